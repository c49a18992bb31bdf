package org.parley.record.procedure;

import java.util.List;
import java.util.Optional;
import org.parley.record.entry.SessionActs.AgendaAdopted;
import org.parley.record.entry.SessionActs.ReadoutFiled;
import org.parley.record.entry.SessionActs.SessionOpened;
import org.parley.record.fold.Entry;

/**
 * A session with what is kept of it.
 *
 * @param opened when, where, with whom
 * @param withdrawal the entry that took it back
 * @param agenda the last that was adopted; empty when none is seen
 * @param readouts the entries of each party's own account, in order; one a party
 * @param steps every entry about it in order, also those taken back
 */
public record Session(
        Entry entry,
        SessionOpened opened,
        Optional<Entry> withdrawal,
        List<String> agenda,
        List<Entry> readouts,
        List<Step> steps) {

    public Session {
        agenda = List.copyOf(agenda);
        readouts = List.copyOf(readouts);
        steps = List.copyOf(steps);
    }

    /** What a party says of it, when that is seen. */
    public Optional<ReadoutFiled> findReadout(String party) {
        return readouts.stream()
                .map(readout -> (ReadoutFiled) readout.act())
                .filter(readout -> readout.party().equals(party))
                .reduce((first, last) -> last);
    }

    static Session of(Entry entry, SessionOpened opened, Procedure state) {
        List<Step> steps = state.steps(entry.position());
        List<Entry> counted =
                steps.stream().filter(Step::isCounted).map(Step::entry).toList();
        List<String> agenda = counted.stream()
                .filter(step -> step.act() instanceof AgendaAdopted)
                .map(step -> ((AgendaAdopted) step.act()).items())
                .reduce(List.of(), (first, last) -> last);
        List<Entry> readouts = counted.stream()
                .filter(step -> step.act() instanceof ReadoutFiled)
                .toList();
        return new Session(entry, opened, state.findRetraction(entry.position()), agenda, readouts, steps);
    }
}
