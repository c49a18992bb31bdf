package org.parley.record.projection;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import org.parley.record.fold.Entry;
import org.parley.record.procedure.AllegationCase;
import org.parley.record.procedure.Notification;
import org.parley.record.procedure.Stage;

/**
 * An allegation in the list of one reader.
 *
 * @param reader all for the public, chair or a party
 * @param position of the entry that raised it
 * @param raised when
 * @param stage how far it has walked, were there no clock
 * @param deadline when the time to reply ends, absent when the accused has not been notified
 * @param latest position of the last entry about it
 */
public record AllegationRow(
        String reader,
        long position,
        String accuser,
        String accused,
        Instant raised,
        Stage stage,
        Optional<Instant> deadline,
        long latest) {

    static AllegationRow of(String reader, AllegationCase matter) {
        LongStream steps =
                matter.steps().stream().mapToLong(step -> step.entry().position());
        LongStream withdrawal =
                matter.withdrawal().map(Entry::position).stream().mapToLong(Long::longValue);
        return new AllegationRow(
                reader,
                matter.position(),
                matter.allegation().accuser(),
                matter.allegation().accused(),
                matter.raised().time(),
                matter.stage(Instant.MIN),
                matter.notification().map(Notification::deadline),
                LongStream.concat(steps, withdrawal).max().orElse(matter.position()));
    }

    /** How far it has walked at this time. */
    public Stage stage(Instant now) {
        boolean runOut = deadline.filter(end -> !now.isBefore(end)).isPresent();
        return stage == Stage.NOTIFIED && runOut ? Stage.CLOCK_RUN_OUT : stage;
    }
}
