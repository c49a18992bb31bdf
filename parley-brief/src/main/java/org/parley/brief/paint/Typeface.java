package org.parley.brief.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * DejaVu Sans Condensed, regular and bold: Latin, Greek, Cyrillic and Arabic in one file each. Its licence stands beside
 * it as {@code LICENSE-DejaVu.txt}.
 */
public enum Typeface {
    REGULAR("DejaVuSansCondensed.ttf"),
    BOLD("DejaVuSansCondensed-Bold.ttf");

    /** The name of the family in style sheets. */
    public static final String FAMILY = "DejaVu Sans Condensed";

    private final String resource;

    Typeface(String resource) {
        this.resource = resource;
    }

    /** The font file. */
    public InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource);
    }

    /** A font ready to give outlines; close it after use. */
    Outliner outliner() {
        try (InputStream in = open()) {
            return new Outliner(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the outlines of words. Used by one thread. */
    static final class Outliner implements AutoCloseable {

        private final TrueTypeFont font;

        private Outliner(TrueTypeFont font) {
            this.font = font;
        }

        /** The outline of a text of that size, its base line at (0, 0), y growing downwards. */
        Path2D outline(String text, double size) throws IOException {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double scale = size / font.getUnitsPerEm();
            Path2D out = new Path2D.Double();
            double x = 0;
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                int glyph = glyphs.getGlyphId(text.codePointAt(at));
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 0);
                    out.append(data.getPath().getPathIterator(place), false);
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
            return out;
        }

        /** How wide a text of that size is. */
        double width(String text, double size) throws IOException {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double width = 0;
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                width += font.getAdvanceWidth(glyphs.getGlyphId(text.codePointAt(at)));
            }
            return width * size / font.getUnitsPerEm();
        }

        @Override
        public void close() throws IOException {
            font.close();
        }
    }
}
