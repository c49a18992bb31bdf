package org.parley.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * To whom an actor belongs, and who belongs to it, as a drawing: three columns, the actor in the middle. The same input gives the same
 * drawing.
 *
 * @param height in units of the drawing; its width is {@link #WIDTH}
 * @param boxes in reading order
 * @param lines from a box to the one it belongs to
 */
public record ActorGraph(int height, List<Box> boxes, List<Line> lines) {

    /** Units from side to side. */
    public static final int WIDTH = 960;

    /** More boxes than this in a column are only counted; the list beside the drawing has all. */
    static final int MOST = 12;

    static final int BOX_WIDTH = 250;
    static final int BOX_HEIGHT = 34;

    private static final int ROW = 44;
    private static final int MIDDLE = (WIDTH - BOX_WIDTH) / 2;
    private static final int LONGEST = 32;

    /**
     * A name in a frame.
     *
     * @param x of its corner
     * @param y of its corner
     * @param name shortened to fit
     * @param whole name
     * @param url of its page, absent for the actor itself and for one of whom no report speaks
     * @param self whether it is the actor whose page it is
     */
    public record Box(int x, int y, String name, String whole, Optional<String> url, boolean self) {

        public int width() {
            return BOX_WIDTH;
        }

        public int height() {
            return BOX_HEIGHT;
        }
    }

    /**
     * From the right side of one box to the left side of another.
     *
     * @param roster whether it is only known beforehand, and not told in a report
     */
    public record Line(int x1, int y1, int x2, int y2, boolean roster) {

        /** As an SVG path: a curve that leaves and comes in level. */
        public String path() {
            int middle = (x1 + x2) / 2;
            return "M" + x1 + " " + y1 + " C" + middle + " " + y1 + " " + middle + " " + y2 + " " + x2 + " " + y2;
        }
    }

    /**
     * A neighbour.
     *
     * @param url of its page
     * @param roster as in {@link Line}
     */
    record End(String name, Optional<String> url, boolean roster) {}

    /**
     * Draws it.
     *
     * @param members who belong to it
     * @param owners to whom it belongs
     */
    static ActorGraph of(String name, List<End> members, List<End> owners) {
        List<End> left = members.subList(0, Math.min(MOST, members.size()));
        List<End> right = owners.subList(0, Math.min(MOST, owners.size()));
        int rows = Math.max(1, Math.max(left.size(), right.size()));
        int height = rows * ROW + 10;
        int middle = height / 2;
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            int y = y(i, left.size(), height);
            boxes.add(box(1, y, left.get(i)));
            lines.add(new Line(
                    1 + BOX_WIDTH,
                    y + BOX_HEIGHT / 2,
                    MIDDLE,
                    middle,
                    left.get(i).roster()));
        }
        boxes.add(
                new Box(MIDDLE, middle - BOX_HEIGHT / 2, Names.shortened(name, LONGEST), name, Optional.empty(), true));
        for (int i = 0; i < right.size(); i++) {
            int y = y(i, right.size(), height);
            boxes.add(box(WIDTH - BOX_WIDTH - 1, y, right.get(i)));
            lines.add(new Line(
                    MIDDLE + BOX_WIDTH,
                    middle,
                    WIDTH - BOX_WIDTH - 1,
                    y + BOX_HEIGHT / 2,
                    right.get(i).roster()));
        }
        return new ActorGraph(height, List.copyOf(boxes), List.copyOf(lines));
    }

    private static Box box(int x, int y, End end) {
        return new Box(x, y, Names.shortened(end.name(), LONGEST), end.name(), end.url(), false);
    }

    /** Of the row, so that the column is centred. */
    private static int y(int row, int rows, int height) {
        return height / 2 - rows * ROW / 2 + row * ROW + (ROW - BOX_HEIGHT) / 2;
    }
}
