package org.parley.brief.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/**
 * Text from right to left in the PDF: the JDK's implementation of Unicode Standard Annex 9 for the order, {@link
 * ArabicForms} for the shapes. Rejected: ICU4J, 14 MB for these two.
 */
final class Direction {

    private Direction() {}

    /** Cuts a paragraph into runs of one direction. Used by one thread. */
    static final class Splitter implements BidiSplitter {

        private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

        /** Runs in the order of the line. */
        private int[] order = new int[0];

        @Override
        public void setParagraph(String text, byte direction) {
            int base = direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
            bidi = new Bidi(text, direction == NEUTRAL ? Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT : base);
            byte[] levels = new byte[bidi.getRunCount()];
            Integer[] runs = new Integer[levels.length];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (byte) bidi.getRunLevel(i);
                runs[i] = i;
            }
            if (runs.length > 0) {
                Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
            }
            order = new int[runs.length];
            for (int i = 0; i < runs.length; i++) {
                order[i] = runs[i];
            }
        }

        @Override
        public int countTextRuns() {
            return order.length;
        }

        @Override
        public BidiTextRun getVisualRun(int number) {
            int run = order[number];
            int start = bidi.getRunStart(run);
            return new BidiTextRun(start, bidi.getRunLimit(run) - start, bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL);
        }

        @Override
        public byte getBaseDirection(String text) {
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                switch (Character.getDirectionality(text.codePointAt(i))) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                        return LTR;
                    }
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                        return RTL;
                    }
                    default -> {
                        // has no direction of its own: the next one tells
                    }
                }
            }
            return NEUTRAL;
        }
    }

    /** Turns a run around and gives Arabic letters their joined shapes. */
    static final class Reorderer implements BidiReorderer {

        @Override
        public String reorderRTLTextToLTR(String text) {
            StringBuilder turned = new StringBuilder(text).reverse();
            for (int i = 0; i < turned.length(); i++) {
                turned.setCharAt(i, mirrored(turned.charAt(i)));
            }
            return turned.toString();
        }

        private static char mirrored(char c) {
            int at = "()[]{}<>«»".indexOf(c);
            return at < 0 ? c : "()[]{}<>«»".charAt(at ^ 1);
        }

        @Override
        public String shapeText(String text) {
            return ArabicForms.joined(text);
        }

        @Override
        public String deshapeText(String text) {
            return ArabicForms.plain(text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
