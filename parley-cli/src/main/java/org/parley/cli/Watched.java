package org.parley.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.brief.Outcome;
import org.parley.model.Problem;

/** Lets outcomes pass, gathers the problems among them and says each on standard error; ends the progress bar after the last. */
final class Watched implements Iterator<Outcome> {

    private final Iterator<Outcome> outcomes;
    private final Progress progress;
    private final @Nullable PrintStream messages;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Watches.
     *
     * @param messages where problems are said, absent when nowhere
     */
    Watched(Iterator<Outcome> outcomes, Progress progress, @Nullable PrintStream messages) {
        this.outcomes = outcomes;
        this.progress = progress;
        this.messages = messages;
    }

    /** Those that passed so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public boolean hasNext() {
        boolean more = outcomes.hasNext();
        if (!more) {
            progress.close();
        }
        return more;
    }

    @Override
    public Outcome next() {
        Outcome outcome = outcomes.next();
        if (outcome instanceof Outcome.Unread unread) {
            problems.add(unread.problem());
            say(unread.problem());
        }
        return outcome;
    }

    private void say(Problem problem) {
        if (messages != null) {
            progress.aside(() -> messages.println("parley: " + printable(problem.line())));
        }
    }

    /** On one line and without characters that act on a terminal: file names come from strangers. */
    private static String printable(String line) {
        StringBuilder out = new StringBuilder();
        line.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
