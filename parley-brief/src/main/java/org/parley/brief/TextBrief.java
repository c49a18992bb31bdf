package org.parley.brief;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.parley.brief.sections.BriefDocument;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Plain;
import org.parley.brief.told.Told;
import org.parley.model.Problem;
import org.parley.model.Report;
import org.parley.model.Speaker;
import org.parley.model.Statement;

/**
 * A brief as text: per report a heading and a table of line number, speaker, speech act and content, wrapped between
 * words to the width at hand; the state of play of all of them stands above. Grouped by report, not by speaker, because who
 * looks at a terminal has the files at hand. Holds all reports.
 */
final class TextBrief implements CaseForm {

    private static final int NUMBER_COLUMNS = 5;
    private static final int ACT_COLUMNS = 9;
    private static final int GAP_COLUMNS = 2;
    private static final int DIGEST_INDENT = 6;

    private final Look look;
    private final Ink ink;

    TextBrief(Look look) {
        this.look = look;
        this.ink = look.colour() ? Ink.ANSI : Ink.NONE;
    }

    @Override
    public void write(CaseTold told, Writer out) throws IOException {
        writeDigest(told, out);
        int statements = 0;
        for (Told one : told.filed()) {
            statements += one.statements().size();
            writeHeading(one, out);
            for (Statement statement : one.statements()) {
                writeRow(one, statement, out);
            }
            out.write('\n');
        }
        for (Problem problem : told.problems()) {
            for (String line : Columns.wrap("Not read: " + problem.line(), look.columns())) {
                out.write(line + "\n");
            }
        }
        int problems = told.problems().size();
        out.write(Plain.count(statements, "statement") + " in "
                + Plain.count(told.filed().size(), "report"));
        out.write(problems == 0 ? "\n" : ", " + Plain.count(problems, "problem") + "\n");
        out.flush();
    }

    /** The state of play; nothing where the reports hold no item of a docket. */
    private void writeDigest(CaseTold told, Writer out) throws IOException {
        for (BriefDocument.Group group : BriefDocument.digest(told)) {
            out.write(ink.strong(group.title()) + "\n");
            for (String sentence : group.lines()) {
                List<String> lines = Columns.wrap(sentence, look.columns() - DIGEST_INDENT);
                for (int i = 0; i < lines.size(); i++) {
                    out.write(" ".repeat(i == 0 ? DIGEST_INDENT / 2 : DIGEST_INDENT) + lines.get(i) + "\n");
                }
            }
            if (group.more() > 0) {
                out.write(ink.faint("  " + group.more() + " more in the other forms (-o brief.html)") + "\n");
            }
            out.write('\n');
        }
    }

    private void writeHeading(Told told, Writer out) throws IOException {
        Report report = told.report();
        String title = Told.oneLine(report.heading().findTitle().orElse(report.file()));
        for (String line : Columns.wrap(title, look.columns())) {
            out.write(ink.strong(line) + "\n");
        }
        List<String> notes = new ArrayList<>();
        notes.add(Plain.provenance(report));
        told.findCopy().map(Plain::copyNote).ifPresent(notes::add);
        notes.addAll(report.notes());
        if (told.read().statements().isEmpty()) {
            notes.add("no statements found");
        }
        for (String note : notes) {
            for (String line : Columns.wrap(note, look.columns())) {
                out.write(ink.faint(line) + "\n");
            }
        }
    }

    private void writeRow(Told told, Statement statement, Writer out) throws IOException {
        int whoColumns = Math.min(24, Math.max(12, look.columns() / 4));
        int whatColumns = look.columns() - NUMBER_COLUMNS - whoColumns - ACT_COLUMNS - 3 * GAP_COLUMNS;
        List<String> number = List.of(Integer.toString(told.line(statement.extent())));
        List<String> who = Columns.wrap(who(statement), whoColumns);
        List<String> act = Columns.wrap(act(statement), ACT_COLUMNS);
        List<String> what = Columns.wrap(told.words(statement.content()), Math.max(whatColumns, 12));
        for (int i = 0; i < Math.max(Math.max(who.size(), act.size()), what.size()); i++) {
            String line = ink.faint(Columns.padLeft(cell(number, i), NUMBER_COLUMNS))
                    + gap()
                    + ink.name(Columns.pad(cell(who, i), whoColumns))
                    + gap()
                    + ink.act(Columns.pad(cell(act, i), ACT_COLUMNS))
                    + gap()
                    + cell(what, i);
            out.write(line.stripTrailing() + "\n");
        }
    }

    private static String gap() {
        return " ".repeat(GAP_COLUMNS);
    }

    private static String cell(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    /** Speaker, addressee and relays: "Ada Quill to Ben Rook via the Herald". */
    private static String who(Statement statement) {
        StringBuilder who = new StringBuilder(Told.oneLine(statement.speaker().name()));
        statement.findAddressee().ifPresent(to -> who.append(" to ").append(Told.oneLine(to.name())));
        for (Speaker relay : statement.via()) {
            who.append(" via ").append(Told.oneLine(relay.name()));
        }
        return who.toString();
    }

    /** The speech act; for a negated saying "did not assert". */
    static String act(Statement statement) {
        return (statement.negated() ? "did not " : "") + statement.act().word();
    }
}
