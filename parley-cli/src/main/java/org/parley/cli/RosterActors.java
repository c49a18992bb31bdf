package org.parley.cli;

import org.parley.docket.ground.ActorNames;
import org.parley.docket.ground.KnownActors;
import org.parley.reading.resolve.Roster;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/** The roster as imports ask for it. */
final class RosterActors {

    private RosterActors() {}

    /** Who is meant by names in the data sets of a case: as its users said, else as the built-in roster knows. */
    static ActorNames names(CaseStore store) throws CaseProblem {
        return new ActorNames(store.ground().actors(), of(Roster.builtIn()));
    }

    static KnownActors of(Roster roster) {
        return name -> roster.find(name)
                .filter(match -> match.sense() == Roster.Sense.NAME)
                .map(match -> new KnownActors.Known(
                        match.entry().name(),
                        match.entry().kind(),
                        match.entry().code()));
    }
}
