package org.parley.web.pages;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.brief.told.Plain;
import org.parley.model.EventDate;
import org.parley.web.words.Words;

/** Days and lengths as reports tell them, in the language of the reader where Parley has the words. */
public final class Dates {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Dates() {}

    /** "28 May 2007", "about March 2007". */
    public static String of(Words words, EventDate date) {
        return DAY.matcher(date.edtf()).matches() ? words.day(LocalDate.parse(date.edtf())) : Plain.date(date);
    }

    /** "4 hours", "1 hour 30 minutes"; what is shorter than a minute is "less than a minute". */
    public static String length(Words words, Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, words, "length.days", length.toDays());
        add(parts, words, "length.hours", length.toHoursPart());
        add(parts, words, "length.minutes", length.toMinutesPart());
        return parts.isEmpty() ? words.t("length.none") : String.join(" ", parts);
    }

    private static void add(List<String> parts, Words words, String key, long number) {
        if (number > 0) {
            parts.add(words.t(key, number));
        }
    }
}
