package org.parley.brief.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.brief.document.Drawing;
import org.parley.brief.document.Drawing.Point;

/** Names beside marks: to the right of a mark, else to its left, else none, so that no name covers another. Used by one thread. */
public final class Lettering {

    private static final double LETTER = 6.2;
    private static final double LINE = 14;

    private final double left;
    private final double right;
    private final List<double[]> taken = new ArrayList<>();

    /** Between the ends of a frame. */
    public Lettering(Frame frame) {
        this.left = frame.left();
        this.right = frame.right();
    }

    /** The name, where there is room for it. */
    public Optional<Drawing.Mark> find(String name, Point centre, double radius) {
        double wide = name.length() * LETTER;
        for (boolean after : List.of(true, false)) {
            double from = after ? centre.x() + radius + 3 : centre.x() - radius - 3 - wide;
            double[] label = {from, centre.y() - LINE / 2, from + wide, centre.y() + LINE / 2};
            boolean free =
                    label[0] >= left && label[2] <= right && taken.stream().noneMatch(other -> overlap(label, other));
            if (free) {
                taken.add(label);
                return Optional.of(
                        new Drawing.Label(new Point(after ? from : from + wide, centre.y() + 4), name, !after));
            }
        }
        return Optional.empty();
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }
}
