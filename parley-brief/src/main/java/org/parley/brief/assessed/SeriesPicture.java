package org.parley.brief.assessed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.parley.brief.document.Drawing;
import org.parley.brief.document.Drawing.Mark;
import org.parley.brief.document.Drawing.Point;
import org.parley.brief.document.Drawing.Tone;
import org.parley.brief.told.Plain;
import org.parley.docket.assess.Assessment;
import org.parley.docket.assess.Findings;
import org.parley.docket.assess.Regression.Mean;
import org.parley.docket.assess.indicator.Indicator;

/**
 * What was counted, cell by cell: open bars before, full bars after; the fitted line with its interval, and, dashed, what would
 * have been had the trend gone on. Told apart by outline, filling and dashes, so that no colour is needed.
 */
final class SeriesPicture {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 300;
    private static final double LEFT = 46;
    private static final double RIGHT = 706;
    private static final double TOP = 40;
    private static final double BOTTOM = 262;
    private static final double LETTER = 6.2;
    private static final double MOST_OVER_COUNTS = 1.6;
    private static final int MOST_TICKS = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Indicator indicator;
    private final List<Findings.Point> line;
    private final List<Mark> marks = new ArrayList<>();
    private final LocalDate from;
    private final double days;
    private final double top;

    private SeriesPicture(Indicator indicator, List<Findings.Point> line) {
        this.indicator = indicator;
        this.line = line;
        this.from = line.get(0).from();
        this.days = line.get(line.size() - 1).end().toEpochDay() - from.toEpochDay();
        double counted = Math.max(
                1, line.stream().mapToDouble(Findings.Point::count).max().orElse(1));
        double lines = line.stream()
                .mapToDouble(point -> Math.max(point.fitted().high(), expected(point, Mean::value)))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        this.top = Math.max(counted, Math.min(lines, counted * MOST_OVER_COUNTS));
    }

    /** Of an assessment that has findings. */
    static Drawing of(Assessment assessment, Findings findings) {
        SeriesPicture picture = new SeriesPicture(assessment.indicator(), findings.line());
        picture.draw();
        Indicator indicator = assessment.indicator();
        String label = "Series of " + indicator.unit().word() + " per "
                + indicator.cell().word() + " from " + Plain.day(picture.from) + ", "
                + Figures.count(findings.before().count()) + " before " + Plain.day(indicator.starts()) + " and "
                + Figures.count(findings.after().count()) + " after";
        return new Drawing(WIDTH, HEIGHT, label, picture.marks);
    }

    /** What the marks mean. */
    static String caption(Assessment assessment, Findings findings) {
        Indicator indicator = assessment.indicator();
        String unit = indicator.unit().word() + " per " + indicator.cell().word();
        String fitted = findings.findRegression().isPresent()
                ? "Line with band: the regression with its "
                : "Line with band: the level of each side with its ";
        boolean expected = findings.line().stream().anyMatch(point -> point.expected() != null);
        return "Bars: " + unit + ", open before and full after. " + fitted
                + Figures.percent(indicator.rules().confidence()) + " interval."
                + (expected ? " Dashed: had the trend from before gone on." : "")
                + (indicator.rampDays() > 0
                        ? " Between the upright lines lies the ramp, which counts for neither side."
                        : "");
    }

    private void draw() {
        axes();
        bars();
        for (boolean after : new boolean[] {false, true}) {
            band(after);
        }
        for (boolean after : new boolean[] {false, true}) {
            trace(after, Tone.FITTED, point -> point.fitted().value());
        }
        trace(true, Tone.EXPECTED, point -> expected(point, Mean::value));
        promise();
    }

    private static double expected(Findings.Point point, ToDoubleFunction<Mean> of) {
        Mean mean = point.expected();
        return mean == null ? Double.NaN : of.applyAsDouble(mean);
    }

    private void axes() {
        double step = step(top);
        for (double value = 0; value <= top + step / 1000; value += step) {
            marks.add(new Drawing.Stroke(new Point(LEFT - 4, y(value)), new Point(LEFT, y(value)), Tone.RULE));
            marks.add(new Drawing.Label(new Point(LEFT - 7, y(value) + 4), Figures.count(value), true));
        }
        marks.add(new Drawing.Stroke(new Point(LEFT, TOP), new Point(LEFT, BOTTOM), Tone.RULE));
        marks.add(new Drawing.Stroke(new Point(LEFT, BOTTOM), new Point(RIGHT, BOTTOM), Tone.RULE));
        double free = LEFT;
        for (LocalDate day : ticks()) {
            double x = x(day);
            String text = DAY.format(day);
            double wide = text.length() * LETTER;
            marks.add(new Drawing.Stroke(new Point(x, BOTTOM), new Point(x, BOTTOM + 5), Tone.RULE));
            double left = Math.min(RIGHT - wide, Math.max(LEFT - 20, x - wide / 2));
            if (left >= free) {
                marks.add(new Drawing.Label(new Point(left, BOTTOM + 19), text, false));
                free = left + wide + 8;
            }
        }
    }

