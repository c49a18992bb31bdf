package org.parley.reading.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.reading.annotate.Annotation;

/**
 * Resolves the places that a report names. A name that several places share goes to the one that the report's other
 * places speak for: a larger place named with it, the country of the dateline, countries, peoples and provinces named
 * elsewhere. Without such support only a capital or a large city is believed. What is left keeps its name as written, and
 * the larger place named with it, or nothing.
 *
 * <p>Immutable; safe for many threads.
 */
public final class PlaceFinder {

    private static final Pattern JOINS =
            Pattern.compile("(?i)\\s*(?:,|\\(|/|in|of|within|,? in the|of the|in the|, in)\\s*"
                    + "(?:(?:north|south|east|west|central)\\w*\\s+)?");
    private static final Set<Spot.Kind> LISTED = Set.of(Spot.Kind.SITE, Spot.Kind.REGION);
    private static final long LARGE_CITY = 300_000;
    private static final long CITY_RATHER_THAN_PROVINCE = 250_000;

    private final Gazetteer gazetteer;
    private final NameFinder names;

    public PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.names = new NameFinder(gazetteer);
    }

    /** In text order, without overlap. */
    public List<PlaceMention> find(Report report, Annotation annotation) {
        List<Name> found = names.find(annotation);
        Surroundings surroundings = Surroundings.of(gazetteer, report, annotation, found);
        List<PlaceMention> out = new ArrayList<>();
        int i = 0;
        while (i < found.size()) {
            int end = i + 1;
            while (end < found.size() && isJoined(report.text(), found.get(end - 1), found.get(end))) {
                end++;
            }
            out.addAll(chain(found.subList(i, end), surroundings));
            i = end;
        }
        return out;
    }

    /** The largest town that a dateline can mean: "BAGHDAD, May 28"; empty when no list has it. */
    public Optional<Place> ofDateline(String line) {
        return gazetteer.find(line.split("[,/(]", -1)[0].strip()).stream()
                .filter(spot -> spot.kind() == Spot.Kind.TOWN)
                .max(Comparator.comparingLong(Spot::people).thenComparing(Spot::admin1))
                .map(this::placeOf);
    }

    private static boolean isJoined(String text, Name small, Name large) {
        int begin = small.span().end();
        int end = large.span().begin();
        return small.sentence() == large.sentence()
                && begin < end
                && JOINS.matcher(text.substring(begin, end)).matches();
    }

    /** Names that follow each other, the last resolved first: "A district, B province" is one place. */
    private List<PlaceMention> chain(List<Name> chain, Surroundings surroundings) {
        List<PlaceMention> out = new ArrayList<>();
        @Nullable Spot larger = null;
        @Nullable PlaceMention last = null;
        for (int i = chain.size() - 1; i >= 0; i--) {
            Name name = chain.get(i);
            Spot within = larger;
            Spot spot = choose(name, within, surroundings).orElse(null);
            boolean inside = spot != null && within != null && spot.isIn(within);
            if (spot == null && (!name.certain() || (name.kind() == null && within == null && !name.where()))) {
                continue;
            }
            Place place = spot == null ? unknown(name, within) : placeOf(spot);
            Span span = name.span();
            if (last != null && (inside || (spot == null && within != null))) {
                span = span.cover(last.span());
                out.remove(last);
            }
            last = new PlaceMention(span, place);
            out.add(0, last);
            if (spot != null) {
                larger = spot;
            }
        }
        return out;
    }

    private Optional<Spot> choose(Name name, @Nullable Spot within, Surroundings surroundings) {
        List<Spot> exact = best(name.words(), name.admitted(gazetteer.find(name.words())));
        if (within != null) {
            List<Spot> inside = exact.stream().filter(spot -> spot.isIn(within)).toList();
            if (inside.isEmpty()) {
                inside = name.admitted(gazetteer.findLoosely(name.words(), within.country())).stream()
                        .filter(spot -> spot.isIn(within))
                        .toList();
            }
            if (!inside.isEmpty()) {
                return inside.stream().max(likeliest(name, surroundings));
            }
        }
        Optional<Spot> state = exact.stream()
                .filter(spot -> spot.kind() == Spot.Kind.COUNTRY && name.kind() == null)
                .findFirst();
        boolean rivalled =
                exact.stream().anyMatch(spot -> spot.kind() == Spot.Kind.PROVINCE && surroundings.supports(spot));
        if (state.isPresent() && !rivalled) {
            return state;
        }
        List<Spot> supported = exact.stream()
                .filter(spot -> surroundings.supports(spot) || isSelfEvident(name, spot, exact))
                .toList();
        if (!supported.isEmpty()) {
            return mostSupported(supported, surroundings).stream().max(likeliest(name, surroundings));
        }
        return surroundings.countries().stream()
                .flatMap(country -> name.admitted(gazetteer.findLoosely(name.words(), country)).stream()
                        .max(likeliest(name, surroundings))
                        .stream())
                .filter(spot -> name.kind() != null || spot.kind() != Spot.Kind.TOWN || name.certain())
                .findFirst();
    }

    /**
     * Of listed places, else all, those that the report supports most; none when they lie in different countries that it
     * supports alike, since then nothing tells which is meant.
     */
    private static List<Spot> mostSupported(List<Spot> spots, Surroundings surroundings) {
        List<Spot> listed =
                spots.stream().filter(spot -> LISTED.contains(spot.kind())).toList();
        List<Spot> left = listed.isEmpty() ? spots : listed;
        double most = left.stream().mapToDouble(surroundings::support).max().orElse(0);
        List<Spot> best =
                left.stream().filter(spot -> surroundings.support(spot) == most).toList();
        boolean oneCountry = best.stream().map(Spot::country).distinct().count() == 1;
        return oneCountry || best.stream().anyMatch(spot -> spot.kind() == Spot.Kind.COUNTRY) ? best : List.of();
    }

    /** Those that have the name for their first name, if there are countries or provinces among them, else all. */
    private static List<Spot> best(String words, List<Spot> spots) {
        List<Spot> first = spots.stream()
                .filter(spot -> LISTED.contains(spot.kind())
                        || Spelling.plain(spot.name()).equals(Spelling.plain(words)))
                .toList();
        boolean wide =
                first.stream().anyMatch(spot -> spot.kind() == Spot.Kind.COUNTRY || spot.kind() == Spot.Kind.PROVINCE);
        boolean country = first.stream().anyMatch(spot -> spot.kind() == Spot.Kind.COUNTRY);
        if (!wide) {
            return spots;
        }
        return country
                ? first.stream()
                        .filter(spot ->
                                spot.kind() == Spot.Kind.COUNTRY || spot.kind() == Spot.Kind.PROVINCE || spot.capital())
                        .toList()
                : first;
    }

    /** A country, region or site; else a capital or large city that no other place of its name comes near. */
    private static boolean isSelfEvident(Name name, Spot spot, List<Spot> rivals) {
        if (name.kind() == Spot.Kind.PROVINCE && spot.kind() == name.kind()) {
            return rivals.stream().allMatch(rival -> rival.country().equals(spot.country()));
        }
        return switch (spot.kind()) {
            case COUNTRY, REGION, SITE -> true;
            case PROVINCE, DISTRICT -> false;
            case TOWN ->
                (spot.capital() || spot.people() >= LARGE_CITY)
                        && rivals.stream()
                                .allMatch(rival -> rival.people() * Surroundings.FAR_LARGER <= spot.people()
                                        || rival.equals(spot));
        };
    }

    private static Comparator<Spot> likeliest(Name name, Surroundings surroundings) {
        return Comparator.<Spot>comparingInt(spot -> surroundings.knowsProvinceOf(spot) ? 1 : 0)
                .thenComparingInt(spot -> rank(name, spot))
                .thenComparingLong(Spot::people)
                .thenComparing(Spot::admin1)
                .thenComparing(Spot::admin2);
    }

    private static int rank(Name name, Spot spot) {
        if (name.kind() == spot.kind()) {
            return 10;
        }
        return switch (spot.kind()) {
            case COUNTRY -> 9;
            case REGION -> 8;
            case SITE -> 7;
            case TOWN -> spot.people() >= CITY_RATHER_THAN_PROVINCE || spot.capital() ? 6 : spot.seat() ? 4 : 2;
            case PROVINCE -> 5;
            case DISTRICT -> 3;
        };
    }

    private Place placeOf(Spot spot) {
        String admin1 = gazetteer.findProvince(spot).map(Spot::name).orElse(null);
        return new Place(
                spot.name(),
                admin1,
                spot.country().isEmpty() ? null : spot.country(),
                spot.point(),
                spot.kind().precision());
    }

    private Place unknown(Name name, @Nullable Spot within) {
        Place.Precision precision = name.village() || name.kind() == null
                ? Place.Precision.SITE
                : name.kind().precision();
        if (within == null) {
            return new Place(name.words(), null, null, null, precision);
        }
        return new Place(
                name.words(),
                gazetteer.findProvince(within).map(Spot::name).orElse(null),
                within.country().isEmpty() ? null : within.country(),
                null,
                precision);
    }
}
