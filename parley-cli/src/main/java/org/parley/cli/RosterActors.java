package org.parley.cli;

import org.parley.docket.ground.KnownActors;
import org.parley.reading.resolve.Roster;

/** The roster as imports ask for it. */
final class RosterActors {

    private RosterActors() {}

    static KnownActors of(Roster roster) {
        return name -> roster.find(name)
                .filter(match -> match.sense() == Roster.Sense.NAME)
                .map(match -> new KnownActors.Known(
                        match.entry().name(),
                        match.entry().kind(),
                        match.entry().code()));
    }
}
