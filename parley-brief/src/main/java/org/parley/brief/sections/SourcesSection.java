package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.List;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.brief.told.Plain;
import org.parley.brief.told.Told;
import org.parley.model.Report;

/** The reports: who published them, how far they can be relied on, what they are copies of, and how to cite them. */
final class SourcesSection implements Section {

    /** Admiralty code: F, reliability cannot be judged; 6, truth cannot be judged. */
    private static final String NOT_GRADED = "not graded (F6)";

    private final Scribe scribe;
    private final Citation citation;

    SourcesSection(Scribe scribe, Citation citation) {
        this.scribe = scribe;
        this.citation = citation;
    }

    @Override
    public List<Block> blocks() {
        List<Block.Row> rows = new ArrayList<>();
        List<Line> cited = new ArrayList<>();
        for (Told told : scribe.told().filed()) {
            rows.add(row(rows.size() + 1, told));
            cited.add(Line.of((cited.size() + 1) + ". "
                    + citation.of(told.report().heading(), told.report().file())));
        }
        return List.of(
                new Block.Heading(2, "Sources", "sources"),
                new Block.Table(
                        "The reports; reliability and credibility by the Admiralty code",
                        List.of("No.", "Publisher", "Title", "Author", "Date", "Reliability", "File and copies"),
                        List.of(5, 15, 26, 13, 12, 12, 17),
                        rows),
                new Block.Paragraph(
                        scribe.pen()
                                .strong("Citations (" + citation.label() + ")")
                                .line(),
                        false),
                new Block.Bullets(cited, false));
    }

    private Block.Row row(int number, Told told) {
        Report report = told.report();
        List<Line> file = new ArrayList<>();
        file.add(Line.of(report.file()));
        told.findCopy().map(Plain::copyNote).map(Line::of).ifPresent(file::add);
        report.notes().forEach(note -> file.add(Line.of(note)));
        Line title = scribe.pen()
                .link(Told.oneLine(report.heading().findTitle().orElse("without title")), "report-" + number)
                .line();
        return new Block.Row(
                "source-" + number,
                List.of(
                        Block.Cell.of(Integer.toString(number)),
                        Block.Cell.of(
                                Told.oneLine(report.heading().findPublisher().orElse("not told"))),
                        Block.Cell.of(title),
                        Block.Cell.of(Told.oneLine(report.heading().findAuthor().orElse("not told"))),
                        Block.Cell.of(
                                report.heading().findPublished().map(Plain::day).orElse("not told")),
                        Block.Cell.of(NOT_GRADED),
                        new Block.Cell(file)));
    }
}
