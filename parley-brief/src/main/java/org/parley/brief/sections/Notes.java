package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.brief.document.Inline;
import org.parley.brief.document.Note;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Plain;
import org.parley.brief.told.Told;
import org.parley.model.Account;
import org.parley.model.Report;
import org.parley.model.Span;

/** Numbers the accounts in the order in which the document needs them; the same words of a report are one note. */
final class Notes {

    /** A quotation in a note, in characters; more is cut to the words of the account. */
    private static final int LONGEST_QUOTE = 700;

    private final CaseTold told;
    private final Map<Words, Note> byWords = new LinkedHashMap<>();

    private record Words(String report, List<Span> spans) {}

    Notes(CaseTold told) {
        this.told = told;
    }

    /** The number of an account. */
    Inline.NoteMark mark(Account account) {
        Words words = new Words(account.report(), account.spans());
        Note note = byWords.get(words);
        if (note == null) {
            note = note(byWords.size() + 1, account);
            byWords.put(words, note);
        }
        return new Inline.NoteMark(note.number());
    }

    List<Note> list() {
        return new ArrayList<>(byWords.values());
    }

    private Note note(int number, Account account) {
        Told from = told.told(account.report());
        String quote = from.sentences(account.spans());
        if (quote.length() > LONGEST_QUOTE) {
            quote = Names.shortened(from.words(account.spans()), LONGEST_QUOTE);
        }
        return new Note(
                number,
                account,
                where(from, account),
                quote,
                from.report().language(),
                Doubt.of(told, List.of(account)));
    }

    private static String where(Told from, Account account) {
        Report report = from.report();
        return Stream.of(
                        Optional.of(
                                Told.oneLine(report.heading().findPublisher().orElse(report.file()))),
                        report.heading().findPublished().map(Plain::day),
                        Optional.of("line " + from.line(account.spans().get(0))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
