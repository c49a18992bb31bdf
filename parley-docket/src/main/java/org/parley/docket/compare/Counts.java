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
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.page.Word;
import org.parley.model.Account;
import org.parley.model.ContentId;
import org.parley.model.Discrepancy;
import org.parley.model.EventDate;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Session;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * Numbers of the same things in different sentences: dead, wounded, displaced, held, violations. Two numbers are of the
 * same things when they count the same and their sentences share enough other words, and name no different days.
 *
 * <p>Near linear: numbers are compared only with those that share one of their rarer words.
 */
public final class Counts {

    /** Words that two sentences must share besides what is counted. */
    private static final int SHARED = 3;

    /** Letters by which words are compared: inflections fall together. */
    private static final int STEM = 5;

    /** How many words after a number may name what it counts. */
    private static final int COUNTED = 3;

    private static final int LONG_AFTER_DAYS = 45;

    /** A word in more numbers than this tells nothing. */
    private static final int COMMON = 200;

    private static final String HOW =
            "(?:(at least|more than|over|nearly|almost|about|some|around|up to|as many as|close to) )?";

    private static final Pattern NUMBER = Pattern.compile(
            "\\b" + HOW + "(" + Numerals.PATTERN + ")\\b(?! (?:percent|per cent|%|"
                    + "years?|hours?|minutes?|days?|weeks?|months?|miles|km|kilomet\\w+|points?|o'clock|of (?:them|the)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*))");

    /** What a number may count, by the words near it: a name and the words that show it. */
    private enum Kind {
        KILLED("killed|dead|died|deaths|slain|lives"),
        WOUNDED("wounded|injured|hurt|maimed"),
        DISPLACED("fled|displaced|driven|homes|refugees|uprooted"),
        HELD("jail|captured|captives|held|holds|holding|detained|arrested|seized|hostages?"),
        BODIES("bodies|remains"),
        FREED("freed|released|exchanged|prisoners|go home"),
        VIOLATIONS("violat(?:ions?|ed|ing)|breaches|incidents of"),
        CHILDREN("children");

        final Pattern words;

        Kind(String words) {
            this.words = Pattern.compile("\\b(?:" + words + ")\\b");
        }
    }

    private record Count(
            Page page,
            Line line,
            Kind kind,
            Value.Amount value,
            Account account,
            Set<String> context,
            Set<String> counted,
            Set<String> states,
            boolean other) {}

    private Counts() {}

