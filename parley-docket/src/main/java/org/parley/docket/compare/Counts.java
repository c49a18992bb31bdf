package org.parley.docket.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parley.docket.compare.CountFinder.Count;
import org.parley.docket.compare.CountFinder.Kind;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.model.Account;
import org.parley.model.ContentId;
import org.parley.model.Discrepancy;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Session;
import org.parley.model.Span;

/**
 * Numbers of the same things in different sentences: dead, wounded, displaced, held, violations. Two numbers are of the
 * same things when they count the same and their sentences share enough other words, and name no different days.
 *
 * <p>Near linear: numbers are compared only with those that share one of their rarer words.
 */
public final class Counts {

    /** Words that two sentences must share besides what is counted. */
    private static final int SHARED = 3;

    private static final int LONG_AFTER_DAYS = 45;

    /** A word in more numbers than this tells nothing. */
    private static final int COMMON = 200;

    private Counts() {}

    /** Facts whose items are groups of numbers of the same things; a number that stands alone is none. */
    public static List<Fact> of(List<Page> pages, List<Session> sessions) {
        List<Count> counts = new ArrayList<>();
        for (Page page : pages) {
            counts.addAll(page.once("counts", () -> CountFinder.counts(page)));
        }
        List<Fact> facts = new ArrayList<>();
        for (List<Count> group : groups(counts, points(sessions))) {
            if (group.size() > 1) {
                Count first = group.get(0);
                String slot = first.kind().name().toLowerCase(Locale.ROOT);
                String item = ContentId.ofFields("count", slot, first.account());
                for (Count count : group) {
                    facts.add(new Fact(item, slot, count.value(), count.account()));
                    whom(count)
                            .ifPresent(value -> facts.add(new Fact(item, slot + ", for whom", value, count.account())));
                }
            }
        }
        return facts;
    }

    /** Whether a number is said to hold for each side or for one alone. */
    private static Optional<Value> whom(Count count) {
        if (count.line().has(FOR_ONE)) {
            return Optional.of(new Value.Term("one", Discrepancy.Kind.SCOPE, "by one side alone"));
        }
        return count.line().has(FOR_EACH)
                ? Optional.of(new Value.Term("each", Discrepancy.Kind.SCOPE, "by each side"))
                : Optional.empty();
    }

    /** Points of sessions by report: numbers told on one point of a session are of the same things. */
    private static Map<String, List<Point>> points(List<Session> sessions) {
        Map<String, List<Point>> points = new HashMap<>();
        for (Session session : sessions) {
            for (Session.Readout readout : session.readouts()) {
                String key = session.id() + '\t' + readout.topic();
                for (Account account : readout.accounts()) {
                    points.computeIfAbsent(account.report(), id -> new ArrayList<>())
                            .add(new Point(key, account.spans()));
                }
            }
        }
        return points;
    }

    private record Point(String key, List<Span> spans) {}

    private static final Pattern FOR_EACH =
            Pattern.compile("\\b(?:each|either|both) (?:side|party)\\b|\\bboth sides\\b");

    private static final Pattern FOR_ONE = Pattern.compile("\\b(?:unilateral\\w*|one-sided|of its own accord)\\b");

