package org.parley.brief.html;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.parley.brief.document.Drawing;
import org.parley.brief.document.Drawing.Mark;
import org.parley.brief.document.Drawing.Point;

/** A drawing as SVG inside a page; the style sheet gives each tone its colour. */
public final class Svg {

    private Svg() {}

    public static void write(Html html, Drawing drawing) throws IOException {
        html.open(
                "svg",
                "viewBox",
                "0 0 " + number(drawing.width()) + " " + number(drawing.height()),
                "role",
                "group",
                "aria-label",
                drawing.label());
        marks(html, drawing);
        html.closeLine();
    }

    private static void marks(Html html, Drawing drawing) throws IOException {
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Drawing.Area area) {
                html.open("path", "d", line(area.points()) + "Z", "class", tone(area.tone()))
                        .close();
            } else if (mark instanceof Drawing.Trace trace) {
                html.open("path", "d", line(trace.points()), "class", tone(trace.tone()))
                        .close();
            } else if (mark instanceof Drawing.Stroke stroke) {
                html.open("path", "d", "M" + at(stroke.from()) + "L" + at(stroke.to()), "class", tone(stroke.tone()))
                        .close();
            } else if (mark instanceof Drawing.Disc disc) {
                write(html, disc);
            } else if (mark instanceof Drawing.Label label) {
                html.element(
                        "text",
                        label.text(),
                        "x",
                        number(label.at().x()),
                        "y",
                        number(label.at().y()),
                        "text-anchor",
                        label.end() ? "end" : "start");
            }
        }
    }

    /**
     * A drawing as a file of its own, in the colours of the printed brief.
     *
     * @param style what gives each tone its colour
     */
    public static void writeFile(Html html, Drawing drawing, String style) throws IOException {
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + number(drawing.width()) + " " + number(drawing.height()),
                "width",
                number(drawing.width()),
                "height",
                number(drawing.height()),
                "role",
                "img");
        html.element("title", drawing.label());
        html.style(style);
        marks(html, drawing);
        html.closeLine();
    }

    private static void write(Html html, Drawing.Disc disc) throws IOException {
        String target = disc.target();
        if (target != null) {
            html.open("a", "href", "#" + target, "aria-label", disc.title());
        }
        html.open(
                "circle",
                "cx",
                number(disc.centre().x()),
                "cy",
                number(disc.centre().y()),
                "r",
                number(disc.radius()),
                "class",
                tone(disc.tone()));
        html.element("title", disc.title()).close();
        if (target != null) {
            html.close();
        }
    }

    private static String line(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.length() == 0 ? 'M' : 'L').append(at(point));
        }
        return path.toString();
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private static String tone(Drawing.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
