package org.parley.docket.ground;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.model.Problem;

/** Reads a table of effort: CSV with a header and the columns unit, from, to, amount, and if wanted place and source. */
public final class EffortTable {

    private static final int LONGEST_HEADER = 1 << 13;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private EffortTable() {}

    /**
     * What a table holds.
     *
     * @param efforts in its order
     * @param problems rows that are left out, each with its line and why
     */
    public record Read(List<Effort> efforts, List<Problem> problems) {

        public Read {
            efforts = List.copyOf(efforts);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a table.
     *
     * @param name of the file, for problems
     * @throws UnreadableData when it is none
     */
    public static Read read(String name, Reader text) throws IOException {
        List<Effort> efforts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        BufferedReader in = new BufferedReader(text, LONGEST_HEADER);
        char separator = separator(in);
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(in)) {
            Iterator<CsvRecord> all = rows.iterator();
            Columns columns = new Columns(all.hasNext() ? all.next().getFields() : List.of());
            for (String needed : List.of("unit", "from", "to", "amount")) {
                if (!columns.has(needed)) {
                    throw new UnreadableData("its header has no column " + needed
                            + "; it needs unit, from, to and amount, and may have place and source");
                }
            }
            while (all.hasNext()) {
                CsvRecord row = all.next();
                try {
                    efforts.add(effort(row, columns));
                } catch (IllegalArgumentException e) {
                    problems.add(new Problem(name, "line " + row.getStartingLineNumber(), e.getMessage() + ""));
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableData("it is no table: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Read(efforts, problems);
    }

    /** Comma, semicolon or tab, whichever the header has most of; a byte-order mark is skipped. */
    private static char separator(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        in.mark(LONGEST_HEADER);
        char[] head = new char[LONGEST_HEADER / 2];
        int length = Math.max(0, in.read(head));
        in.reset();
        String header = new String(head, 0, length).lines().findFirst().orElse("");
        char best = ',';
        for (char one : new char[] {';', '\t'}) {
            if (count(header, one) > count(header, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String header, char separator) {
        return header.chars().filter(c -> c == separator).count();
    }

    private static Effort effort(CsvRecord row, Columns columns) {
        if (row.getFieldCount() != columns.count()) {
            throw new IllegalArgumentException(
                    "it has " + row.getFieldCount() + " columns instead of " + columns.count());
        }
        return of(
                cell(row, columns, "unit"),
                cell(row, columns, "place"),
                cell(row, columns, "from"),
                cell(row, columns, "to"),
                cell(row, columns, "amount"),
                cell(row, columns, "source"));
    }

    private static String cell(CsvRecord row, Columns columns, String name) {
        int at = columns.find(name);
        return at < 0 ? "" : row.getField(at).strip();
    }

    /**
     * An effort in words.
     *
     * @throws IllegalArgumentException when a day or the amount is none, with a sentence that says so
     */
    public static Effort of(String unit, String place, String from, String to, String amount, String source) {
        return new Effort(unit.toLowerCase(Locale.ROOT), place, day(from), day(to), number(amount), source);
    }

    private static LocalDate day(String words) {
        Optional<LocalDate> day = Days.find(words);
        return day.orElseThrow(
                () -> new IllegalArgumentException("'" + words + "' is no day; write one such as 2026-03-01"));
    }

    private static double number(String words) {
        try {
            return Double.parseDouble(words);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + words + "' is no number; write one such as 120 or 36.5", e);
        }
    }
}
