package org.parley.web.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.brief.told.Told;
import org.parley.docket.Docket;
import org.parley.model.CaseIncident;
import org.parley.model.EventDate;
import org.parley.model.Session;
import org.parley.web.casework.CaseView;
import org.parley.web.words.Words;

/**
 * Sessions, incidents and statements over the time of a case, drawn in three rows. What is known to a day has the width of a day; what
 * is known less well is left out, since a mark in its middle would lie. Statements count on the day of publication.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param sessions drawn
 * @param incidents drawn
 * @param statements counted
 */
public record OverviewTimeline(
        int width, int height, List<Tick> ticks, List<Mark> marks, int sessions, int incidents, int statements) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 122;
    private static final int LEFT = 90;
    private static final int DRAWN = WIDTH - LEFT - 10;
    private static final int ROW = 24;
    private static final int MOST_TICKS = 12;
    private static final int NARROWEST = 3;

    /** Earlier days than this long before the last one are left out: they are what reports recall. */
    private static final int MOST_DAYS = 730;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A month, with its name. */
    public record Tick(int x, String label) {}

    /** Something that was. */
    public record Mark(String kind, int x, int y, int width, int height, String title, Optional<String> url) {}

    /** Absent when less than two days are known. */
    static Optional<OverviewTimeline> of(CaseView view, Words words) {
        Docket docket = view.docket();
        TreeMap<LocalDate, List<Session>> sessions = new TreeMap<>();
        for (Session session : docket.sessions()) {
            session.findDate().flatMap(OverviewTimeline::day).ifPresent(day -> sessions.computeIfAbsent(
                            day, key -> new ArrayList<>())
                    .add(session));
        }
        TreeMap<LocalDate, Integer> incidents = new TreeMap<>();
        for (CaseIncident incident : docket.incidents()) {
            incident.findDate().flatMap(OverviewTimeline::day).ifPresent(day -> incidents.merge(day, 1, Integer::sum));
        }
        TreeMap<LocalDate, Integer> statements = new TreeMap<>();
        for (Told told : view.reports()) {
            told.report()
                    .heading()
                    .findPublished()
                    .ifPresent(day ->
                            statements.merge(day, told.read().statements().size(), Integer::sum));
        }
        TreeMap<LocalDate, Boolean> days = new TreeMap<>();
        List.of(sessions, incidents, statements).forEach(map -> map.keySet().forEach(day -> days.put(day, true)));
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = days.lastKey();
        LocalDate first = days.ceilingKey(last.minusDays(MOST_DAYS));
        if (first == null || first.equals(last)) {
            return Optional.empty();
        }
        Scale scale = Scale.of(first, ChronoUnit.DAYS.between(first, last) + 1);
        List<Mark> marks = new ArrayList<>();
        TreeMap<LocalDate, List<Session>> drawn = new TreeMap<>();
        sessions.tailMap(first)
                .forEach((day, all) -> drawn.computeIfAbsent(scale.barOf(day), unused -> new ArrayList<>())
                        .addAll(all));
        drawn.forEach((day, all) -> marks.add(session(day, all, scale, words)));
        bars(marks, "incident", incidents.tailMap(first), scale, 68, words);
        bars(marks, "statement", statements.tailMap(first), scale, 100, words);
        return Optional.of(new OverviewTimeline(
                WIDTH,
                HEIGHT,
                ticks(first, last, scale, words),
                List.copyOf(marks),
                drawn.values().stream().mapToInt(List::size).sum(),
                sum(incidents.tailMap(first)),
                sum(statements.tailMap(first))));
    }

    /** Meetings that fall together are one mark, which leads to the list. */
    private static Mark session(LocalDate day, List<Session> all, Scale scale, Words words) {
        boolean one = all.size() == 1;
        return new Mark(
                "session",
                scale.x(day),
                12,
                Math.max(8, scale.width()),
                20,
                scale.named(day, words) + ": "
                        + (one
                                ? Names.of(all.get(0).parties())
                                : words.t("nav.sessions") + " " + words.number(all.size())),
                Optional.of(one ? "/sessions/" + all.get(0).id() : "/sessions"));
    }

    private static int sum(Map<LocalDate, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void bars(
            List<Mark> marks, String kind, Map<LocalDate, Integer> counts, Scale scale, int foot, Words words) {
        TreeMap<LocalDate, Integer> bars = new TreeMap<>();
        counts.forEach((day, count) -> bars.merge(scale.barOf(day), count, Integer::sum));
        int most = bars.values().stream().max(Integer::compare).orElse(1);
        bars.forEach((day, count) -> {
            int height = Math.max(3, count * ROW / Math.max(1, most));
            marks.add(new Mark(
                    kind,
                    scale.x(day),
                    foot - height,
                    scale.width(),
                    height,
                    scale.named(day, words) + ": " + words.number(count),
                    Optional.empty()));
        });
    }

    private static List<Tick> ticks(LocalDate first, LocalDate last, Scale scale, Words words) {
        List<Tick> ticks = new ArrayList<>();
        long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
        if (months <= 2) {
            long step = Math.max(1, scale.days() / MOST_TICKS + 1);
            for (long day = 0; day < scale.days(); day += step) {
                ticks.add(new Tick(
                        scale.x(first.plusDays(day)) + scale.width() / 2, words.shortDay(first.plusDays(day))));
            }
            return ticks;
        }
        long step = months / MOST_TICKS + 1;
        for (YearMonth month = YearMonth.from(first).plusMonths(1);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(step)) {
            ticks.add(new Tick(scale.x(month.atDay(1)), words.month(month)));
        }
        return ticks;
    }

    private static Optional<LocalDate> day(EventDate date) {
        Matcher day = DAY.matcher(date.edtf());
        return day.matches() ? Optional.of(LocalDate.parse(date.edtf())) : Optional.empty();
    }

    /** @param bar days that share a bar, so that each can be seen and pointed at */
    private record Scale(LocalDate first, long days, long bar) {

        static Scale of(LocalDate first, long days) {
            return new Scale(first, days, (days * (NARROWEST + 1) + DRAWN - 1) / DRAWN);
        }

        /** The first day of the bar in which a day is. */
        LocalDate barOf(LocalDate day) {
            long since = ChronoUnit.DAYS.between(first, day);
            return day.minusDays(since % bar);
        }

        String named(LocalDate day, Words words) {
            return bar == 1 ? words.day(day) : words.day(day) + " – " + words.day(day.plusDays(bar - 1));
        }

        int x(LocalDate day) {
            return LEFT + (int) (ChronoUnit.DAYS.between(first, day) * DRAWN / days);
        }

        int width() {
            return (int) Math.max(NARROWEST, DRAWN * bar / days - 1);
        }
    }
}
