package org.parley.brief;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a brief can be written: the one place that knows them all. */
public enum Format {
    BRIEF("a table to read: who, which speech act, what, and the line where it stands"),
    HTML("one self-contained page: statements by speaker, each opening its report at the words"),
    JSONL("JSON lines for programs: reports, statements, events, actors, problems"),
    CSV("one row a statement, for spreadsheets"),
    ANNOTATIONS("W3C Web Annotations (JSON-LD)"),
    PLOVER("events as PLOVER records, one JSON object a line");

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

    /** File name extensions without the dot, the usual one first. */
    public List<String> extensions() {
        return switch (this) {
            case BRIEF -> List.of("txt");
            case HTML -> List.of("html", "htm");
            case JSONL -> List.of("jsonl", "ndjson");
            case CSV -> List.of("csv");
            case ANNOTATIONS -> List.of("jsonld");
            case PLOVER -> List.of("plover");
        };
    }

    /** A writer of this format; only {@link #BRIEF} heeds the look. */
    public BriefWriter writer(Look look) {
        return switch (this) {
            case BRIEF -> new TextBrief(look);
            case HTML -> new HtmlBrief();
            case JSONL -> new JsonLines();
            case CSV -> new StatementTable();
            case ANNOTATIONS -> new WebAnnotations();
            case PLOVER -> new PloverRecords();
        };
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
