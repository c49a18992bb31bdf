package org.parley.docket.assess.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an indicator from its file: {@code key: value} lines; blank lines and lines that begin with {@code #} are for people. All
 * keys and an example are in {@code docs/assessment.md}. Immutable; for any thread.
 */
public final class IndicatorFile {

    private static final List<String> KEYS = List.of(
            "commitment",
            "promised by",
            "unit",
            "count per",
            "from",
            "to",
            "promised on",
            "starts",
            "due by",
            "expect",
            "ramp",
            "control",
            "effort",
            "kept if",
            "confidence",
            "shortest look",
            "placebo share",
            "disputed");

    private static final Map<String, String> OTHER_NAMES =
            Map.of("by", "promised by", "against", "acts against", "kinds", "what happens");

    private static final Pattern PERCENT = Pattern.compile("(?:at most +)?(\\d+(?:\\.\\d+)?) *%");
    private static final Pattern KEPT = Pattern.compile("at least +(\\d+(?:\\.\\d+)?) *% +(fewer|less|more)");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,5}) *(days?|weeks?)");

    private final String file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Map.Entry<Integer, String>> disputed = new ArrayList<>();

    private IndicatorFile(String file) {
        this.file = file;
    }

    /**
     * Reads one indicator.
     *
     * @param file its name, for messages
     * @param text what it holds
     * @throws IndicatorProblem with file, line and cause, when it cannot be read
     */
    public static Indicator read(String file, String text) throws IndicatorProblem {
        IndicatorFile read = new IndicatorFile(file);
        read.split(text);
        return read.indicator();
    }

    private void split(String text) throws IndicatorProblem {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String plain =
                    number == 1 && line.startsWith("\uFEFF") ? line.substring(1).strip() : line.strip();
            if (plain.isEmpty() || plain.startsWith("#")) {
                continue;
            }
            int colon = plain.indexOf(':');
            if (colon < 0) {
                throw problem(number, "'" + plain + "' is not a 'key: value' line");
            }
            String given = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String key = OTHER_NAMES.getOrDefault(given, given);
            String value = plain.substring(colon + 1).strip();
            if (!KEYS.contains(key) && !ScopeLines.KEYS.contains(key)) {
                throw problem(number, "there is no key '" + given + "'");
            }
            if (value.isEmpty()) {
                throw problem(number, "'" + given + "' has no value");
            }
            if (key.equals("disputed")) {
                disputed.add(Map.entry(number, value));
            } else if (values.putIfAbsent(key, value) != null) {
                throw problem(number, "'" + given + "' was given before, in line " + lines.get(key));
            } else {
                lines.put(key, number);
            }
        }
    }

    private Indicator indicator() throws IndicatorProblem {
        Scope scope = scope(values, Scope.ALL, lineOfScope());
        LocalDate promisedOn = date("promised on", null);
        LocalDate starts = date("starts", promisedOn);
        int ramp = days("ramp", 0);
        Expectation expect = constant("expect", Expectation.values(), Expectation.FEWER);
        LocalDate dueBy = values.containsKey("due by") ? date("due by", null) : null;
        LocalDate usualEnd = starts.plusDays((long) ramp + Indicator.USUAL_DAYS - 1);
        LocalDate to = date("to", dueBy != null && dueBy.isAfter(usualEnd) ? dueBy : usualEnd);
        String control = values.get("control");
        Rules rules = rules(expect);
        List<Dispute> disputes = new ArrayList<>();
        for (Map.Entry<Integer, String> line : disputed) {
            disputes.add(dispute(line.getKey(), line.getValue(), scope));
        }
        Scope controlScope =
                control == null ? null : scope(pairs(line("control"), control), Scope.ALL, line("control"));
        try {
            return new Indicator(
                    text("commitment"),
                    values.getOrDefault("promised by", ""),
                    scope,
                    constant("unit", Unit.values(), Unit.EVENTS),
                    constant("count per", CellLength.values(), CellLength.WEEK),
                    promisedOn,
                    starts,
                    dueBy,
                    date("from", starts.minusDays(Indicator.USUAL_DAYS)),
                    to,
                    expect,
                    ramp,
                    controlScope,
                    values.get("effort"),
                    rules,
                    disputes);
        } catch (IllegalArgumentException e) {
            throw new IndicatorProblem(file + ": " + e.getMessage() + ".");
        }
    }

    private Rules rules(Expectation expect) throws IndicatorProblem {
        Rules usual = Rules.of(expect);
        try {
            return new Rules(
                    keptRatio(expect, usual.keptRatio()),
                    share("confidence", usual.confidence()),
                    days("shortest look", usual.shortestLookDays()),
                    share("placebo share", usual.placeboShare()),
                    usual.power());
        } catch (IllegalArgumentException e) {
            throw problem(Math.max(line("kept if"), line("confidence")), String.valueOf(e.getMessage()));
        }
    }

    private double keptRatio(Expectation expect, double usual) throws IndicatorProblem {
        String value = values.get("kept if");
        if (value == null) {
            return usual;
        }
        Matcher matcher = KEPT.matcher(value.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw problem(
                    line("kept if"), "'" + value + "' must be like 'at least 50 % fewer' or 'at least 50 % more'");
        }
        boolean isMore = matcher.group(2).equals("more");
        if (isMore != (expect == Expectation.MORE)) {
            throw problem(line("kept if"), "'" + value + "' does not go with 'expect: " + expect.word() + "'");
        }
        double part = Double.parseDouble(matcher.group(1)) / 100;
        double ratio = isMore ? 1 + part : 1 - part;
        if (!(ratio > 0) || part <= 0) {
            throw problem(
                    line("kept if"),
                    "'" + value + "' must be over 0 %"
                            + (isMore ? "" : " and below 100 % (for nothing at all say 'expect: none')"));
        }
        return ratio;
    }

    private Dispute dispute(int line, String value, Scope base) throws IndicatorProblem {
        Map<String, String> parts = new LinkedHashMap<>();
        String by = "";
        for (Map.Entry<String, String> pair : ScopeLines.pairs(value)) {
            if (pair.getKey().equals("by")) {
                by = pair.getValue();
            } else if (pair.getKey().isEmpty()
                    && pair.getValue().toLowerCase(Locale.ROOT).startsWith("by ")) {
                by = pair.getValue().substring(3).strip();
            } else {
                put(parts, pair, line);
            }
        }
        if (by.isEmpty() || parts.isEmpty()) {
            throw problem(
                    line,
                    "a dispute says by whom and what counts instead, like 'by: NAME; area: PLACE', got '" + value
                            + "'");
        }
        return new Dispute(by, value, scope(parts, base, line));
    }

    private Map<String, String> pairs(int line, String value) throws IndicatorProblem {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : ScopeLines.pairs(value)) {
            put(parts, pair, line);
        }
        return parts;
    }

    private void put(Map<String, String> parts, Map.Entry<String, String> pair, int line) throws IndicatorProblem {
        String key = OTHER_NAMES.getOrDefault(pair.getKey(), pair.getKey());
        if (!ScopeLines.KEYS.contains(key)) {
            throw problem(
                    line,
                    "'" + pair.getKey() + "' says nothing of what counts; these do: "
                            + String.join(", ", ScopeLines.KEYS));
        }
        if (pair.getValue().isEmpty() || parts.put(key, pair.getValue()) != null) {
            throw problem(line, "'" + pair.getKey() + "' needs one value");
        }
    }

    private Scope scope(Map<String, String> from, Scope base, int line) throws IndicatorProblem {
        try {
            return ScopeLines.read(from, base);
        } catch (IllegalArgumentException e) {
            throw problem(line, String.valueOf(e.getMessage()));
        }
    }

    /** Of the first line whose value alone cannot be read as part of a scope. */
    private int lineOfScope() {
        for (String key : ScopeLines.KEYS) {
            String value = values.get(key);
            if (value != null) {
                try {
                    ScopeLines.read(Map.of(key, value), Scope.ALL);
                } catch (IllegalArgumentException e) {
                    return line(key);
                }
            }
        }
        return 0;
    }

    private String text(String key) throws IndicatorProblem {
        String value = values.get(key);
        if (value == null) {
            throw new IndicatorProblem(file + ": the line '" + key + ": ...' is missing.");
        }
        return value;
    }

    private LocalDate date(String key, @Nullable LocalDate usual) throws IndicatorProblem {
        if (usual != null && !values.containsKey(key)) {
            return usual;
        }
        String value = text(key);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw problem(line(key), "'" + value + "' is not a day like 2008-05-10");
        }
    }

    private int days(String key, int usual) throws IndicatorProblem {
        String value = values.get(key);
        if (value == null) {
            return usual;
        }
        Matcher matcher = DAYS.matcher(value.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw problem(line(key), "'" + value + "' must be like '14 days' or '2 weeks'");
        }
        return Integer.parseInt(matcher.group(1)) * (matcher.group(2).startsWith("week") ? 7 : 1);
    }

    private double share(String key, double usual) throws IndicatorProblem {
        String value = values.get(key);
        if (value == null) {
            return usual;
        }
        Matcher matcher = PERCENT.matcher(value.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw problem(line(key), "'" + value + "' must be a percentage like '95 %'");
        }
        return Double.parseDouble(matcher.group(1)) / 100;
    }

    private <E extends Enum<E>> E constant(String key, E[] all, E usual) throws IndicatorProblem {
        String value = values.get(key);
        if (value == null) {
            return usual;
        }
        List<String> words = new ArrayList<>();
        for (E each : all) {
            String word = each.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (word.equals(value.toLowerCase(Locale.ROOT))) {
                return each;
            }
            words.add(word);
        }
        throw problem(line(key), "'" + value + "' must be one of: " + String.join(", ", words));
    }

    private int line(String key) {
        return lines.getOrDefault(key, 0);
    }

    private IndicatorProblem problem(int line, String cause) {
        return new IndicatorProblem(file + (line > 0 ? ", line " + line : "") + ": " + cause + ".");
    }
}