    /** Facts whose items are groups of numbers of the same things; a number that stands alone is none. */
    public static List<Fact> of(List<Page> pages, List<Session> sessions) {
        List<Count> counts = new ArrayList<>();
        for (Page page : pages) {
            counts.addAll(page.once("counts", () -> counts(page)));
        }
        List<Fact> facts = new ArrayList<>();
        for (List<Count> group : groups(counts, points(sessions))) {
            if (group.size() > 1) {
                Count first = group.get(0);
                String slot = first.kind().name().toLowerCase(Locale.ROOT);
                String item = ContentId.ofFields("count", slot, first.account());
                for (Count count : group) {
                    facts.add(new Fact(item, slot, count.value(), count.page(), count.account()));
                    whom(count).ifPresent(value ->
                            facts.add(new Fact(item, slot + ", for whom", value, count.page(), count.account())));
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

    private static final Pattern FOR_EACH = Pattern.compile("\\b(?:each|either|both) (?:side|party)\\b|\\bboth sides\\b");

    private static final Pattern FOR_ONE = Pattern.compile("\\b(?:unilateral\\w*|one-sided|of its own accord)\\b");

    private static List<Count> counts(Page page) {
        List<Count> counts = new ArrayList<>();
        for (Line line : page.lines()) {
            find(page, line, counts);
        }
        return counts;
    }

    private static void find(Page page, Line line, List<Count> counts) {
        Matcher found = NUMBER.matcher(line.lower());
        while (found.find()) {
            OptionalInt number = Numerals.find(found.group(2));
            boolean article = found.group(2).matches("an?|one|half an");
            if (number.isEmpty()
                    || article
                    || isPartOfDate(page, line.spanOf(found, 0))
                    || isYear(number.getAsInt(), found)) {
                continue;
            }
            Count last = counts.isEmpty() ? null : counts.get(counts.size() - 1);
            boolean other = last != null && last.line() == line && OTHER.matcher(line.lower().substring(0, found.start())).find()
                    && ALONE.matcher(line.lower().substring(found.end())).find();
            Optional<Kind> kind = other ? Optional.of(last.kind()) : kind(line, found);
            kind.ifPresent(counted -> counts.add(new Count(
                    page,
                    line,
                    counted,
                    amount(number.getAsInt(), found.group(1), found.group(0)),
                    account(page, line, line.spanOf(found, 0)),
                    context(page, line, counted),
                    counted(line, found.end()),
                    states(page, line, found.end()),
                    other)));
        }
    }

    /** A second number of the same things in one sentence: "the governor now speaks of eight". */
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:speaks? of|spoke of|puts? (?:it|them|the (?:number|toll)) at|counts?|gives?|put the figure at) $");

    private static final Pattern ALONE = Pattern.compile("^(?: (?:dead|killed|wounded|injured))?[.,;\"]");

    /** Letters after a number in which the state of those counted may be named. */
    private static final int STATE = 45;

    /** Codes of the states named in the words that a number counts, up to the end of the clause. */
    private static Set<String> states(Page page, Line line, int end) {
        String rest = line.lower().substring(end, Math.min(line.lower().length(), end + STATE));
        Matcher stop = CLAUSE_END.matcher(rest);
        int length = stop.find() ? stop.start() : rest.length();
        Set<String> codes = new TreeSet<>();
        if (DUAL.matcher(rest).find()) {
            codes.add("two");
        }
        if (length > 0) {
            int begin = line.span().begin() + end;
            for (Page.Mention mention : page.mentions(new Span(begin, begin + length))) {
                mention.actor().findCode().ifPresent(codes::add);
            }
        }
        return codes;
    }

    /** "Norwegian-Swedish clerks": people of two states. */
    private static final Pattern DUAL = Pattern.compile("^ [\\w.]+-[a-z]+(?:an|ish|ese|i|ch) ");

    private static final Pattern CLAUSE_END = Pattern.compile("[,;.(]| (?:in|by|from|at|on|and|whom|who|remain|sit) ");

    /** Stems of the next words after a number: what is counted. */
    private static Set<String> counted(Line line, int end) {
        Set<String> stems = new TreeSet<>();
        int begin = line.span().begin() + end;
        if (begin < line.span().end()) {
            List<Word> after = line.words(new Span(begin, line.span().end()));
            for (Word word : after.subList(0, Math.min(COUNTED, after.size()))) {
                stems.add(word.lower().substring(0, Math.min(STEM, word.lower().length())));
            }
        }
        return stems;
    }

    private static boolean isYear(int number, Matcher found) {
        return number >= 1900
                && number <= 2100
                && found.group(1) == null
                && !found.group(2).contains(",");
    }

    private static boolean isPartOfDate(Page page, Span number) {
        for (ReadReport.Named<EventDate> time : page.read().times()) {
            if (time.span().overlaps(number)) {
                return true;
            }
        }
        return false;
    }

    /** The kind whose word stands nearest to the number, within a clause. */
    private static Optional<Kind> kind(Line line, Matcher number) {
        Kind best = null;
        int bestDistance = 60;
        for (Kind kind : Kind.values()) {
            Matcher word = kind.words.matcher(line.lower());
            while (word.find()) {
                int distance =
                        word.start() >= number.end() ? word.start() - number.end() : number.start() - word.end() + 10;
                if (distance >= 0 && distance < bestDistance) {
                    best = kind;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Value.Amount amount(double number, @Nullable String how, String words) {
        if (how == null) {
            return new Value.Amount(number, number, false, words);
        }
        return switch (how) {
            case "at least", "more than", "over", "as many as" ->
                new Value.Amount(number, Double.POSITIVE_INFINITY, true, words);
            case "nearly", "almost", "close to" -> new Value.Amount(number * 0.85, number, true, words);
            case "up to" -> new Value.Amount(0, number, true, words);
            default -> new Value.Amount(number * 0.9, number * 1.1, true, words);
        };
    }

    private static Account account(Page page, Line line, Span number) {
        String statement = page.statements().stream()
                .filter(said -> said.content().stream().anyMatch(number::overlaps))
                .map(Statement::id)
                .findFirst()
                .orElse(null);
        return new Account(page.report().id(), List.of(line.span()), statement, null);
    }

    /** Stems of the longer words of a sentence and the one before it, without what is counted. */
    private static Set<String> context(Page page, Line line, Kind kind) {
        Set<String> stems = new TreeSet<>();
        add(line, kind, stems);
        if (line.number() > 0 && page.lines().get(line.number() - 1).paragraph() == line.paragraph()) {
            add(page.lines().get(line.number() - 1), kind, stems);
        }
        return stems;
    }

    private static void add(Line line, Kind kind, Set<String> stems) {
        for (Word word : line.words()) {
            boolean telling = word.lower().length() > 3
                    && Character.isLetter(word.lower().charAt(0))
                    && !FILLERS.contains(word.lower())
                    && !kind.words.matcher(word.lower()).matches();
            if (telling) {
                stems.add(word.lower().substring(0, Math.min(STEM, word.lower().length())));
            }
        }
    }

    /** Frequent words that tell nothing of what a sentence is about. */
    private static final Set<String> FILLERS = Set.of(
            "that",
            "with",
            "from",
            "have",
            "been",
            "were",
            "this",
            "they",
            "their",
            "them",
            "than",
            "more",
            "over",
            "after",
            "also",
            "said",
            "says",
            "told",
            "when",
            "which",
            "would",
            "could",
            "will",
            "into",
            "most",
            "some",
            "people",
            "least",
            "about",
            "nearly",
            "there",
            "other",
            "each",
            "both",
            "first",
            "government",
            "officials",
            "according");

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
        if (a.line() == b.line()) {
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
