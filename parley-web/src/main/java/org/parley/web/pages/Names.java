package org.parley.web.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.brief.told.Told;
import org.parley.model.Party;

/** Names of parties as a page shows them. */
public final class Names {

    private Names() {}

    /** As reports name it, on one line. */
    public static String of(Party party) {
        return Told.oneLine(party.name());
    }

    /** All, with a sign between them that every language reads. */
    public static String of(List<Party> parties) {
        return parties.stream().map(Names::of).collect(Collectors.joining(" · "));
    }

    /** On one line and cut to so many characters, with an ellipsis. */
    public static String shortened(String text, int most) {
        String line = Told.oneLine(text);
        if (line.length() <= most) {
            return line;
        }
        int end = line.offsetByCodePoints(0, Math.min(most, line.codePointCount(0, line.length())) - 1);
        return line.substring(0, end) + "…";
    }
}
