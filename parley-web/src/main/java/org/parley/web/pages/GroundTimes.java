package org.parley.web.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.docket.compare.Value;
import org.parley.model.Session;
import org.parley.web.casework.CaseView;
import org.parley.web.ground.Histogram;

/**
 * The timeline as a drawing 960 units wide.
 *
 * @param histogram counts
 * @param sessions to mark
 * @param asked for the period that is chosen
 */
public record GroundTimes(Histogram histogram, List<Meeting> sessions, GroundAsked asked) {

    public static final int WIDTH = 960;
    public static final int HEIGHT = 96;
    private static final double LEAST = 2;
    private static final double TENTHS = 10;

    /** Marks closer together than this cannot be told apart. */
    private static final double BESIDE = 3;

    /**
     * A session.
     *
     * @param id by which its page is found
     * @param day the first on which it may have been
     * @param words who met
     * @param others how many more there are so close to it that they have no mark of their own
     */
    public record Meeting(String id, LocalDate day, String words, int others) {

        private Meeting withOthers(int count) {
            return new Meeting(id, day, words, count);
        }
    }

    /**
     * A bar.
     *
     * @param x left end
     * @param width of it
     * @param told height of what reports tell, which stands below
     * @param imported height of what was imported, above it
     * @param top upper end of what was imported
     * @param below upper end of what reports tell
     */
    public record Drawn(
            Histogram.Bar bar, String x, String width, String told, String imported, String top, String below) {}

    static List<Meeting> sessions(CaseView view) {
        return view.once("sessions as marks", GroundTimes::marks);
    }

    private static List<Meeting> marks(CaseView view) {
        return view.docket().sessions().stream()
                .flatMap(session -> session.findDate().flatMap(Value.Days::find).stream()
                        .map(days -> meeting(session, days.first())))
                .sorted(Comparator.comparing(Meeting::day).thenComparing(Meeting::id))
                .toList();
    }

    private static Meeting meeting(Session session, LocalDate day) {
        return new Meeting(session.id(), day, Names.of(session.parties()), 0);
    }

    /** Bars that are not empty. */
    public List<Drawn> drawn() {
        return histogram.bars().stream()
                .filter(bar -> bar.count() > 0)
                .map(this::drawn)
                .toList();
    }

    private Drawn drawn(Histogram.Bar bar) {
        double left = x(bar.from());
        double wide = Math.max(1.5, x(bar.to().plusDays(1)) - left - 1);
        double told = tall(bar.told());
        double imported = tall(bar.imported());
        return new Drawn(
                bar,
                number(left),
                number(wide),
                number(told),
                number(imported),
                number(HEIGHT - told - imported),
                number(HEIGHT - told));
    }

    /** Whatever there is, can be seen. */
    private double tall(int count) {
        return count == 0 ? 0 : Math.max(LEAST, (HEIGHT - LEAST) * count / histogram.highest());
    }

    /** First day of all bars. */
    public LocalDate first() {
        return histogram.bars().get(0).from();
    }

    /** Last day of all bars. */
    public LocalDate last() {
        return histogram.bars().get(histogram.bars().size() - 1).to();
    }

    /** Where a day is, in units. */
    public double x(LocalDate day) {
        LocalDate first = histogram.bars().get(0).from();
        LocalDate end = histogram.bars().get(histogram.bars().size() - 1).to().plusDays(1);
        return (double) WIDTH * ChronoUnit.DAYS.between(first, day) / Math.max(1, ChronoUnit.DAYS.between(first, end));
    }

    /** The sessions within the span, as many as there is room for. */
    public List<Meeting> within() {
        List<Meeting> shown = new ArrayList<>();
        for (Meeting one : sessions) {
            Meeting last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
            if (one.day().isBefore(first()) || one.day().isAfter(last())) {
                continue;
            }
            if (last != null && x(one.day()) - x(last.day()) < BESIDE) {
                shown.set(shown.size() - 1, last.withOthers(last.others() + 1));
            } else {
                shown.add(one);
            }
        }
        return shown;
    }

    /** Where the first day is, as it is drawn. */
    public String at(LocalDate day) {
        return number(x(day));
    }

    static String number(double value) {
        return Double.toString(Math.round(value * TENTHS) / TENTHS);
    }
}