    private static List<List<Count>> groups(List<Count> counts, Map<String, List<Point>> points) {
        counts.sort(Comparator.comparing(Count::account).thenComparing(Count::kind));
        Map<Kind, Map<String, List<Integer>>> byWord = new EnumMap<>(Kind.class);
        for (int i = 0; i < counts.size(); i++) {
            for (String stem : counts.get(i).context()) {
                byWord.computeIfAbsent(counts.get(i).kind(), kind -> new HashMap<>())
                        .computeIfAbsent(stem, key -> new ArrayList<>())
                        .add(i);
            }
        }
        int[] head = new int[counts.size()];
        for (int i = 0; i < head.length; i++) {
            head[i] = i;
        }
        int[] shared = new int[counts.size()];
        Map<String, Integer> atPoint = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            List<Integer> met = new ArrayList<>();
            for (String stem : counts.get(i).context()) {
                List<Integer> posting =
                        byWord.getOrDefault(counts.get(i).kind(), Map.of()).getOrDefault(stem, List.of());
                if (posting.size() <= COMMON) {
                    for (int other : posting) {
                        if (other >= i) {
                            break;
                        }
                        if (head[other] == other && shared[other]++ == 0) {
                            met.add(other);
                        }
                    }
                }
            }
            int at = i;
            String point = point(counts.get(i), points);
            Integer known = point.isEmpty() ? null : atPoint.get(point);
            if (known != null && same(counts.get(known), counts.get(i))) {
                head[i] = known;
                met.forEach(other -> shared[other] = 0);
                continue;
            }
            if (!point.isEmpty() && known == null) {
                atPoint.put(point, i);
            }
            met.stream()
                    .filter(other -> shared[other] >= SHARED)
                    .sorted()
                    .filter(other -> same(counts.get(other), counts.get(at)))
                    .findFirst()
                    .ifPresent(other -> head[at] = other);
            met.forEach(other -> shared[other] = 0);
        }
        Map<Integer, List<Count>> groups = new TreeMap<>();
        for (int i = 0; i < head.length; i++) {
            groups.computeIfAbsent(head[i], key -> new ArrayList<>()).add(counts.get(i));
        }
        return List.copyOf(groups.values());
    }

    /** The point of a session that a number is told on, with what it counts; empty for none. */
    private static String point(Count count, Map<String, List<Point>> points) {
        for (Point point : points.getOrDefault(count.page().report().id(), List.of())) {
            if (point.spans().stream().anyMatch(span -> count.line().span().contains(span))) {
                return point.key() + '\t' + count.kind();
            }
        }
        return "";
    }

    /** Whether two numbers may be of the same things: of sentences that name no different days, and of like size. */
    private static boolean same(Count a, Count b) {
        if (a.line().equals(b.line())) {
            return a.other() != b.other();
        }
        double greater = Math.max(told(a.value()), told(b.value()));
        double smaller = Math.min(told(a.value()), told(b.value()));
        boolean captives = a.kind() == Kind.HELD || a.kind() == Kind.FREED;
        boolean alike = !captives
                || (a.states().equals(b.states())
                        && (!a.states().isEmpty() || a.counted().stream().anyMatch(b.counted()::contains)));
        return greater <= 3 * smaller && alike && !otherDays(a, b) && !otherTimes(a, b) && !otherPlaces(a, b);
    }

    private static double told(Value.Amount amount) {
        return Double.isInfinite(amount.most()) ? amount.least() : amount.most();
    }

    private static boolean otherDays(Count a, Count b) {
        Optional<Value.Days> one = day(a);
        Optional<Value.Days> two = day(b);
        return one.isPresent() && two.isPresent() && one.get().apart(two.get()) > 1;
    }

    /** Reports written long after each other count other things, unless both name the same days. */
    private static boolean otherTimes(Count a, Count b) {
        Optional<LocalDate> one = a.page().findDay();
        Optional<LocalDate> two = b.page().findDay();
        boolean apart = one.isPresent()
                && two.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(one.get(), two.get())) > LONG_AFTER_DAYS;
        return apart && (day(a).isEmpty() || day(b).isEmpty());
    }

    /** Dead and wounded of sentences that name different towns or provinces are of different happenings. */
    private static boolean otherPlaces(Count a, Count b) {
        if (a.kind() != Kind.KILLED && a.kind() != Kind.WOUNDED) {
            return false;
        }
        Set<String> one = places(a);
        Set<String> two = places(b);
        return !one.isEmpty() && !two.isEmpty() && one.stream().noneMatch(two::contains);
    }

    private static Set<String> places(Count count) {
        Set<String> names = new TreeSet<>();
        Line line = count.line();
        Line before = count.page().lines().get(Math.max(0, line.number() - 1));
        int begin = before.paragraph() == line.paragraph()
                ? before.span().begin()
                : line.span().begin();
        for (ReadReport.Named<Place> place :
                count.page().places(new Span(begin, line.span().end()))) {
            if (place.value().precision().compareTo(Place.Precision.PROVINCE) <= 0) {
                names.add(place.value().name());
                place.value().findAdmin1().ifPresent(names::add);
            }
        }
        return names;
    }

    private static Optional<Value.Days> day(Count count) {
        return count.page().times(count.line().span()).stream()
                .flatMap(time -> Value.Days.find(time.value()).stream())
                .findFirst();
    }
}
