package org.parley.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.parley.record.procedure.AllegationCase;
import org.parley.record.procedure.Due;
import org.parley.record.procedure.Procedure;

/** How far the matters of a record are and what is due, in words and as JSON lines. */
final class RecordState {

    private final Procedure state;
    private final long entries;
    private final Instant now;

    /** @param entries number of all entries, also those that the reader does not see */
    RecordState(Procedure state, long entries, Instant now) {
        this.state = state;
        this.entries = entries;
        this.now = now;
    }

    void print(PrintWriter out) {
        String name = state.mechanism().find().map(set -> set.name()).orElse("No mechanism is set yet");
        out.println(name + ": " + VerdictWords.count(entries, "entry") + ".");
        List<AllegationCase> allegations = state.allegations();
        if (!allegations.isEmpty()) {
            out.println();
            out.println("Allegations");
        }
        for (AllegationCase one : allegations) {
            out.println("  " + one.position() + "  " + one.allegation().accuser() + " against "
                    + one.allegation().accused() + ": " + one.allegation().conduct() + " [" + words(one.stage(now))
                    + one.findAgreed()
                            .map(found -> ": " + words(found.made().outcome()) + ", "
                                    + words(found.made().standard()))
                            .orElse("")
                    + "]");
        }
        List<Due> due = state.due(now);
        if (!due.isEmpty()) {
            out.println();
            out.println("Due");
        }
        for (Due one : due) {
            out.println("  " + one.position() + "  " + words(one.kind()) + ": " + String.join(", ", one.who())
                    + one.by().map(end -> ", by " + VerdictWords.time(end)).orElse("")
                    + (one.overdue() ? " OVERDUE" : ""));
        }
        int waiting = state.review().waiting().size();
        if (waiting > 0) {
            out.println();
            out.println("Waiting for review: " + VerdictWords.count(waiting, "item") + " (parley review).");
        }
        out.flush();
    }

    /** One line a matter: {@code record_allegation} and {@code due}. */
    void printLines(PrintWriter out) {
        for (AllegationCase one : state.allegations()) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("type", "record_allegation");
            line.put("entry", one.position());
            line.put("accuser", one.allegation().accuser());
            line.put("accused", one.allegation().accused());
            line.put("conduct", one.allegation().conduct());
            line.put("stage", one.stage(now).name().toLowerCase(Locale.ROOT));
            line.put(
                    "outcome",
                    one.findAgreed()
                            .map(found -> found.made().outcome().name().toLowerCase(Locale.ROOT))
                            .orElse(null));
            one.allegation().items().forEach(line.putArray("items")::add);
            out.println(line);
        }
        for (Due one : state.due(now)) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("type", "due");
            line.put("entry", one.position());
            line.put("what", one.kind().name().toLowerCase(Locale.ROOT));
            one.who().forEach(line.putArray("who")::add);
            line.put("since", one.since().toString());
            line.put("until", one.by().map(Instant::toString).orElse(null));
            line.put("overdue", one.overdue());
            out.println(line);
        }
        out.flush();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
