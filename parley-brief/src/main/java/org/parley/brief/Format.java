package org.parley.brief;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.brief.document.Document;
import org.parley.brief.docx.Docx;
import org.parley.brief.markdown.Markdown;
import org.parley.brief.pdf.Pdf;
import org.parley.brief.sections.BriefDocument;
import org.parley.brief.sections.Citation;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;

/** The formats in which a brief can be written: the one place that knows them all. */
public enum Format {
    BRIEF("the state of play, then a table: who, which speech act, what, and the line where it stands"),
    HTML("the whole brief as one self-contained page; every number opens the report at its sentence"),
    DOCX("the whole brief as a Word document, with footnotes"),
    PDF("the whole brief as a tagged PDF (PDF/UA), with bookmarks and notes"),
    MARKDOWN("the whole brief as Markdown, with footnotes"),
    JSONL("JSON lines for programs: reports, statements, events, actors, problems"),
    CSV("one row a statement, for spreadsheets"),
    TABLES("a folder or ZIP archive of CSV tables, one a type of the docket"),
    ANNOTATIONS("W3C Web Annotations (JSON-LD)"),
    PLOVER("events as PLOVER records, one JSON object a line"),
    GEOJSON("incidents as GeoJSON, for maps"),
    STIX("the case as a STIX 2.1 bundle");

    private final String meaning;

    Format(String meaning) {
        this.meaning = meaning;
    }

    /** Lower-case name, as given to {@code --format}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is for, in half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is the brief for people, in whichever form. */
    public boolean isBrief() {
        return switch (this) {
            case BRIEF, HTML, DOCX, PDF, MARKDOWN -> true;
            case JSONL, CSV, TABLES, ANNOTATIONS, PLOVER, GEOJSON, STIX -> false;
        };
    }

    /** File name extensions without the dot, the usual one first. */
    public List<String> extensions() {
        return switch (this) {
            case BRIEF -> List.of("txt");
            case HTML -> List.of("html", "htm");
            case DOCX -> List.of("docx");
            case PDF -> List.of("pdf");
            case MARKDOWN -> List.of("md", "markdown");
            case JSONL -> List.of("jsonl", "ndjson");
            case CSV -> List.of("csv");
            case TABLES -> List.of("zip");
            case ANNOTATIONS -> List.of("jsonld");
            case PLOVER -> List.of("plover");
            case GEOJSON -> List.of("geojson");
            case STIX -> List.of("stix", "stix.json");
        };
    }

    /** A writer of this format, citing sources as Chicago has it, by the built-in issues. */
    public BriefWriter writer(Look look) {
        return writer(look, Citation.CHICAGO, Issues.builtIn(), LinkedIncidents.Finder.NONE);
    }

    /**
     * A writer of this format. The outcomes that it gets must be those of the case of the imports.
     *
     * @param look heeded by {@link #BRIEF} only
     * @param citation heeded by forms that hold the whole brief
     * @param issues what the talks may be about; heeded by forms that hold the docket or are made of it
     * @param imports finds what was imported beside the incidents; heeded by the briefs and {@link #JSONL}
     */
    public BriefWriter writer(Look look, Citation citation, Issues issues, LinkedIncidents.Finder imports) {
        return switch (this) {
            case BRIEF -> new TextBrief(look).by(issues, imports).inUtf8();
            case HTML -> new HtmlBrief(citation).by(issues, imports).inUtf8();
            case DOCX -> (outcomes, out) -> Docx.write(document(outcomes, citation, issues, imports), out);
            case PDF -> (outcomes, out) -> Pdf.write(document(outcomes, citation, issues, imports), out);
            case MARKDOWN -> markdown(citation).by(issues, imports).inUtf8();
            case JSONL -> new JsonLines(issues, imports).inUtf8();
            case CSV -> new StatementTable().inUtf8();
            case TABLES -> new DocketTables(issues);
            case ANNOTATIONS -> new WebAnnotations().inUtf8();
            case PLOVER -> new PloverRecords().inUtf8();
            case GEOJSON ->
                new GeoJson().by(issues, LinkedIncidents.Finder.NONE).inUtf8();
            case STIX ->
                new StixBundle().by(issues, LinkedIncidents.Finder.NONE).inUtf8();
        };
    }

    private static CaseForm markdown(Citation citation) {
        return (told, out) -> Markdown.write(BriefDocument.of(told, citation), out);
    }

    private static Document document(
            Iterator<Outcome> outcomes, Citation citation, Issues issues, LinkedIncidents.Finder imports)
            throws IOException {
        return BriefDocument.of(Gathered.of(outcomes, issues, imports), citation);
    }

    /** The format that a file name's extension asks for, in any case of letters. */
    public static Optional<Format> findByFileName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            for (String extension : format.extensions()) {
                if (name.endsWith("." + extension)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }
}
