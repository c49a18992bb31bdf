package org.parley.docket.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
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
import org.parley.docket.lookup.Memo;
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

    /**
     * Facts whose items are groups of numbers of the same things; a number that stands alone is none.
     *
     * @param memo remembers those of one kind
     */
    public static List<Fact> of(List<Page> pages, List<Session> sessions, Memo memo) {
        Map<String, List<Point>> points = points(sessions);
        Map<Kind, List<Told>> byKind = new EnumMap<>(Kind.class);
        for (Page page : pages) {
            List<Point> here = points.getOrDefault(page.report().id(), List.of());
            for (Count count : page.once("counts", () -> CountFinder.counts(page))) {
                byKind.computeIfAbsent(count.kind(), kind -> new ArrayList<>()).add(Told.of(count, here));
            }
        }
        List<Fact> facts = new ArrayList<>();
        byKind.forEach((kind, told) -> facts.addAll(memo.of("counts", kind.name(), told, () -> facts(kind, told))));
        return facts;
    }

    /**
     * A number.
     *
     * @param point of a session that it is told on; empty for none
     */
    private record Told(Count count, String point) {

        static Told of(Count count, List<Point> points) {
            for (Point point : points) {
                if (point.spans().stream().anyMatch(span -> count.line().span().contains(span))) {
                    return new Told(count, point.key());
                }
            }
            return new Told(count, "");
        }
    }

    private static List<Fact> facts(Kind kind, List<Told> told) {
        List<Fact> facts = new ArrayList<>();
        String slot = kind.name().toLowerCase(Locale.ROOT);
        for (List<Count> group : groups(told)) {
            if (group.size() > 1) {
                String item = ContentId.ofFields("count", slot, group.get(0).account());
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

    /** The numbers in whose sentences a word stands. */
    private static final class Posting {
        int size;

        /** Those that are the first of their group, in order. */
        final List<Integer> heads = new ArrayList<>();
    }

    /** Each number joins the first of those before it with which it may be of the same things. */
    private static Collection<List<Count>> groups(List<Told> unsorted) {
        List<Told> told = unsorted.stream()
                .sorted(Comparator.comparing(one -> one.count().account()))
                .toList();
        List<List<Posting>> postings = postings(told);
        Map<Integer, List<Count>> groups = new TreeMap<>();
        int[] shared = new int[told.size()];
        Map<String, Integer> atPoint = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            Count count = told.get(i).count();
            String point = told.get(i).point();
            Integer head = point.isEmpty() ? null : atPoint.get(point);
            if (head == null || !same(told.get(head).count(), count)) {
                if (!point.isEmpty()) {
                    atPoint.putIfAbsent(point, i);
                }
                head = like(postings.get(i), shared).stream()
                        .filter(other -> same(told.get(other).count(), count))
                        .findFirst()
                        .orElse(i);
            }
            if (head == i) {
                for (Posting posting : postings.get(i)) {
                    posting.heads.add(i);
                }
            }
            groups.computeIfAbsent(head, key -> new ArrayList<>()).add(count);
        }
        return groups.values();
    }

    /** The rarer words of each number. */
    private static List<List<Posting>> postings(List<Told> told) {
        Map<String, Posting> byWord = new HashMap<>();
        List<List<Posting>> postings = new ArrayList<>();
        for (Told one : told) {
            List<Posting> own = new ArrayList<>();
            for (String stem : one.count().context()) {
                Posting posting = byWord.computeIfAbsent(stem, key -> new Posting());
                posting.size++;
                own.add(posting);
            }
            postings.add(own);
        }
        postings.forEach(own -> own.removeIf(posting -> posting.size > COMMON));
        return postings;
    }

    /**
     * The numbers that share enough words with one, in order.
     *
     * @param shared as many zeros as there are numbers; left so
     */
    private static List<Integer> like(List<Posting> postings, int[] shared) {
        List<Integer> met = new ArrayList<>();
        for (Posting posting : postings) {
            for (int other : posting.heads) {
                if (shared[other]++ == 0) {
                    met.add(other);
                }
            }
        }
        List<Integer> like = new ArrayList<>();
        for (int other : met) {
            if (shared[other] >= SHARED) {
                like.add(other);
            }
            shared[other] = 0;
        }
        like.sort(null);
        return like;
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
