package org.parley.brief.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.parley.brief.document.Drawing;
import org.parley.brief.document.Drawing.Mark;
import org.parley.brief.document.Drawing.Point;
import org.parley.brief.document.Drawing.Tone;

/** Paints a drawing in the colours of the printed brief. */
public final class Painter {

    private static final Color SEA = new Color(0xEE, 0xEB, 0xE4);
    private static final Color LAND = new Color(0xFD, 0xFC, 0xFA);
    private static final Color COAST = new Color(0xB9, 0xAE, 0x96);
    private static final Color DOT = new Color(0x1C, 0x4A, 0x63);
    private static final Color RING_FILL = new Color(0x1C, 0x4A, 0x63, 26);
    /** A line stays visible on it. */
    private static final Color AFTER = new Color(0x1C, 0x4A, 0x63, 140);

    private static final Color SESSION = new Color(0x8A, 0x3B, 0x12);
    private static final Color RULE = new Color(0x62, 0x5D, 0x55);
    private static final Color INK = new Color(0x1E, 0x1C, 0x19);
    private static final Color BAND = new Color(0x8A, 0x3B, 0x12, 46);
    private static final BasicStroke THICK = new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHES =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);
    private static final double LABEL_SIZE = 12;
    private static final float HALO = 2.5f;

    /** Pixels a unit in a picture. */
    private static final int SHARPNESS = 3;

    private Painter() {}

    /** Paints into the rectangle (0, 0) to (width, height) of the drawing. */
    public static void paint(Graphics2D to, Drawing drawing) {
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        to.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        to.clip(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        try (Typeface.Outliner font = Typeface.REGULAR.outliner()) {
            for (Mark mark : drawing.marks()) {
                paint(to, mark, font);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paint(Graphics2D to, Mark mark, Typeface.Outliner font) throws IOException {
        if (mark instanceof Drawing.Area area) {
            Path2D path = path(area.points());
            path.closePath();
            to.setColor(filling(area.tone()));
            to.fill(path);
            if (area.tone() == Tone.LAND || area.tone() == Tone.BEFORE) {
                to.setColor(ink(area.tone()));
                to.setStroke(new BasicStroke(area.tone() == Tone.LAND ? 0.6f : 1f));
                to.draw(path);
            }
        } else if (mark instanceof Drawing.Trace trace) {
            to.setColor(ink(trace.tone()));
            to.setStroke(trace.tone() == Tone.EXPECTED ? DASHES : THICK);
            to.draw(path(trace.points()));
        } else if (mark instanceof Drawing.Stroke stroke) {
            to.setColor(ink(stroke.tone()));
            to.setStroke(new BasicStroke(1f));
            to.draw(new Line2D.Double(
                    stroke.from().x(),
                    stroke.from().y(),
                    stroke.to().x(),
                    stroke.to().y()));
        } else if (mark instanceof Drawing.Disc disc) {
            paint(to, disc);
        } else if (mark instanceof Drawing.Label label) {
            paint(to, label, font);
        }
    }

    private static void paint(Graphics2D to, Drawing.Disc disc) {
        double radius = disc.radius();
        Ellipse2D circle =
                new Ellipse2D.Double(disc.centre().x() - radius, disc.centre().y() - radius, 2 * radius, 2 * radius);
        if (disc.tone() == Tone.RING) {
            to.setColor(RING_FILL);
            to.fill(circle);
            to.setColor(DOT);
            to.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 3}, 0));
            to.draw(circle);
        } else {
            to.setColor(ink(disc.tone()));
            to.fill(circle);
        }
    }

    private static void paint(Graphics2D to, Drawing.Label label, Typeface.Outliner font) throws IOException {
        double left = label.end()
                ? label.at().x() - font.width(label.text(), LABEL_SIZE)
                : label.at().x();
        Path2D words = font.outline(label.text(), LABEL_SIZE);
        words.transform(AffineTransform.getTranslateInstance(left, label.at().y()));
        to.setColor(LAND);
        to.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        to.draw(words);
        to.setColor(INK);
        to.fill(words);
    }

    private static Path2D path(List<Point> points) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0) {
                path.moveTo(points.get(i).x(), points.get(i).y());
            } else {
                path.lineTo(points.get(i).x(), points.get(i).y());
            }
        }
        return path;
    }

    private static Color ink(Tone tone) {
        return switch (tone) {
            case SEA -> SEA;
            case LAND -> COAST;
            case DOT, RING -> DOT;
            case AFTER -> AFTER;
            case SESSION -> SESSION;
            case RULE, BEFORE -> RULE;
            case BAND -> BAND;
            case FITTED, EXPECTED -> INK;
        };
    }

    /** What an area of a tone is filled with. */
    private static Color filling(Tone tone) {
        return tone == Tone.LAND || tone == Tone.BEFORE ? LAND : ink(tone);
    }

    /** The drawing as a PNG of three pixels a unit, on white. */
    public static byte[] png(Drawing drawing) {
        int width = (int) Math.ceil(drawing.width() * SHARPNESS);
        int height = (int) Math.ceil(drawing.height() * SHARPNESS);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = picture.createGraphics();
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, width, height);
        to.scale(SHARPNESS, SHARPNESS);
        paint(to, drawing);
        to.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
