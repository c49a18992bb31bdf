package org.parley.brief;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.Told;
import org.parley.model.Copy;
import org.parley.model.Problem;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Statement;

/**
 * Statements as CSV (RFC 4180, UTF-8 without byte-order mark, one header line): one row each, with texts and offsets.
 * Problems have no row. A text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP's "CSV
 * Injection" page advises; the offsets lead to the words as they are. Holds one report at a time.
 */
final class StatementTable implements TextForm {

    /** One statement in its report. */
    private record Row(Told told, Statement statement) {}

    /** A column: heading, meaning (Markdown), value. */
    record Column(String name, String meaning, Function<Row, @Nullable String> value) {}

    static final List<Column> COLUMNS = List.of(
            new Column("id", "content hash of the statement", row -> row.statement.id()),
            new Column("report", "id of the report", row -> row.statement.report()),
            new Column("file", "its file", row -> row.told.report().file()),
            new Column("line", "line of its text, from 1", row -> "" + row.told.line(row.statement.extent())),
            new Column("title", "headline", row -> row.told.report().heading().title()),
            new Column("publisher", "outlet", row -> row.told.report().heading().publisher()),
            new Column("published", "`YYYY-MM-DD`", row -> row.told
                    .report()
                    .heading()
                    .findPublished()
                    .map(Object::toString)
                    .orElse(null)),
            new Column(
                    "copy_of_file",
                    "file of which the report is a copy",
                    row -> row.told.findCopy().map(Copy::ofFile).orElse(null)),
            new Column("speaker", "best name the report gives", row -> row.statement
                    .speaker()
                    .name()),
            new Column("speaker_code", "ISO 3166 alpha-3 or PLOVER code", row -> row.statement
                    .speaker()
                    .code()),
            new Column(
                    "naming",
                    "`named`, `unnamed`, `author` or `unknown`",
                    row -> row.statement.speaker().naming().name().toLowerCase(Locale.ROOT)),
            new Column("act", "speech act", row -> row.statement.act().word()),
            new Column("negated", "`true` or `false`", row -> "" + row.statement.negated()),
            new Column("kind", "`direct`, `indirect` or `mixed`", row -> row.statement
                    .kind()
                    .word()),
            new Column(
                    "addressee",
                    "to whom",
                    row -> row.statement.findAddressee().map(Speaker::name).orElse(null)),
            new Column(
                    "via",
                    "through whom, nearest to the reader first, `; ` between",
                    row -> row.statement.via().stream().map(Speaker::name).collect(Collectors.joining("; "))),
            new Column("source_text", "words that name who speaks", row -> row.told.words(row.statement.source())),
            new Column("cue_text", "words of saying", row -> row.told.words(row.statement.cue())),
            new Column("content_text", "what was said", row -> row.told.words(row.statement.content())),
            new Column("source", "offsets `[[begin,end],...]`", row -> offsets(row.told, row.statement.source())),
            new Column("cue", "offsets", row -> offsets(row.told, row.statement.cue())),
            new Column("content", "offsets", row -> offsets(row.told, row.statement.content())),
            new Column("rule", "rule or model that proposed it", row -> row.statement
                    .origin()
                    .rule()),
            new Column("version", "its version", row -> row.statement.origin().version()),
            new Column("confidence", "0 to 1", row -> Told.rounded(
                            row.statement.origin().confidence())
                    .toPlainString()));

    @Override
    public void write(Iterator<Outcome> outcomes, Writer out) throws IOException {
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new Unclosed(out))) {
            csv.writeRecord(COLUMNS.stream().map(Column::name).toList());
            Outcome.Listener rows = new Outcome.Listener() {
                @Override
                public void read(Outcome.Read read) throws IOException {
                    Told told = new Told(read.told(), read.copy());
                    for (Statement statement : told.statements()) {
                        Row row = new Row(told, statement);
                        csv.writeRecord(COLUMNS.stream()
                                .map(column -> Cells.harmless(column.value.apply(row)))
                                .toList());
                    }
                    csv.flush();
                }

                @Override
                public void unread(Problem problem) {}
            };
            while (outcomes.hasNext()) {
                outcomes.next().tell(rows);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String offsets(Told told, List<Span> spans) {
        return spans.stream()
                .map(span -> "[" + told.point(span.begin()) + "," + told.point(span.end()) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
