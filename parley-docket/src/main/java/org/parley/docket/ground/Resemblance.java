package org.parley.docket.ground;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.docket.compare.Value;
import org.parley.model.CaseIncident;
import org.parley.model.GroundIncident;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Toll;

/**
 * In what an incident of the reports and an imported one are alike. Numbers are chosen by hand: radii by precision in kilometres, after UCDP's "within
 * 25 km" for a near place; first counts of the dead are often half or double the last ones, seldom less or more.
 */
final class Resemblance {

    /** Imported incidents that may have happened on more days are no single happening. */
    static final int MOST_DAYS = 10;

    private static final Pattern ARTICLE = Pattern.compile("\\b(?:al|el|ad|an|ar|as|ash|at|az)\\b");
    private static final double EARTH_KILOMETRES = 6371;
    private static final double TOLL_FACTOR = 2;

    private final List<String> reasons = new ArrayList<>();
    private final List<String> against = new ArrayList<>();
    private boolean sameKind;
    private boolean sameDay;
    private boolean aboutSameDay;
    private boolean sameProvince;
    private boolean tollIsLike;
    private boolean finePlace;
    private boolean tollAgrees;
    private boolean perpetratorAgrees;

    private Resemblance() {}

    /** What is alike, unless something shows that the two are two. */
    static Optional<Resemblance> find(CaseIncident told, Value.Days days, GroundIncident imported) {
        Resemblance found = new Resemblance();
        boolean fits = found.kinds(told, imported)
                && found.days(days, imported)
                && found.places(told, imported)
                && found.tolls(told.killed(), imported)
                && found.perpetrators(told, imported);
        return fits && found.isEnough() ? Optional.of(found) : Optional.empty();
    }

    List<String> reasons() {
        return reasons;
    }

    List<String> against() {
        return against;
    }

    /** Whether nothing but a second one like it keeps it from being the same. */
    boolean couldBeSame() {
        return sameDay && finePlace && (tollAgrees || perpetratorAgrees) && against.isEmpty();
    }

    int weight() {
        return (couldBeSame() ? 8 : 0)
                + (finePlace ? 4 : 0)
                + (tollAgrees ? 2 : 0)
                + (perpetratorAgrees ? 1 : 0)
                + (sameDay ? 1 : 0)
                + (sameProvince ? 1 : 0)
                - against.size();
    }

    private boolean isEnough() {
        int alike = (sameDay ? 1 : 0) + (finePlace ? 1 : 0) + (tollAgrees ? 1 : 0) + (perpetratorAgrees ? 1 : 0);
        return (alike >= 2 && (finePlace || tollAgrees)) || isEnoughOfAProvince();
    }

    /** Where a place is known to no finer than a province: a day of which the report may not say more, and the toll or the very kind. */
    private boolean isEnoughOfAProvince() {
        return sameProvince && (sameDay || aboutSameDay) && (tollIsLike || sameKind);
    }

    private boolean kinds(CaseIncident told, GroundIncident imported) {
        Optional<IncidentKind> other = imported.findKind();
        if (other.isEmpty() || other.get().type() != told.kind().type()) {
            return false;
        }
        Optional<String> one = told.kind().findSubEvent();
        Optional<String> two = other.get().findSubEvent();
        boolean sameMode = told.kind().findMode().isPresent()
                && told.kind().findMode().equals(other.get().findMode());
        sameKind = sameMode || (one.isPresent() && one.equals(two));
        if (one.isPresent() && one.equals(two)) {
            reasons.add("both " + one.get());
        } else {
            reasons.add("both " + told.kind().type());
            boolean modes = told.kind().findMode().isPresent()
                    && other.get().findMode().isPresent()
                    && !told.kind().findMode().equals(other.get().findMode());
            if (modes) {
                against.add("but " + told.kind().findMode().orElse("") + " and "
                        + other.get().findMode().orElse(""));
            }
        }
        return true;
    }

    private boolean days(Value.Days days, GroundIncident imported) {
        boolean apart = days.first().isAfter(imported.to()) || imported.from().isAfter(days.last());
        if (apart) {
            against.add("but a day apart");
            return true;
        }
        boolean single = days.first().equals(days.last()) && imported.from().equals(imported.to());
        aboutSameDay = single && days.words().contains("~");
        sameDay = single && !aboutSameDay;
        reasons.add(sameDay ? "the same day" : aboutSameDay ? "the day of the report" : "days that meet");
        return true;
    }

