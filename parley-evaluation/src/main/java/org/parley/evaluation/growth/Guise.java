package org.parley.evaluation.growth;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the names, codes, days and numbers of a story when it is told as another. The same for all reports of
 * the story. One thread.
 */
final class Guise {

    /**
     * A state.
     *
     * @param code ISO 3166 alpha-3
     * @param name in English
     * @param people the adjective
     */
    record State(String code, String name, String people) {}

    static final List<State> STATES = List.of(
            new State("NOR", "Norway", "Norwegian"),
            new State("SWE", "Sweden", "Swedish"),
            new State("FIN", "Finland", "Finnish"),
            new State("DNK", "Denmark", "Danish"),
            new State("EST", "Estonia", "Estonian"),
            new State("LVA", "Latvia", "Latvian"),
            new State("PRT", "Portugal", "Portuguese"),
            new State("AUT", "Austria", "Austrian"),
            new State("CHL", "Chile", "Chilean"),
            new State("PER", "Peru", "Peruvian"),
            new State("URY", "Uruguay", "Uruguayan"),
            new State("PRY", "Paraguay", "Paraguayan"),
            new State("GHA", "Ghana", "Ghanaian"),
            new State("SEN", "Senegal", "Senegalese"),
            new State("GAB", "Gabon", "Gabonese"),
            new State("ZMB", "Zambia", "Zambian"),
            new State("BWA", "Botswana", "Botswanan"),
            new State("MNG", "Mongolia", "Mongolian"),
            new State("NPL", "Nepal", "Nepalese"),
            new State("BTN", "Bhutan", "Bhutanese"),
            new State("LAO", "Laos", "Laotian"),
            new State("FJI", "Fiji", "Fijian"),
            new State("WSM", "Samoa", "Samoan"),
            new State("ISL", "Iceland", "Icelandic"));

    private static final String MONTHS =
            "(January|February|March|April|May|June|July|August|September|October|November|"
                    + "December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)";
    private static final Pattern DAY = Pattern.compile("(?:" + MONTHS + " (\\d{1,2})|(\\d{1,2}) " + MONTHS
            + ")(?:,? (\\d{4}))?|\\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b|\\b((?:19|20)\\d\\d)\\b");
    private static final Pattern EDTF_DAY = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    /** So many different words stand for names: more persons in a large case share one. */
    private static final int NAMES = 40_000;

    private static final int MOST_FACTOR = 4;

    private final long seed;
    private final long days;
    private final int factor;
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /**
     * A guise.
     *
     * @param saga stories of one saga have the same names
     * @param story its number
     * @param codes of the states of the story
     * @param days by which its days move
     */
    Guise(long saga, long story, List<String> codes, long days) {
        this.seed = saga;
        this.days = days;
        Random random = new Random(saga * 31 + 7);
        List<State> shuffled = new ArrayList<>(STATES);
        Collections.shuffle(shuffled, random);
        for (int i = 0; i < codes.size(); i++) {
            states.put(codes.get(i), shuffled.get(i % shuffled.size()));
        }
        this.factor = 1 + new Random(story * 17 + 3).nextInt(MOST_FACTOR);
    }

    /** The code in place of a state's; other codes stay. */
    @Nullable
    String code(@Nullable String code) {
        State state = code == null ? null : states.get(code);
        return state == null ? code : state.code();
    }

    @Nullable
    State findState(String code) {
        return states.get(code);
    }

    /** The word in place of a word of a name. */
    String word(String word) {
        return words.computeIfAbsent(word, this::invent);
    }

    private String invent(String word) {
        int number = Math.floorMod(new Random(seed * 1_000_003 + word.hashCode()).nextInt(), NAMES);
        StringBuilder out = new StringBuilder();
        int left = number;
        for (int i = 0; i < 3; i++) {
            char consonant = CONSONANTS.charAt(left % CONSONANTS.length());
            left /= CONSONANTS.length();
            out.append(out.length() == 0 ? Character.toUpperCase(consonant) : consonant)
                    .append(VOWELS.charAt(left % VOWELS.length()));
            left /= VOWELS.length();
        }
        return out.append(CONSONANTS.charAt(number % 11)).toString();
    }

    /** The number in place of a count of people. */
    int number(int number) {
        return number * factor;
    }

    @Nullable
    LocalDate day(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(days);
    }

    /** EDTF with its days and months moved; years alone, seasons and what is no date stay. */
    String edtf(String edtf) {
        Matcher found = EDTF_DAY.matcher(edtf);
        StringBuilder out = new StringBuilder();
        while (found.find()) {
            String value = found.group();
            try {
                found.appendReplacement(
                        out,
                        value.length() > 7
                                ? LocalDate.parse(value).plusDays(days).toString()
                                : YearMonth.from(
                                                YearMonth.parse(value).atDay(15).plusDays(days))
                                        .toString());
            } catch (DateTimeException season) {
                found.appendReplacement(out, value);
            }
        }
        return found.appendTail(out).toString();
    }

    /**
     * Words that name a time, with their days moved.
     *
     * @param near a day of the year that the words leave out
     */
    String time(String words, LocalDate near) {
        Matcher found = DAY.matcher(words);
        StringBuilder out = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(out, Matcher.quoteReplacement(moved(found, near)));
        }
        return found.appendTail(out).toString();
    }

    private String moved(Matcher found, LocalDate near) {
        if (found.group(6) != null) {
            LocalDate day = near;
            while (!day.getDayOfWeek()
                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                    .equals(found.group(6))) {
                day = day.minusDays(1);
            }
            return day.plusDays(days).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        if (found.group(7) != null) {
            return String.valueOf(near.withYear(Integer.parseInt(found.group(7)))
                    .plusDays(days)
                    .getYear());
        }
        boolean monthFirst = found.group(1) != null;
        String month = monthFirst ? found.group(1) : found.group(4);
        int number = Integer.parseInt(monthFirst ? found.group(2) : found.group(3));
        int year = found.group(5) == null ? near.getYear() : Integer.parseInt(found.group(5));
        LocalDate day;
        try {
            day = LocalDate.of(year, month(month), number).plusDays(days);
        } catch (DateTimeException none) {
            return found.group();
        }
        String named = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String shown = monthFirst ? named + " " + day.getDayOfMonth() : day.getDayOfMonth() + " " + named;
        return found.group(5) == null ? shown : shown + (monthFirst ? ", " : " ") + day.getYear();
    }

    private static int month(String name) {
        return "janfebmaraprmayjunjulaugsepoctnovdec"
                                .indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT))
                        / 3
                + 1;
    }
}
