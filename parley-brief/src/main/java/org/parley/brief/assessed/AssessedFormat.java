package org.parley.brief.assessed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.brief.document.Document;
import org.parley.brief.document.Drawing;
import org.parley.brief.docx.Docx;
import org.parley.brief.html.Html;
import org.parley.brief.html.HtmlSheet;
import org.parley.brief.html.Svg;
import org.parley.brief.markdown.Markdown;
import org.parley.brief.paint.Painter;
import org.parley.brief.pdf.Pdf;
import org.parley.docket.assess.Assessment;
import org.parley.docket.assess.series.GroundData;

/** The forms in which assessments can be written. */
public enum AssessedFormat {
    TEXT("txt"),
    JSONL("jsonl"),
    HTML("html"),
    DOCX("docx"),
    PDF("pdf"),
    MARKDOWN("md"),
    SVG("svg"),
    PNG("png");

    /** Colours of a picture that stands by itself. */
    private static final String STYLE = """
            svg{background:#fff;font-family:sans-serif}
            .sea{fill:#eeebe4} .land{fill:#fdfcfa;stroke:#b9ae96;stroke-width:.6}
            .dot{fill:#1c4a63;fill-opacity:.85;stroke:#fff;stroke-width:.8}
            .ring{fill:#1c4a63;fill-opacity:.1;stroke:#1c4a63;stroke-width:1.2;stroke-dasharray:3 3}
            .rule{stroke:#625d55} .before{fill:#fff;stroke:#625d55} .after{fill:#1c4a63;fill-opacity:.55}
            .band{fill:#1e1c19;fill-opacity:.16} .fitted{fill:none;stroke:#1e1c19;stroke-width:2}
            .expected{fill:none;stroke:#1e1c19;stroke-width:1.6;stroke-dasharray:6 4}
            text{font-size:12px;fill:#1e1c19;paint-order:stroke;stroke:#fff;stroke-width:2.5px}
            """;

    private final String extension;

    AssessedFormat(String extension) {
        this.extension = extension;
    }

    /** Whether it is one picture: of the first assessment only. */
    public boolean isPicture() {
        return this == SVG || this == PNG;
    }

    /** The form that a file name's extension asks for, in any case of letters. */
    public static Optional<AssessedFormat> findByFileName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (AssessedFormat format : values()) {
            if (name.endsWith("." + format.extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Which picture. */
    public enum Picture {
        SERIES,
        MAP
    }

    /**
     * What is written.
     *
     * @param assessments at least one
     * @param data what they rest on
     * @param sources how the data sets are to be cited, a sentence each
     * @param columns width of a line of text
     * @param picture of a form that is one
     */
    public record Content(
            List<Assessment> assessments, GroundData data, List<String> sources, int columns, Picture picture) {

        public Content {
            assessments = List.copyOf(assessments);
            sources = List.copyOf(sources);
        }

        private Document document() {
            return AssessedDocument.of(assessments, data, sources);
        }

        /** The picture of the first assessment, where there is anything to draw. */
        public Optional<Drawing> drawing() {
            Assessment first = assessments.get(0);
            return picture == Picture.MAP
                    ? BeforeAfterMap.of(first, data).map(BeforeAfterMap.Drawn::drawing)
                    : first.find().map(findings -> SeriesPicture.of(first, findings));
        }
    }

    /**
     * Writes; flushes but does not close.
     *
     * @throws IllegalArgumentException when it is a picture and there is nothing to draw
     */
    public void write(Content content, OutputStream out) throws IOException {
        switch (this) {
            case DOCX -> Docx.write(content.document(), out);
            case PDF -> Pdf.write(content.document(), out);
            case PNG -> out.write(Painter.png(drawing(content)));
            case TEXT, JSONL, HTML, MARKDOWN, SVG -> {
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                writeText(content, text);
                text.flush();
            }
        }
        out.flush();
    }

    private void writeText(Content content, Writer out) throws IOException {
        switch (this) {
            case JSONL -> {
                for (Assessment assessment : content.assessments()) {
                    out.write(AssessmentLine.of(assessment, content.sources()) + "\n");
                }
            }
            case HTML -> HtmlSheet.write(content.document(), out);
            case MARKDOWN -> Markdown.write(content.document(), out);
            case SVG -> Svg.writeFile(new Html(out), drawing(content), STYLE);
            case TEXT, DOCX, PDF, PNG -> text(content, out);
        }
    }

    private static Drawing drawing(Content content) {
        return content.drawing().orElseThrow(() -> new IllegalArgumentException("There is nothing to draw."));
    }

    private static void text(Content content, Writer out) throws IOException {
        for (Assessment assessment : content.assessments()) {
            for (String line : AssessedText.of(assessment, content.columns())) {
                out.write(line + "\n");
            }
            out.write("\n");
        }
        for (String source : content.sources()) {
            out.write(source + "\n");
        }
    }
}
