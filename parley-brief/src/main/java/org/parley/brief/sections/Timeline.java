package org.parley.brief.sections;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.brief.document.Block;
import org.parley.brief.document.Drawing;
import org.parley.brief.document.Drawing.Mark;
import org.parley.brief.document.Drawing.Point;
import org.parley.brief.document.Drawing.Tone;
import org.parley.brief.document.Inline;
import org.parley.brief.document.Line;
import org.parley.brief.told.Plain;
import org.parley.docket.Docket;
import org.parley.model.CaseIncident;
import org.parley.model.EventDate;
import org.parley.model.Session;

/**
 * When it was: sessions above a line of time, incidents below it, stacked where they fall together. Something known to a
 * month or a stretch of days only is a bar over all of it.
 */
final class Timeline {

    private static final double WIDTH = 720;
    private static final double SIDE = 30;
    private static final double ROW = 17;
    private static final double RADIUS = 4;
    private static final double LABEL = 26;
    private static final int MOST_ROWS = 14;
    private static final double TICK_LABEL = 80;

    /** What happened longer before the newest item than this is named below and not drawn. */
    private static final Period WINDOW = Period.ofYears(2);

    private record Dated(Inline.Link label, Days days, boolean session) {}

    private final List<Dated> drawn = new ArrayList<>();
    private final List<String> earlier = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private int undated;

    Timeline(Docket docket, Labels labels) {
        List<Dated> all = new ArrayList<>();
        for (Session session : docket.sessions()) {
            add(all, labels.get(session.id()), session.findDate(), true);
        }
        for (CaseIncident incident : docket.incidents()) {
            add(all, labels.get(incident.id()), incident.findDate(), false);
        }
        all.sort(Comparator.comparing((Dated one) -> one.days.first()));
        Optional<LocalDate> newest = all.stream().map(one -> one.days.last()).max(Comparator.naturalOrder());
        for (Dated one : all) {
            boolean near = newest.filter(last -> one.days.first().isBefore(last.minus(WINDOW)))
                    .isEmpty();
            if (near) {
                drawn.add(one);
            } else {
                earlier.add(one.label.text());
            }
        }
    }

    private void add(List<Dated> all, Inline.Link label, Optional<EventDate> date, boolean session) {
        Optional<Days> days = date.flatMap(Days::find);
        if (days.isPresent()) {
            all.add(new Dated(label, days.get(), session));
        } else {
            undated++;
        }
    }

    /** Nothing when all falls on one day. */
    Optional<Block> find() {
        Optional<LocalDate> from = drawn.stream().map(one -> one.days.first()).min(Comparator.naturalOrder());
        Optional<LocalDate> to = drawn.stream().map(one -> one.days.last()).max(Comparator.naturalOrder());
        if (from.isEmpty() || to.isEmpty() || from.get().equals(to.get())) {
            return Optional.empty();
        }
        Scale scale = new Scale(from.get(), to.get());
        List<List<Dated>> above = stacked(drawn.stream().filter(Dated::session).toList(), scale);
        List<List<Dated>> below =
                stacked(drawn.stream().filter(one -> !one.session).toList(), scale);
        double axis = above.size() * ROW + 8;
        marks.add(new Drawing.Stroke(new Point(SIDE, axis), new Point(WIDTH - SIDE, axis), Tone.RULE));
        scale.ticks(axis);
        double top = axis + 22;
        addRows(above, axis - ROW / 2 - 3, -ROW, scale);
        addRows(below, top + ROW / 2, ROW, scale);
        String label = "Timeline of " + Plain.count(drawn.size(), "item") + " from " + Plain.day(from.get()) + " to "
                + Plain.day(to.get());
        double height = top + below.size() * ROW + 6;
        return Optional.of(new Block.Figure(new Drawing(WIDTH, height, label, marks), Line.of(caption())));
    }

