package org.parley.docket.parties;

import java.util.Optional;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Dateline;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Span;

/** The country in which a report was written: that of the place at its head. */
final class Homes {

    /** A place in capitals further down heads no report, in characters. */
    private static final int HEAD = 400;

    private Homes() {}

    /** ISO 3166 alpha-3 code. */
    static Optional<String> of(ReadReport read) {
        Optional<Dateline> dateline = read.report().heading().findDateline();
        return dateline.flatMap(line -> inDateline(read, line.span())).or(() -> inCapitals(read));
    }

    private static Optional<String> inDateline(ReadReport read, Span dateline) {
        Optional<String> place = read.places().stream()
                .filter(named -> dateline.overlaps(named.span()))
                .flatMap(named -> Optional.of(named.value()).flatMap(Place::findCountry).stream())
                .findFirst();
        return place.or(() -> read.actors().stream()
                .filter(actor -> actor.kind() == ActorKind.STATE
                        && actor.mentions().stream().anyMatch(dateline::contains))
                .flatMap(actor -> actor.findCode().stream())
                .findFirst());
    }

    private static Optional<String> inCapitals(ReadReport read) {
        String text = read.report().text();
        for (Actor actor : read.actors()) {
            for (Span mention : actor.mentions()) {
                boolean heads = mention.begin() < HEAD && isCapitals(mention.in(text));
                if (heads && actor.kind() == ActorKind.STATE && actor.code() != null) {
                    return actor.findCode();
                }
            }
        }
        return read.places().stream()
                .filter(place ->
                        place.span().begin() < HEAD && isCapitals(place.span().in(text)))
                .flatMap(place -> place.value().findCountry().stream())
                .findFirst();
    }

    private static boolean isCapitals(String words) {
        return words.length() > 3 && words.chars().allMatch(c -> Character.isUpperCase(c) || c == ' ' || c == '-');
    }
}
