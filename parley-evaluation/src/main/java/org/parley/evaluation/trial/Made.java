package org.parley.evaluation.trial;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.record.entry.Author;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.entry.ReviewActs.ItemProposed;
import org.parley.record.log.Audience;
import org.parley.record.log.Sealed;
import org.parley.record.store.Draft;

/**
 * What a process adds, so that another can tell that it is all there and unchanged.
 *
 * @param run number of the process
 * @param number of the act in the process, from 0
 * @param part of the act, from 0: entries that are added together
 * @param parts how many there are
 */
record Made(int run, int number, int part, int parts) {

    static final String ORIGIN = "parley.example/trial";

    private static final Pattern ID = Pattern.compile("run-(\\d+)-(\\d+)-(\\d+)-of-(\\d+)");
    private static final int MOST_PARTS = 3;

    /** All that the act adds. */
    static List<Made> act(int run, int number) {
        int parts = 1 + (run + number) % MOST_PARTS;
        return IntStream.range(0, parts)
                .mapToObj(part -> new Made(run, number, part, parts))
                .toList();
    }

    static List<Draft> drafts(int run, int number) {
        return act(run, number).stream()
                .map(made -> Draft.of(
                        number % 4 == 0 ? Audience.of("chair", "north") : Audience.EVERYBODY,
                        Sealed.of(Contents.write(made.content()))))
                .toList();
    }

    private String id() {
        return "run-" + run + "-" + number + "-" + part + "-of-" + parts;
    }

    Content content() {
        String line =
                "{\"id\":\"" + id() + "\",\"text\":\"" + "The crossing was open. ".repeat(1 + number % 20) + "\"}";
        return Content.of(
                new ItemProposed(id(), "statement", Contents.parseLine(line)),
                new Author("member-" + run % 7, Optional.empty()),
                ORIGIN);
    }

    /** Which one a content is; absent when it is not exactly one that a process of a trial adds. */
    static Optional<Made> of(Content content) {
        if (!(content.act() instanceof ItemProposed proposed)) {
            return Optional.empty();
        }
        Matcher id = ID.matcher(proposed.item());
        if (!id.matches()) {
            return Optional.empty();
        }
        Made made = new Made(number(id, 1), number(id, 2), number(id, 3), number(id, 4));
        return made.content().equals(content) ? Optional.of(made) : Optional.empty();
    }

    private static int number(Matcher id, int group) {
        return Integer.parseInt(id.group(group));
    }

    static ReadReport report(int run, int number) {
        String text = ("The crossing " + run + " was open, said guard " + number + ". ").repeat(60);
        return new ReadReport(Report.ofText("report-" + run + "-" + number + ".txt", text), List.of(), List.of());
    }
}
