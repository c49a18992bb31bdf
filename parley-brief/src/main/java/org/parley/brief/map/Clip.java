package org.parley.brief.map;

import java.util.ArrayList;
import java.util.List;
import org.parley.brief.document.Drawing.Point;

/** Cuts a polygon to a rectangle (Sutherland and Hodgman 1974): forms draw only what is seen. */
final class Clip {

    private Clip() {}

    /** The corners of what is left; none when nothing is. */
    static List<Point> within(List<Point> polygon, double left, double top, double right, double bottom) {
        List<Point> out = cut(polygon, true, left, 1);
        out = cut(out, true, right, -1);
        out = cut(out, false, top, 1);
        return cut(out, false, bottom, -1);
    }

    /** Keeps what lies on the side of the line where the coordinate times the sign is greater. */
    private static List<Point> cut(List<Point> polygon, boolean alongX, double line, int sign) {
        List<Point> out = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            Point from = polygon.get((i + polygon.size() - 1) % polygon.size());
            Point to = polygon.get(i);
            double a = (along(from, alongX) - line) * sign;
            double b = (along(to, alongX) - line) * sign;
            if (a >= 0 != b >= 0) {
                double part = a / (a - b);
                out.add(new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part));
            }
            if (b >= 0) {
                out.add(to);
            }
        }
        return out;
    }

    private static double along(Point point, boolean x) {
        return x ? point.x() : point.y();
    }
}
