package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.List;
import org.parley.brief.document.Inline;
import org.parley.brief.document.Line;
import org.parley.model.Account;

/** Writes one line. */
final class Pen {

    private static final int MOST_NOTES = 4;

    private final Scribe scribe;

    private final List<Inline> parts = new ArrayList<>();

    Pen(Scribe scribe) {
        this.scribe = scribe;
    }

    Pen text(String text) {
        if (!text.isEmpty()) {
            parts.add(new Inline.Text(text));
        }
        return this;
    }

    Pen strong(String text) {
        parts.add(new Inline.Strong(text));
        return this;
    }

    /** Words of a report, on one line. */
    Pen quote(String words, List<Account> from) {
        String language = from.isEmpty()
                ? "und"
                : scribe.told().told(from.get(0).report()).report().language();
        parts.add(new Inline.Quote(words, language));
        return this;
    }

    /** Words of a report with a full stop after them, unless they end a sentence themselves. */
    Pen sentence(String words, List<Account> from) {
        quote(words, from);
        boolean ended = words.endsWith(".") || words.endsWith("?") || words.endsWith("!");
        return ended ? this : text(".");
    }

    /** The numbers of the notes of all accounts, and a question mark when none of them is sure. */
    Pen notes(List<Account> accounts) {
        if (Doubt.of(scribe.told(), accounts)) {
            parts.add(new Inline.Text(" " + Doubt.MARK));
        }
        accounts.stream().map(scribe.notes()::mark).distinct().forEach(parts::add);
        return this;
    }

    /** The same for a sentence of the state of play: the first few, the others stand with the item itself. */
    Pen someNotes(List<Account> accounts) {
        notes(accounts.subList(0, Math.min(MOST_NOTES, accounts.size())));
        return accounts.size() > MOST_NOTES ? text(" …") : this;
    }

    /** The label of an item as a link to it; nothing for one that has none. */
    Pen item(String id) {
        scribe.labels().find(id).ifPresent(parts::add);
        return this;
    }

    /** Words that lead to another place. */
    Pen link(String text, String target) {
        parts.add(new Inline.Link(text, target));
        return this;
    }

    Line line() {
        return new Line(parts);
    }
}
