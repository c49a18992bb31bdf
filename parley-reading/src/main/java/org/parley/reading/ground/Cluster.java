package org.parley.reading.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.IncidentKind;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Span;
import org.parley.model.Toll;
import org.parley.reading.time.DateMention;

/** Tellings of one happening while an incident is put together. Used by one thread. */
final class Cluster {

    private final List<Happening> tellings = new ArrayList<>();
    private @Nullable DateMention day;
    private @Nullable Place place;

    void add(Happening happening) {
        tellings.add(happening);
        if (day == null) {
            day = happening.day();
        }
        Place told = happening.place();
        if (told != null && (place == null || (isFiner(told, place) && isWithin(told, place)))) {
            place = told;
        }
    }

    /** Whether nothing speaks against the happening being the same as those before it. */
    boolean admits(Happening happening) {
        DateMention other = happening.day();
        if (day != null && other != null && !day.meets(other)) {
            return false;
        }
        Place told = happening.place();
        return told == null || place == null || isWithin(told, place) || isWithin(place, told);
    }

    /** Whether two places can be one: the same, or one may lie in the other as far as is known. */
    private static boolean isWithin(Place small, Place large) {
        if (small.country() != null
                && large.country() != null
                && !small.country().equals(large.country())) {
            return false;
        }
        if (small.admin1() != null && large.admin1() != null && !small.admin1().equals(large.admin1())) {
            return false;
        }
        return small.precision() != large.precision()
                || small.name().equals(large.name())
                || small.precision() == Place.Precision.SITE;
    }

    private static boolean isFiner(Place one, Place other) {
        return one.precision().compareTo(other.precision()) < 0 && (one.admin1() != null || other.admin1() == null);
    }

    /** Takes over when it happened when its own sentences do not say. */
    void settleDay(@Nullable DateMention before) {
        if (day == null && !first().undated()) {
            day = before;
        }
    }

    /** Takes over where it happened when its own sentences do not say. */
    void settlePlace(@Nullable Place before) {
        if (place == null && (first().undated() || first().summary())) {
            return;
        }
        if (place == null) {
            place = before;
        } else if (before != null && place.admin1() == null && place.country() == null && before.country() != null) {
            place = new Place(place.name(), before.admin1(), before.country(), null, place.precision());
        }
    }

    @Nullable
    Place place() {
        return place;
    }

    @Nullable
    EventDate date() {
        return day != null
                ? day.date()
                : tellings.stream()
                        .map(Happening::about)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The gravest: an attack before an arrest before the rest; the first that has a mode. */
    IncidentKind kind() {
        EventType type = tellings.stream().anyMatch(one -> one.kind().type() == EventType.ASSAULT)
                ? EventType.ASSAULT
                : tellings.get(0).kind().type();
        return tellings.stream()
                .map(Happening::kind)
                .filter(kind -> kind.type() == type && kind.mode() != null)
                .findFirst()
                .orElseGet(() -> tellings.stream()
                        .map(Happening::kind)
                        .filter(kind -> kind.type() == type)
                        .findFirst()
                        .orElseThrow());
    }

    Toll toll(Effect effect) {
        TollSum sum = new TollSum();
        tellings.stream().filter(one -> one.effect() == effect).forEach(sum::add);
        return sum.toll();
    }

    /** Whether it is more than somebody hurt at no time and no place. */
    boolean isTelling() {
        return day != null
                || place != null
                || date() != null
                || tellings.stream().flatMap(one -> one.counts().stream()).anyMatch(count -> count.min() > 1);
    }

    @Nullable
    Participant agent() {
        return tellings.stream()
                .map(Happening::agent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<Span> spans() {
        List<Span> out = new ArrayList<>();
        for (Happening one : tellings) {
            out.add(one.trigger());
            one.counts().forEach(count -> out.add(count.span()));
            if (one.day() != null) {
                out.add(one.day().span());
            }
            if (one.placeSpan() != null) {
                out.add(one.placeSpan());
            }
        }
        return Span.joined(out);
    }

    Happening last() {
        return tellings.get(tellings.size() - 1);
    }

    Happening first() {
        return tellings.get(0);
    }
}
