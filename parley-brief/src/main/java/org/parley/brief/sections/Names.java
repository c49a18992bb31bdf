package org.parley.brief.sections;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.brief.told.Told;
import org.parley.model.Party;

/** Names as they stand in a sentence. */
final class Names {

    private static final Pattern TAKES_ARTICLE = Pattern.compile(
            "United .*|.* (Nations|Union|Republic|Emirates|Kingdom|States|League|Federation|Islands)|Netherlands|Philippines"
                    + "|Gambia|Bahamas|Maldives|Comoros|Seychelles");

    private Names() {}

    /** "the United States", "Iran". */
    static String of(Party party) {
        String name = Told.oneLine(party.name());
        return TAKES_ARTICLE.matcher(name).matches() ? "the " + name : name;
    }

    /** "Iran, Iraq and the United States". */
    static String of(List<Party> parties) {
        return joined(parties.stream().map(Names::of).toList());
    }

    /** "a, b and c". */
    static String joined(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    /** With a capital letter first. */
    static String first(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** On one line and cut between words to at most so many characters, with an ellipsis. */
    static String shortened(String text, int characters) {
        String line = Told.oneLine(text);
        if (line.length() <= characters) {
            return line;
        }
        int cut = line.lastIndexOf(' ', characters - 1);
        int end = cut > characters / 2 ? cut : characters - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }
}
