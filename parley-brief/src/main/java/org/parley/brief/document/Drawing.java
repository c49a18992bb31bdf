package org.parley.brief.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of few kinds of marks, so that each form can draw it in its own way: SVG, PDF paths, a picture.
 *
 * @param width in units, of which 720 fill the width of the page
 * @param height in the same units
 * @param label what it shows, for those who do not see it
 * @param marks from the ground up
 */
public record Drawing(double width, double height, String label, List<Mark> marks) {

    public Drawing {
        marks = List.copyOf(marks);
    }

    /** What a mark is there for; a form gives it its colour and line. */
    public enum Tone {
        SEA,
        LAND,
        /** something that happened, known well */
        DOT,
        /** somewhere in there */
        RING,
        /** a session */
        SESSION,
        RULE,
        /** so much was counted before */
        BEFORE,
        /** so much was counted after */
        AFTER,
        /** between these ends a line may lie */
        BAND,
        /** what was found */
        FITTED,
        /** what would have been */
        EXPECTED
    }

    /** A point in units from the upper left. */
    public record Point(double x, double y) {}

    /** A mark. */
    public sealed interface Mark {}

    /** A closed line and what it holds. */
    public record Area(List<Point> points, Tone tone) implements Mark {
        public Area {
            points = List.copyOf(points);
        }
    }

    /**
     * A circle.
     *
     * @param title said when pointed at
     * @param target anchor that it leads to, if any
     */
    public record Disc(
            Point centre,
            double radius,
            Tone tone,
            String title,
            @Nullable String target) implements Mark {}

    /** A straight line. */
    public record Stroke(Point from, Point to, Tone tone) implements Mark {}

    /** A line from point to point, open at its ends. */
    public record Trace(List<Point> points, Tone tone) implements Mark {
        public Trace {
            points = List.copyOf(points);
        }
    }

    /**
     * Words, 12 units high.
     *
     * @param at base line, at the beginning or the end of the words
     * @param end whether the words end there
     */
    public record Label(Point at, String text, boolean end) implements Mark {}
}
