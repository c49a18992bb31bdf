package org.parley.docket.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.compare.Numerals;
import org.parley.docket.compare.Value;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Origin;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Span;
import org.parley.model.Toll;

/**
 * Finds happenings that a report tells in passing and that are none of its incidents: people held, prisoners and bodies
 * handed over, fighting told by a noun, sums of dead. Each needs a number, a day or a town, so that talk of violence in
 * general is none. Stateless.
 */
final class HappeningFinder {

    static final Origin ORIGIN = new Origin("HappeningFinder", "1", 0.5);

    private static final String NUMBER =
            "(?:(at least|more than|over|nearly|almost|about|some|around|up to|as many as) )?(" + Numerals.PATTERN
                    + "|hundreds|dozens)";

    private static final String PEOPLE =
            "(?:[\\w-]+ ){0,3}?(soldiers|troops|citizens|people|officials|agents|operatives|diplomats|academics|"
                    + "journalists|fishermen|sailors|nationals|men|women|civilians|activists|students|aid workers|workers|police officers|"
                    + "prisoners|hostages|captives|bodies|[a-z]{3,}(?:ans|ians|ese|is))";

    private static final String HELD =
            "(?:detain(?:s|ed|ing)|arrest(?:s|ed|ing)|captur(?:es|ed|ing)|seiz(?:es|ed|ing)|jail(?:s|ed)|"
                    + "imprison(?:s|ed)|abduct(?:s|ed|ing)|kidnapp(?:s|ed|ing)|hold(?:s|ing)|held|put under (?:house )?arrest)";

    /** "Has detained five Swedes", "put or kept under house arrest four". */
    private static final Pattern HOLDS =
            Pattern.compile("\\b" + HELD + "(?: (?:or|and) [\\w ]{3,25}?)? " + NUMBER + " " + PEOPLE + "\\b");

    /** "Five Swedes remain prisoners", "two clerks sit in jail". */
    private static final Pattern ARE_HELD = Pattern.compile(
            "\\b" + NUMBER + " " + PEOPLE
                    + " (?:(?:who|that|whom|which) )?(?:(?:were|was|are|have been|had been|remain|remained|sit|still) )+(?:[\\w-]+ ){0,4}?"
                    + "(?:detained|arrested|captured|seized|held|prisoners|hostages?|captive|jailed|imprisoned|jail|prison|abducted)\\b");

    private static final Pattern NETWORK = Pattern.compile(
            "\\b(?:arrested|discovered|uncovered|broke up|broken up|dismantled|smashed|busted) (?:[\\w'-]+ ){0,6}?"
                    + "(?:spy|spies|espionage|terror\\w*|smuggling) ?(?:rings?|networks?|cells?)?\\b");

    private static final Pattern HANDED_OVER =
            Pattern.compile("\\b(?:handed over|returned|delivered|released|freed|repatriated|sent home|brought back) "
                    + NUMBER + " " + PEOPLE + "\\b|\\b" + NUMBER + " " + PEOPLE
                    + " (?:were|have been|had been) (?:handed over|returned|released|freed|exchanged|repatriated)\\b");

    private static final Pattern EXCHANGE = Pattern.compile(
            "\\b(?:exchange|swap|handover|release)\\b[^.;]{0,60}?\\b(?:took place|was (?:completed|carried out|finished)|were completed)\\b"
                    + "|\\b(?:second|third|another|further) (?:one|exchange|swap) (?:followed|took place)\\b");

    private static final Pattern FIGHTING = Pattern.compile(
            "\\b(?:fighting|clash(?:es|ed)?|battles?|exchanged fire|gunfight|"
                    + "skirmish\\w*|shelling|bombardment|air ?strikes?|drone strikes?|missile strikes?|offensive)\\b(?! (?:ended|stopped|ceased|had (?:fully )?ended))");

    private static final Pattern KILLED = Pattern.compile("\\b" + NUMBER
            + " (?:[\\w-]+ ){0,4}?(?:were |have been |had been |was )?(?:killed|dead|died)\\b|\\bkill(?:ed|ing) "
            + NUMBER
            + "\\b|\\bthe dead\\b[^.;]{0,50}? at " + NUMBER + "\\b");

    /** What did not happen, or not yet. */
    private static final Pattern NOT_SO = Pattern.compile(
            "\\b(?:will|would|could|may|might|should|if|not|never|no|to be|agreed to|offered to|"
                    + "promised to|planned|threaten\\w*|demand\\w*|call\\w* for|want\\w*|claims? that no|den(?:y|ied|ies))\\b[^,;]{0,50}$");

    /** Numbers of a whole war are of no one happening. */
    private static final Pattern OF_THE_WAR =
            Pattern.compile("\\b(?:since (?:the|its)|so far|in total|war-related|over the years|a year)\\b");

    private static final Set<String> MANY = Set.of("hundreds", "dozens");

    private HappeningFinder() {}

    /** In text order; none in a sentence that an incident of the report rests on. */
    static List<Incident> find(Page page) {
        return page.once("happenings", () -> happenings(page));
    }

