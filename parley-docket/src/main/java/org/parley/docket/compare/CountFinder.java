package org.parley.docket.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.page.Word;
import org.parley.model.Account;
import org.parley.model.EventDate;
import org.parley.model.ReadReport;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Finds numbers of people and things in one report, with what they count and the words around. Stateless. */
final class CountFinder {

    /** Letters by which words are compared: inflections fall together. */
    private static final int STEM = 5;

    /** How many words after a number may name what it counts. */
    private static final int COUNTED = 3;

    private static final String HOW =
            "(?:(at least|more than|over|nearly|almost|about|some|around|up to|as many as|close to) )?";

    private static final Pattern NUMBER = Pattern.compile(
            "\\b" + HOW + "(" + Numerals.PATTERN + ")\\b(?! (?:percent|per cent|%|"
                    + "years?|hours?|minutes?|days?|weeks?|months?|miles|km|kilomet\\w+|points?|o'clock|of (?:them|the)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*))");

    /** Before a number these make it a day. */
    private static final Pattern MONTH_BEFORE =
            Pattern.compile("\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.? $");

    /** What a number may count, by the words near it: a name and the words that show it. */
    enum Kind {
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

    record Count(
            Page page,
            Line line,
            Kind kind,
            Value.Amount value,
            Account account,
            Set<String> context,
            Set<String> counted,
            Set<String> states,
            boolean other) {}

    private CountFinder() {}

    /** In text order. */
    static List<Count> counts(Page page) {
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
                    || MONTH_BEFORE
                            .matcher(line.lower().substring(0, found.start()))
                            .find()
                    || isYear(number.getAsInt(), found)) {
                continue;
            }
            Count last = counts.isEmpty() ? null : counts.get(counts.size() - 1);
            Optional<Kind> same = last != null && last.line().equals(line) && isOther(line, found)
                    ? Optional.of(last.kind())
                    : Optional.empty();
            Optional<Kind> kind = same.or(() -> kind(line, found));
            kind.ifPresent(counted -> counts.add(new Count(
                    page,
                    line,
                    counted,
                    amount(number.getAsInt(), found.group(1), found.group(0)),
                    account(page, line, line.spanOf(found, 0)),
                    context(page, line, counted),
                    counted(line, found.end()),
                    states(page, line, found.end()),
                    same.isPresent())));
        }
    }

    /** A second number of the same things in one sentence: "the governor now speaks of eight". */
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:speaks? of|spoke of|puts? (?:it|them|the (?:number|toll)) at|counts?|gives?|put the figure at) $");

    private static final Pattern ALONE = Pattern.compile("^(?: (?:dead|killed|wounded|injured))?[.,;\"]");

    private static boolean isOther(Line line, Matcher number) {
        return OTHER.matcher(line.lower().substring(0, number.start())).find()
                && ALONE.matcher(line.lower().substring(number.end())).find();
    }

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
}
