package org.parley.docket.ground;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
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
