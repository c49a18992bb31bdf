package org.parley.brief.document;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the document that stands by itself. */
public sealed interface Block {

    /** Hands this block to the method that fits it. */
    void tell(Listener listener) throws IOException;

    /** Whoever writes blocks. */
    interface Listener {

        void heading(Heading heading) throws IOException;

        void paragraph(Paragraph paragraph) throws IOException;

        void bullets(Bullets bullets) throws IOException;

        void table(Table table) throws IOException;

        void figure(Figure figure) throws IOException;
    }

    /**
     * A heading.
     *
     * @param level 2 for a section, 3 for an item; 1 is the title of the document
     * @param anchor name of the place, unique
     */
    record Heading(int level, String text, String anchor) implements Block {

        public Heading {
            if (level < 2 || level > 3) {
                throw new IllegalArgumentException("heading level " + level + " must be 2 or 3");
            }
        }

        @Override
        public void tell(Listener listener) throws IOException {
            listener.heading(this);
        }
    }

    /**
     * A paragraph.
     *
     * @param quiet whether it explains the page and does not tell of the case
     */
    record Paragraph(Line line, boolean quiet) implements Block {
        @Override
        public void tell(Listener listener) throws IOException {
            listener.paragraph(this);
        }
    }

    /**
     * A list without numbers.
     *
     * @param dense whether items are short and many, and may stand in columns
     */
    record Bullets(List<Line> items, boolean dense) implements Block {

        public Bullets {
            items = List.copyOf(items);
        }

        @Override
        public void tell(Listener listener) throws IOException {
            listener.bullets(this);
        }
    }

    /** A cell: one line or more. */
    record Cell(List<Line> lines) {

        public Cell {
            lines = List.copyOf(lines);
        }

        public static Cell of(Line... lines) {
            return new Cell(List.of(lines));
        }

        public static Cell of(String text) {
            return of(Line.of(text));
        }
    }

    /**
     * A row of a table.
     *
     * @param anchor name of the place, if others lead to it
     * @param cells the first is the head of the row
     */
    record Row(@Nullable String anchor, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows, said to those who do not see it too
     * @param heads of the columns, the first of the row heads
     * @param widths of the columns in parts of their sum
     * @param rows each with as many cells as there are heads
     */
    record Table(String caption, List<String> heads, List<Integer> widths, List<Row> rows) implements Block {

        public Table {
            heads = List.copyOf(heads);
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
            int columns = heads.size();
            if (widths.size() != columns
                    || rows.stream().anyMatch(row -> row.cells().size() != columns)) {
                throw new IllegalArgumentException(
                        "table '" + caption + "' has " + columns + " columns; widths and rows must have as many");
            }
        }

        @Override
        public void tell(Listener listener) throws IOException {
            listener.table(this);
        }
    }

    /** A drawing with a line below. */
    record Figure(Drawing drawing, Line caption) implements Block {
        @Override
        public void tell(Listener listener) throws IOException {
            listener.figure(this);
        }
    }
}
