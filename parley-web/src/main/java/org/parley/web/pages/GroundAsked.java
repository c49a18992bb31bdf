package org.parley.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.parley.web.ground.Box;
import org.parley.web.ground.GroundQuery;

/**
 * What the address of a page of the ground asks for, as it stands there; what is not there is empty.
 *
 * @param kind name of a kind
 * @param actor part of a name of a side
 * @param place part of a name of a place or province
 * @param source {@link GroundQuery#REPORTS} or a data set
 * @param from day as 2026-03-01
 * @param to likewise
 * @param bbox west,south,east,north
 */
public record GroundAsked(String kind, String actor, String place, String source, String from, String to, String bbox) {

    /** Missing parameters come as null. */
    @SuppressWarnings("NullAway") // the framework gives null for what the address does not have
    public GroundAsked {
        kind = kind == null ? "" : kind;
        actor = actor == null ? "" : actor;
        place = place == null ? "" : place;
        source = source == null ? "" : source;
        from = from == null ? "" : from;
        to = to == null ? "" : to;
        bbox = bbox == null ? "" : bbox;
    }

    /**
     * The question.
     *
     * @throws IllegalArgumentException when a day or the piece of the earth is none
     */
    public GroundQuery query() {
        return new GroundQuery(
                kind,
                actor,
                place,
                source,
                day(from),
                day(to),
                bbox.isEmpty() ? Optional.empty() : Optional.of(Box.parse(bbox)));
    }

    /** A day as 2026-03-01, absent when there is none. */
    static Optional<LocalDate> day(String words) {
        try {
            return words.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(words.strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + words + "' is no day; write one as 2026-03-01.", e);
        }
    }

    /** The address of the page with all of this, and room for more parameters at its end. */
    public String url() {
        return "/ground?kind=" + encoded(kind) + "&actor=" + encoded(actor) + "&place=" + encoded(place) + "&source="
                + encoded(source) + "&from=" + encoded(from) + "&to=" + encoded(to)
                + (bbox.isEmpty() ? "" : "&bbox=" + encoded(bbox)) + "&page=";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
