package org.parley.brief;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parley.brief.told.CaseTold;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;

/**
 * The docket as CSV, one table a type, in one ZIP archive without times of its own; the statements of all reports are the
 * last table. Cells with several values have {@code "; "} between them.
 */
final class DocketTables implements BriefWriter {

    /** The earliest time that a ZIP archive can give its entries. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The name of the table that {@code --format csv} writes as well. */
    private static final String STATEMENTS = "statements.csv";

    private final Issues issues;

    /** @param issues by which the docket is made */
    DocketTables(Issues issues) {
        this.issues = issues;
    }

    @Override
    public void write(Iterator<Outcome> outcomes, OutputStream out) throws IOException {
        write(Gathered.of(outcomes, issues, LinkedIncidents.Finder.NONE), out);
    }

    static void write(CaseTold told, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (DocketTable<?> table : DocketTable.ALL) {
            enter(zip, table.file());
            Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            write(table, told, writer);
            writer.flush();
            zip.closeEntry();
        }
        enter(zip, STATEMENTS);
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        new StatementTable().write(statements(told), writer);
        writer.flush();
        zip.closeEntry();
        zip.finish();
        out.flush();
    }

    private static Iterator<Outcome> statements(CaseTold told) {
        List<Outcome> reads = new ArrayList<>();
        told.filed()
                .forEach(one ->
                        reads.add(new Outcome.Read(one.read(), one.findCopy().orElse(null))));
        return reads.iterator();
    }

    private static void enter(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static <T> void write(DocketTable<T> table, CaseTold told, Writer out) throws IOException {
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new Unclosed(out))) {
            csv.writeRecord(
                    table.columns().stream().map(DocketTable.Column::name).toList());
            for (T row : table.rows().apply(told)) {
                csv.writeRecord(table.columns().stream()
                        .map(column -> Cells.harmless(column.value().apply(told, row)))
                        .toList());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