    private static List<Incident> happenings(Page page) {
        List<Incident> found = new ArrayList<>();
        for (Line line : page.lines()) {
            boolean known = page.read().incidents().stream()
                    .anyMatch(incident -> incident.spans().stream().anyMatch(line.span()::overlaps));
            if (!known && !isHeading(page, line)) {
                happening(page, line).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** The words that say how many of whom are held, when a sentence has them. */
    static Optional<Span> held(Line line) {
        for (Pattern pattern : List.of(HOLDS, ARE_HELD)) {
            Matcher held = pattern.matcher(line.lower());
            if (held.find() && isSo(line, held)) {
                return Optional.of(line.spanOf(held, 0));
            }
        }
        return Optional.empty();
    }

    private static boolean isHeading(Page page, Line line) {
        Span title = page.report().heading().titleSpan();
        return title != null && title.overlaps(line.span());
    }

    private static Optional<Incident> happening(Page page, Line line) {
        for (Pattern pattern : List.of(HOLDS, ARE_HELD)) {
            Matcher held = pattern.matcher(line.lower());
            if (held.find() && isSo(line, held)) {
                return Optional.of(incident(
                        page,
                        line,
                        new IncidentKind(EventType.COERCE, "arrest", null),
                        line.spanOf(held, 0),
                        Toll.NONE,
                        toll(held, 1)));
            }
        }
        Matcher network = NETWORK.matcher(line.lower());
        if (network.find() && isSo(line, network)) {
            IncidentKind kind = new IncidentKind(EventType.COERCE, "arrest", null);
            return Optional.of(incident(page, line, kind, line.spanOf(network, 0), Toll.NONE, Toll.NONE));
        }
        for (Pattern pattern : List.of(HANDED_OVER, EXCHANGE)) {
            Matcher freed = pattern.matcher(line.lower());
            if (freed.find() && isSo(line, freed)) {
                IncidentKind kind = new IncidentKind(EventType.RETREAT, "release", null);
                return Optional.of(incident(page, line, kind, line.spanOf(freed, 0), Toll.NONE, Toll.NONE));
            }
        }
        return violence(page, line);
    }

    private static Optional<Incident> violence(Page page, Line line) {
        Matcher killed = KILLED.matcher(line.lower());
        Toll dead = killed.find() && isSo(line, killed) && !line.has(OF_THE_WAR) ? toll(killed) : Toll.NONE;
        Matcher fighting = FIGHTING.matcher(line.lower());
        boolean fought = fighting.find() && isSo(line, fighting);
        if (dead.min() > 1) {
            IncidentKind kind = new IncidentKind(EventType.ASSAULT, null, null);
            return Optional.of(incident(page, line, kind, line.spanOf(killed, 0), dead, Toll.NONE));
        }
        if (fought && date(page, line) != null && isPast(line)) {
            IncidentKind kind = new IncidentKind(EventType.ASSAULT, null, null);
            return Optional.of(incident(page, line, kind, line.spanOf(fighting, 0), Toll.NONE, Toll.NONE));
        }
        return Optional.empty();
    }

    private static boolean isSo(Line line, Matcher found) {
        return !NOT_SO.matcher(line.lower().substring(0, found.start())).find();
    }

    private static final Pattern PAST =
            Pattern.compile("\\b(?:was|were|had|\\w{3,}ed|broke|began|fought|heard|fell)\\b");

    private static boolean isPast(Line line) {
        return line.has(PAST);
    }

    /** The number in the first pair of groups, how and number, that took part. */
    private static Toll toll(Matcher found) {
        for (int group = 1; group < found.groupCount(); group++) {
            String number = found.group(group + 1);
            boolean pair = number != null
                    && (MANY.contains(number) || Numerals.find(number).isPresent());
            if (pair
                    && (found.group(group) == null
                            || Numerals.find(found.group(group)).isEmpty())) {
                return toll(found, group);
            }
        }
        return Toll.NONE;
    }

    private static Toll toll(Matcher found, int how) {
        String number = found.group(how + 1);
        if (number == null) {
            return Toll.NONE;
        }
        if (MANY.contains(number)) {
            return new Toll(number.equals("hundreds") ? 200 : 24, null, true);
        }
        OptionalInt told = Numerals.find(number);
        if (told.isEmpty()) {
            return Toll.NONE;
        }
        String word = found.group(how) == null ? "" : found.group(how);
        return switch (word) {
            case "" -> Toll.of(told.getAsInt());
            case "at least", "more than", "over", "as many as" -> Toll.atLeast(told.getAsInt());
            default -> new Toll(told.getAsInt(), told.getAsInt(), true);
        };
    }

    private static Incident incident(Page page, Line line, IncidentKind kind, Span words, Toll killed, Toll detained) {
        List<Span> spans = List.of(words);
        return new Incident(
                Incident.idOf(page.report().id(), spans),
                page.report().id(),
                List.of(),
                kind,
                date(page, line),
                place(page, line),
                killed,
                Toll.NONE,
                detained,
                null,
                null,
                spans,
                ORIGIN);
    }

    private static @Nullable EventDate date(Page page, Line line) {
        for (ReadReport.Named<EventDate> time : page.times(line.span())) {
            if (Value.Days.find(time.value()).isPresent()) {
                return time.value();
            }
        }
        return null;
    }

    private static @Nullable Place place(Page page, Line line) {
        Place finest = null;
        for (ReadReport.Named<Place> named : page.places(line.span())) {
            Place place = named.value();
            boolean in = IN.matcher(line.lower()
                            .substring(0, named.span().begin() - line.span().begin()))
                    .find();
            if (in && (finest == null || place.precision().compareTo(finest.precision()) < 0)) {
                finest = place;
            }
        }
        return finest;
    }

    private static final Pattern IN =
            Pattern.compile("\\b(?:in|at|near|on|around|outside|over)(?: the)?(?: [\\w'-]+){0,3} $");
}
