package org.parley.docket.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ReadReport;

/**
 * The actors of one report: all that linking needs to keep of it.
 *
 * @param report its id
 * @param date when it was published, else the day of its dateline; absent when it has neither
 * @param actors of the report
 */
public record Appearance(String report, @Nullable LocalDate date, List<Actor> actors) {

    public Appearance {
        actors = List.copyOf(actors);
    }

    public static Appearance of(ReadReport read) {
        LocalDate date = read.report()
                .heading()
                .findPublished()
                .or(() -> read.report().heading().findDateline().flatMap(line -> Optional.ofNullable(line.date())))
                .orElse(null);
        return new Appearance(read.report().id(), date, read.actors());
    }
}
