package org.parley.brief.document;

import java.io.IOException;

/** A piece of a line. */
public sealed interface Inline {

    /** Hands this piece to the method that fits it. */
    void tell(Listener listener) throws IOException;

    /** Whoever writes pieces. */
    interface Listener {

        void text(Text text) throws IOException;

        void strong(Strong strong) throws IOException;

        void quote(Quote quote) throws IOException;

        void note(NoteMark mark) throws IOException;

        void link(Link link) throws IOException;
    }

    /** Words of the brief. */
    record Text(String text) implements Inline {
        @Override
        public void tell(Listener listener) throws IOException {
            listener.text(this);
        }
    }

    /** Words that stand out. */
    record Strong(String text) implements Inline {
        @Override
        public void tell(Listener listener) throws IOException {
            listener.strong(this);
        }
    }

    /**
     * Words of a report.
     *
     * @param text without quotation marks around it
     * @param language of the report, BCP 47; {@code und} when not known
     */
    record Quote(String text, String language) implements Inline {
        @Override
        public void tell(Listener listener) throws IOException {
            listener.quote(this);
        }
    }

    /** The number of a note, from 1. */
    record NoteMark(int number) implements Inline {
        @Override
        public void tell(Listener listener) throws IOException {
            listener.note(this);
        }
    }

    /**
     * Words that lead to another place of the document; only words where a form does not have that place.
     *
     * @param target anchor
     */
    record Link(String text, String target) implements Inline {
        @Override
        public void tell(Listener listener) throws IOException {
            listener.link(this);
        }
    }
}
