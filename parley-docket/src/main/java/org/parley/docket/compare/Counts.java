package org.parley.docket.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.parley.model.EventDate;
import org.parley.model.ReadReport;
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

    /** A word in more numbers than this tells nothing. */
    private static final int COMMON = 200;

    private static final String HOW =
            "(?:(at least|more than|over|nearly|almost|about|some|around|up to|as many as|close to) )?";

    private static final Pattern NUMBER = Pattern.compile(
            "\\b" + HOW + "(" + Numerals.PATTERN + ")\\b(?! (?:percent|per cent|%|"
                    + "years?|hours?|minutes?|days?|weeks?|months?|miles|km|kilomet\\w+|points?|o'clock|of (?:them|the)))");

    /** What a number may count, by the words near it: a name and the words that show it. */
    private enum Kind {
        KILLED("killed|dead|died|deaths|slain|lives"),
        WOUNDED("wounded|injured|hurt|maimed"),
        DISPLACED("fled|displaced|driven|homes|refugees|uprooted"),
        HELD("captured|captives|held|holds|holding|detained|arrested|seized|hostages?"),
        BODIES("bodies|remains"),
        FREED("freed|released|exchanged|prisoners|go home"),
        VIOLATIONS("violations?|breaches|incidents of"),
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
            Set<String> counted) {}

    private Counts() {}

    /** Facts whose items are groups of numbers of the same things; a number that stands alone is none. */
    public static List<Fact> of(List<Page> pages) {
        List<Count> counts = new ArrayList<>();
        for (Page page : pages) {
            for (Line line : page.lines()) {
                find(page, line, counts);
            }
        }
        List<Fact> facts = new ArrayList<>();
        for (List<Count> group : groups(counts)) {
            if (group.size() > 1) {
                Count first = group.get(0);
                String slot = first.kind().name().toLowerCase(java.util.Locale.ROOT);
                String item = ContentId.ofFields("count", slot, first.account());
                group.forEach(count -> facts.add(new Fact(item, slot, count.value(), count.page(), count.account())));
            }
        }
        return facts;
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
            kind(line, found)
                    .ifPresent(kind -> counts.add(new Count(
                            page,
                            line,
                            kind,
                            amount(number.getAsInt(), found.group(1), found.group(0)),
                            account(page, line, line.spanOf(found, 0)),
                            context(page, line, kind),
                            counted(line, found.end()))));
        }
    }

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

    private static List<List<Count>> groups(List<Count> counts) {
        counts.sort(Comparator.comparing(Count::account).thenComparing(Count::kind));
        Map<String, List<Integer>> byWord = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            for (String stem : counts.get(i).context()) {
                byWord.computeIfAbsent(counts.get(i).kind() + stem, key -> new ArrayList<>())
                        .add(i);
            }
        }
        int[] head = new int[counts.size()];
        for (int i = 0; i < head.length; i++) {
            head[i] = i;
        }
        int[] shared = new int[counts.size()];
        for (int i = 0; i < counts.size(); i++) {
            List<Integer> met = new ArrayList<>();
            for (String stem : counts.get(i).context()) {
                List<Integer> posting = byWord.getOrDefault(counts.get(i).kind() + stem, List.of());
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

    /** Whether two numbers may be of the same things: of sentences that name no different days, and of like size. */
    private static boolean same(Count a, Count b) {
        if (a.line() == b.line()) {
            return false;
        }
        double greater = Math.max(told(a.value()), told(b.value()));
        double smaller = Math.min(told(a.value()), told(b.value()));
        boolean captives = a.kind() == Kind.HELD || a.kind() == Kind.FREED;
        boolean alike = !captives || a.counted().stream().anyMatch(b.counted()::contains);
        return greater <= 3 * smaller && alike && !otherDays(a, b);
    }

    private static double told(Value.Amount amount) {
        return Double.isInfinite(amount.most()) ? amount.least() : amount.most();
    }

    private static boolean otherDays(Count a, Count b) {
        Optional<Value.Days> one = day(a);
        Optional<Value.Days> two = day(b);
        return one.isPresent() && two.isPresent() && one.get().apart(two.get()) > 1;
    }

    private static Optional<Value.Days> day(Count count) {
        return count.page().times(count.line().span()).stream()
                .flatMap(time -> Value.Days.find(time.value()).stream())
                .findFirst();
    }
}