    private String caption() {
        String caption =
                "Squares above the line: sessions. Dots below: incidents. Bars: known to a stretch of days only.";
        if (!earlier.isEmpty()) {
            caption += " Earlier, not drawn: " + String.join(" ", earlier) + ".";
        }
        return undated == 0 ? caption : caption + " Without a date: " + undated + ".";
    }

    /** Each in the first row where it has room. */
    private static List<List<Dated>> stacked(List<Dated> items, Scale scale) {
        List<List<Dated>> rows = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (Dated item : items) {
            double begin = scale.x(item.days.first()) - RADIUS;
            double end = scale.x(item.days.last()) + RADIUS + LABEL;
            int row = 0;
            while (row < rows.size() && ends.get(row) > begin && row < MOST_ROWS - 1) {
                row++;
            }
            if (row == rows.size()) {
                rows.add(new ArrayList<>());
                ends.add(0.0);
            }
            rows.get(row).add(item);
            ends.set(row, end);
        }
        return rows;
    }

    private void addRows(List<List<Dated>> rows, double first, double step, Scale scale) {
        for (int row = 0; row < rows.size(); row++) {
            double y = first + row * step;
            for (Dated item : rows.get(row)) {
                double begin = scale.x(item.days.first());
                double end = scale.x(item.days.last());
                Tone tone = item.session ? Tone.SESSION : Tone.DOT;
                if (end - begin > 2 * RADIUS) {
                    marks.add(new Drawing.Area(
                            List.of(
                                    new Point(begin, y - 2),
                                    new Point(end, y - 2),
                                    new Point(end, y + 2),
                                    new Point(begin, y + 2)),
                            tone));
                } else if (item.session) {
                    marks.add(new Drawing.Area(
                            List.of(
                                    new Point(end - RADIUS, y - RADIUS),
                                    new Point(end + RADIUS, y - RADIUS),
                                    new Point(end + RADIUS, y + RADIUS),
                                    new Point(end - RADIUS, y + RADIUS)),
                            tone));
                } else {
                    marks.add(
                            new Drawing.Disc(new Point(end, y), RADIUS, tone, item.label.text(), item.label.target()));
                }
                marks.add(new Drawing.Label(new Point(end + RADIUS + 3, y + 4), item.label.text(), false));
            }
        }
    }

    /** Days along the width. */
    private final class Scale {

        private final LocalDate from;
        private final LocalDate to;
        private final double perDay;

        Scale(LocalDate from, LocalDate to) {
            this.from = from;
            this.to = to;
            this.perDay = (WIDTH - 2 * SIDE - LABEL) / ChronoUnit.DAYS.between(from, to);
        }

        double x(LocalDate day) {
            return SIDE + RADIUS + ChronoUnit.DAYS.between(from, day) * perDay;
        }

        /** Days, months or years, whichever gives at most ten. */
        void ticks(double axis) {
            long days = ChronoUnit.DAYS.between(from, to);
            int step = days <= 9 ? 1 : days <= 60 ? 7 : 0;
            LocalDate day = from;
            int months = days <= 300 ? 1 : days <= 900 ? 3 : 12;
            if (step == 0) {
                day = from.withDayOfMonth(1).plusMonths(1);
            }
            DateTimeFormatter form = DateTimeFormatter.ofPattern(step == 0 ? "MMM uuuu" : "d MMM uuuu", Locale.ENGLISH);
            double free = 0;
            while (!day.isAfter(to)) {
                double x = x(day);
                marks.add(new Drawing.Stroke(new Point(x, axis), new Point(x, axis + 5), Tone.RULE));
                boolean atEnd = x > WIDTH - TICK_LABEL;
                if (x - (atEnd ? TICK_LABEL : 0) >= free) {
                    marks.add(new Drawing.Label(new Point(x, axis + 18), form.format(day), atEnd));
                    free = x + TICK_LABEL;
                }
                day = step == 0 ? day.plusMonths(months) : day.plusDays(step);
            }
        }
    }
}
