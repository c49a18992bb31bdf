package org.parley.docket.ground;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.GroundIncident;

/**
 * Reads delimited text (RFC 4180, also with semicolons or tabs) of one layout. The header may have its columns in any order, and
 * further ones; without a header the layout is asked whether it knows the first row.
 */
final class TableReader implements RowReader {

    /** Of the first line: no header is longer. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final TableLayout layout;

    TableReader(TableLayout layout) {
        this.layout = layout;
    }

    /** What the first row shows. */
    private record Form(char separator, Columns columns, boolean hasHeader) {}

    @Override
    public void read(Reader text, Consumer<GroundRow> rows) throws IOException {
        BufferedReader in = new BufferedReader(text, 1 << 16);
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        Optional<Form> form = form(in);
        if (form.isEmpty()) {
            throw new UnreadableData("there is nothing in it");
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(form.get().separator())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in)) {
            read(records.iterator(), form.get(), rows);
        } catch (CsvParseException e) {
            throw new UnreadableData(
                    "the rest cannot be read: a quotation mark is not closed, or a field is too long", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read(Iterator<CsvRecord> records, Form form, Consumer<GroundRow> rows) {
        Cells cells = new Cells();
        TableLayout.Making making = layout.bind(form.columns());
        boolean isFirst = true;
        while (records.hasNext()) {
            CsvRecord row = records.next();
            List<String> fields = row.getFields();
            boolean isHeader = isFirst && form.hasHeader();
            if (!isHeader) {
                cells.begin(row.getStartingLineNumber(), fields);
                if (isFirst) {
                    cells.flaw(RowFlaw.Kind.MISSING_HEADER, "");
                }
                rows.accept(cells.row(incident(fields, form, making, cells)));
            }
            isFirst = false;
        }
    }

    private static @Nullable GroundIncident incident(
            List<String> fields, Form form, TableLayout.Making making, Cells cells) {
        if (isTags(fields)) {
            cells.flaw(RowFlaw.Kind.TAG_ROW, fields.get(0));
        } else if (form.hasHeader() && form.columns().isHeader(fields)) {
            cells.flaw(RowFlaw.Kind.REPEATED_HEADER, "");
        } else if (fields.size() != form.columns().count()) {
            cells.flaw(
                    RowFlaw.Kind.COLUMN_COUNT,
                    fields.size() + " instead of " + form.columns().count());
        } else {
            return making.make(cells);
        }
        return null;
    }

    /** Tags of the Humanitarian Exchange Language: each is empty or begins with #. */
    private static boolean isTags(List<String> fields) {
        return fields.get(0).startsWith("#")
                && fields.stream().allMatch(field -> field.isBlank() || field.startsWith("#"));
    }

    /** Empty when there is nothing but blanks. */
    private Optional<Form> form(BufferedReader in) throws IOException {
        in.mark(LONGEST_HEADER);
        char[] begin = new char[LONGEST_HEADER];
        int length = 0;
        while (length < begin.length) {
            int more = in.read(begin, length, begin.length - length);
            if (more < 0) {
                break;
            }
            length += more;
        }
        in.reset();
        String head = new String(begin, 0, length);
        if (head.isBlank()) {
            return Optional.empty();
        }
        for (char separator : layout.separators()) {
            List<String> first = first(head, separator);
            Columns named = new Columns(first);
            if (layout.fits(named)) {
                return Optional.of(new Form(separator, named, true));
            }
        }
        for (char separator : layout.separators()) {
            List<String> names = layout.columnsOf(first(head, separator));
            if (!names.isEmpty()) {
                return Optional.of(new Form(separator, new Columns(names), false));
            }
        }
        throw new UnreadableData("this is no table of " + layout.name() + ": the first row neither names the columns "
                + layout.wanted() + " nor is a row of a layout that is known without a header");
    }

    private static List<String> first(String head, char separator) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(true)
                .ofCsvRecord(head)) {
            Iterator<CsvRecord> rows = records.iterator();
            return rows.hasNext() ? rows.next().getFields() : List.of("");
        } catch (CsvParseException e) {
            return List.of("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