    private boolean places(CaseIncident told, GroundIncident imported) {
        if (told.findPlace().isEmpty() || imported.findPlace().isEmpty()) {
            return true;
        }
        Place one = told.findPlace().get();
        Place two = imported.findPlace().get();
        if (one.findCountry().isPresent()
                && two.findCountry().isPresent()
                && !one.findCountry().equals(two.findCountry())) {
            return false;
        }
        boolean fine = isFine(one) && isFine(two);
        Optional<String> province = province(one);
        Optional<String> other = province(two);
        sameProvince = province.isPresent() && province.equals(other);
        if (one.findPoint().isPresent() && two.findPoint().isPresent()) {
            double apart = kilometres(one.findPoint().get(), two.findPoint().get());
            if (apart > radius(one) + radius(two)) {
                return false;
            }
            finePlace = fine;
            reasons.add(
                    fine
                            ? Math.round(apart) + " km apart"
                            : sameProvince ? "the same province" : "one place may lie in the other");
            return true;
        }
        if (plain(one.name()).equals(plain(two.name()))) {
            finePlace = fine;
            reasons.add("the same name of the place");
            return true;
        }
        if (!fine && sameProvince) {
            reasons.add("the same province");
        }
        boolean elsewhere = province.isPresent() && other.isPresent() && !sameProvince;
        return !fine && !elsewhere;
    }

    /** The province of a place, or the place itself when it is one, spelled so that usual spellings of one name agree. */
    private static Optional<String> province(Place place) {
        boolean itself = place.precision() == Place.Precision.PROVINCE;
        return (itself ? Optional.of(place.name()) : place.findAdmin1()).map(Resemblance::consonants);
    }

    /** Spellings of a name in Latin letters differ in vowels and articles: "al-Anbar" and "Anbar", "Paktya" and "Paktia". */
    private static String consonants(String name) {
        String plain = plain(name);
        String bare = ARTICLE.matcher(plain)
                .replaceAll("")
                .replace('w', 'v')
                .replaceAll("[aeiouyh ]+", "")
                .replaceAll("(.)\\1+", "$1");
        return bare.length() < 2 ? plain : bare;
    }

    private static boolean isFine(Place place) {
        return place.precision().compareTo(Place.Precision.DISTRICT) <= 0;
    }

    private static double radius(Place place) {
        return switch (place.precision()) {
            case SITE -> 5;
            case CITY -> 10;
            case DISTRICT -> 25;
            case PROVINCE -> 150;
            case COUNTRY, REGION -> 1500;
        };
    }

    /** Along the great circle. */
    static double kilometres(Place.Point one, Place.Point two) {
        double north = Math.toRadians(two.latitude() - one.latitude()) / 2;
        double east = Math.toRadians(two.longitude() - one.longitude()) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(two.latitude()))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** Without accents and the words for what kind of place it is. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\b(?:city|town|village|district|province|governorate)\\b", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private boolean tolls(Toll told, GroundIncident imported) {
        if (imported.findKilled().isEmpty() || told.min() == 0) {
            return true;
        }
        GroundIncident.Killed killed = imported.findKilled().get();
        int most = told.findMax().orElse((int) Math.min(Integer.MAX_VALUE, told.min() * TOLL_FACTOR));
        double bound = told.findMax().isPresent() ? most * TOLL_FACTOR : most;
        if (killed.high() * TOLL_FACTOR < told.min() || killed.low() > bound) {
            return false;
        }
        tollIsLike = true;
        boolean meet = killed.high() >= told.min() && killed.low() <= most;
        String words = told.findMax().isEmpty() ? " or more" : most == told.min() ? "" : " to " + most;
        String numbers = told.min() + words + " and " + killed.best() + " killed";
        if (meet) {
            tollAgrees = true;
            reasons.add(numbers);
        } else {
            against.add("but " + numbers);
        }
        return true;
    }

    /** The perpetrator that the reports name must be among the sides, where the codes of both are known. */
    private boolean perpetrators(CaseIncident told, GroundIncident imported) {
        List<Participant> named = told.members().stream()
                .map(Incident::findPerpetrator)
                .flatMap(Optional::stream)
                .toList();
        for (Participant who : named) {
            for (GroundIncident.Side side : imported.sides()) {
                boolean name = plain(who.name()).equals(plain(side.actor()))
                        || plain(who.name()).equals(plain(side.name()));
                boolean code = who.findCode().isPresent()
                        && who.findCode().equals(side.findCode())
                        && who.findSector().isPresent()
                        && who.findSector().equals(side.findSector());
                if (name || code) {
                    perpetratorAgrees = true;
                    reasons.add(side.actor() + " in both");
                    return true;
                }
            }
        }
        boolean known = named.stream().anyMatch(who -> who.findCode().isPresent())
                && !imported.sides().isEmpty()
                && imported.sides().stream().allMatch(side -> side.findCode().isPresent());
        boolean strangers = known
                && named.stream().noneMatch(who -> imported.sides().stream()
                        .anyMatch(side -> side.findCode().equals(who.findCode())));
        if (strangers) {
            against.add("but another perpetrator: " + named.get(0).name());
        }
        return true;
    }
}