    /** One, two or five of a power of ten, so that there are at most six. */
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, most) / 5)));
        for (double times : new double[] {1, 2, 5}) {
            if (most / (power * times) <= 6) {
                return Math.max(1, power * times);
            }
        }
        return power * 10;
    }

    /** The day of the start, and days as far apart from it as leave room for them. */
    private List<LocalDate> ticks() {
        int apart = 7;
        while (days / apart > MOST_TICKS) {
            apart *= 2;
        }
        List<LocalDate> ticks = new ArrayList<>();
        LocalDate end = line.get(line.size() - 1).end();
        LocalDate day = indicator.starts();
        while (!day.minusDays(apart).isBefore(from)) {
            day = day.minusDays(apart);
        }
        for (; !day.isAfter(end); day = day.plusDays(apart)) {
            ticks.add(day);
        }
        return ticks;
    }

    private void bars() {
        for (Findings.Point point : line) {
            if (point.count() > 0) {
                double left = x(point.from());
                double right = x(point.end());
                double gap = Math.min(2, (right - left) / 5);
                marks.add(new Drawing.Area(
                        box(left + gap, y(point.count()), right - gap, BOTTOM),
                        point.isAfter() ? Tone.AFTER : Tone.BEFORE));
            }
        }
    }

    private static List<Point> box(double left, double top, double right, double bottom) {
        return List.of(new Point(left, top), new Point(right, top), new Point(right, bottom), new Point(left, bottom));
    }

    private void band(boolean after) {
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        for (Findings.Point point : line) {
            if (point.isAfter() == after && Double.isFinite(point.fitted().low())) {
                upper.add(new Point(middle(point), y(point.fitted().high())));
                lower.add(0, new Point(middle(point), y(point.fitted().low())));
            }
        }
        if (upper.size() > 1) {
            upper.addAll(lower);
            marks.add(new Drawing.Area(upper, Tone.BAND));
        }
    }

    /** What lies above the picture is not drawn. */
    private void trace(boolean after, Tone tone, ToDoubleFunction<Findings.Point> value) {
        List<Point> points = new ArrayList<>();
        for (Findings.Point point : line) {
            double at = value.applyAsDouble(point);
            if (point.isAfter() == after && at <= top) {
                points.add(new Point(middle(point), y(at)));
            }
        }
        if (points.size() > 1) {
            marks.add(new Drawing.Trace(points, tone));
        }
    }

    private void promise() {
        upright(indicator.promisedOn(), indicator.promisedOn().equals(indicator.starts()) ? null : "promised");
        upright(indicator.starts(), "starts " + DAY.format(indicator.starts()));
        if (indicator.rampDays() > 0) {
            upright(indicator.after(), null);
        }
        double start = x(indicator.starts());
        marks.add(new Drawing.Label(new Point(Math.max(LEFT + 4, (LEFT + start) / 2 - 20), 14), "before", false));
        double after = x(indicator.after());
        marks.add(new Drawing.Label(new Point(Math.min(RIGHT - 40, (after + RIGHT) / 2 - 14), 14), "after", false));
    }

    private void upright(LocalDate day, @Nullable String words) {
        double x = x(day);
        if (x < LEFT || x > RIGHT) {
            return;
        }
        marks.add(new Drawing.Stroke(new Point(x, TOP - 6), new Point(x, BOTTOM), Tone.RULE));
        if (words != null) {
            boolean end = x + words.length() * LETTER + 4 > RIGHT || words.equals("promised");
            marks.add(new Drawing.Label(new Point(end ? x - 4 : x + 4, TOP - 8), words, end));
        }
    }

    private double middle(Findings.Point point) {
        return (x(point.from()) + x(point.end())) / 2;
    }

    private double x(LocalDate day) {
        return LEFT + (RIGHT - LEFT) * (day.toEpochDay() - from.toEpochDay()) / days;
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * Math.min(1, Math.max(0, value / top));
    }
}
