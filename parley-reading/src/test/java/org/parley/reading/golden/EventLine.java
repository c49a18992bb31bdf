package org.parley.reading.golden;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.model.Event;
import org.parley.model.Participant;
import org.parley.model.ReadReport;

/**
 * The one-line text form of an event, as people label it and tests compare it:
 *
 * <pre>{@code
 * COERCE arrest | alleged | «arrested» | Egyptian police/EGY/COP -> four students/EGY/EDU
 * }</pre>
 *
 * <p>Type and modes, modality, the words of the trigger, actors, recipients; a participant is name, code and sector, {@code -}
 * for what is not there.
 */
final class EventLine {

    private EventLine() {}

    /** One line an event, each ended by a newline, in order of the triggers. */
    static String linesOf(ReadReport read) {
        String text = read.report().text();
        return read.events().stream().map(event -> of(event, text) + "\n").collect(Collectors.joining());
    }

    private static String of(Event event, String text) {
        String modes = event.modes().isEmpty() ? "" : " " + String.join(" ", event.modes());
        String trigger =
                event.trigger().stream().map(span -> "«" + span.in(text) + "»").collect(Collectors.joining(" "));
        return event.type() + modes + " | " + event.modality().word() + " | " + trigger + " | "
                + participants(event.actors()) + " -> " + participants(event.recipients());
    }

    private static String participants(List<Participant> participants) {
        return participants.isEmpty()
                ? "-"
                : participants.stream()
                        .map(one -> one.name() + "/" + one.findCode().orElse("-") + "/"
                                + one.findSector().orElse("-"))
                        .collect(Collectors.joining(", "));
    }
}
