package org.parley.brief.sections;

import java.util.List;
import org.parley.brief.document.Line;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.docket.Docket;
import org.parley.model.Account;

/** What every section writes with: the case, its notes, the labels of its items. Used by one thread. */
final class Scribe {

    /** A quotation in a cell, in characters. */
    static final int CELL = 280;

    private final CaseTold told;
    private final Notes notes;
    private final Labels labels;

    Scribe(CaseTold told) {
        this.told = told;
        this.notes = new Notes(told);
        this.labels = Labels.of(told.docket());
    }

    CaseTold told() {
        return told;
    }

    Docket docket() {
        return told.docket();
    }

    Notes notes() {
        return notes;
    }

    Labels labels() {
        return labels;
    }

    Pen pen() {
        return new Pen(this);
    }

    /** The words of an account, its note after them. */
    Line quoted(Account account) {
        Told from = told.told(account.report());
        String words = from.findStatement(account)
                .map(statement -> from.words(statement.content()))
                .orElseGet(() -> from.words(account.spans()));
        return pen().quote(Names.shortened(bare(words), CELL), List.of(account))
                .notes(List.of(account))
                .line();
    }

    /** Without quotation marks around all of it, those inside made single, no comma at the end: the form sets its own. */
    static String bare(String words) {
        String line = Told.oneLine(words);
        boolean quoted = line.length() > 2
                && ((line.startsWith("“") && line.endsWith("”")) || (line.startsWith("\"") && line.endsWith("\"")));
        String inner = quoted ? line.substring(1, line.length() - 1) : line;
        boolean whole =
                quoted && inner.indexOf(line.charAt(0)) < 0 && inner.indexOf(line.charAt(line.length() - 1)) < 0;
        String kept = (whole ? inner : line)
                .replace('“', '‘')
                .replace('”', '’')
                .replace('"', '\'')
                .strip();
        return kept.replaceFirst("(?:[,;:]|,? (?:and|or|but))$", "");
    }
}
