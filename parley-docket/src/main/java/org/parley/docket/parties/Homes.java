package org.parley.docket.parties;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Page;
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

    private static final Pattern LINE = Pattern.compile(
            "(?m)^(\\p{Lu}[\\p{L} .'-]{2,30}), (?:\\d{1,2} \\p{L}{3,9}|\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2},?) \\d{4}\\s*$");

    private Homes() {}

    /**
     * What the head of a report tells, whatever the case.
     *
     * @param inDateline code of the country that the dateline itself gives
     * @param dateline the town in it
     * @param inCapitals code of the country of the first name in capitals
     * @param withDate the town on a line of its own with a date
     */
    private record Head(
            Optional<String> inDateline,
            Optional<String> dateline,
            Optional<String> inCapitals,
            Optional<String> withDate) {

        static Head of(ReadReport read) {
            Optional<Dateline> dateline = read.report().heading().findDateline();
            return new Head(
                    dateline.flatMap(line -> Homes.inDateline(read, line.span())),
                    dateline.map(Dateline::place),
                    Homes.inCapitals(read),
                    Homes.withDate(read.report().text()));
        }
    }

    /** ISO 3166 alpha-3 code. */
    static Optional<String> of(Page page, Parties parties) {
        Head head = page.always("head", () -> Head.of(page.read()));
        return head.inDateline()
                .or(() -> head.dateline().flatMap(parties::countryOf))
                .or(head::inCapitals)
                .or(() -> head.withDate().flatMap(parties::countryOf));
    }

    /** "Strelsau, 9 September 2014" on a line at the head: the town. */
    private static Optional<String> withDate(String text) {
        Matcher line = LINE.matcher(text).region(0, Math.min(text.length(), HEAD));
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
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
