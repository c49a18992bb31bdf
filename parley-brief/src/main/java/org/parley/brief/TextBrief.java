package org.parley.brief;

import java.io.IOException;
import java.io.Writer;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.model.Copy;
import org.parley.model.Heading;
import org.parley.model.Problem;
import org.parley.model.Report;
import org.parley.model.Speaker;
import org.parley.model.Statement;

/**
 * A brief as text: per report a heading and a table of line number, speaker, speech act and content, wrapped between
 * words to the width at hand. Grouped by report, not by speaker, so that it can be printed while the reading goes on.
 * Holds one report at a time.
 */
final class TextBrief implements BriefWriter {

    private static final int NUMBER_COLUMNS = 5;
    private static final int ACT_COLUMNS = 9;
    private static final int GAP_COLUMNS = 2;

    private final Look look;
    private final Ink ink;

    TextBrief(Look look) {
        this.look = look;
        this.ink = look.colour() ? Ink.ANSI : Ink.NONE;
    }

    @Override
    public void write(Iterator<Outcome> outcomes, Writer out) throws IOException {
        Tally tally = new Tally(out);
        while (outcomes.hasNext()) {
            outcomes.next().tell(tally);
            out.flush();
        }
        tally.end();
        out.flush();
    }

    private final class Tally implements Outcome.Listener {

        private final Writer out;
        private final List<Problem> problems = new ArrayList<>();
        private int reports;
        private int statements;

        Tally(Writer out) {
            this.out = out;
        }

        @Override
        public void read(Outcome.Read read) throws IOException {
            reports++;
            statements += read.told().statements().size();
            Told told = new Told(read);
            writeHeading(told, out);
            for (Statement statement : told.statements()) {
                writeRow(told, statement, out);
            }
            out.write('\n');
        }

        @Override
        public void unread(Problem problem) {
            problems.add(problem);
        }

        void end() throws IOException {
            for (Problem problem : problems) {
                for (String line : Columns.wrap("Not read: " + problem.line(), look.columns())) {
                    out.write(line + "\n");
                }
            }
            out.write(count(statements, "statement") + " in " + count(reports, "report"));
            out.write(problems.isEmpty() ? "\n" : ", " + count(problems.size(), "problem") + "\n");
        }
    }

    private void writeHeading(Told told, Writer out) throws IOException {
        Report report = told.report();
        String title = Told.oneLine(report.heading().findTitle().orElse(report.file()));
        for (String line : Columns.wrap(title, look.columns())) {
            out.write(ink.strong(line) + "\n");
        }
        List<String> notes = new ArrayList<>();
        notes.add(provenance(report));
        told.read().findCopy().map(TextBrief::copyNote).ifPresent(notes::add);
        notes.addAll(report.notes());
        if (told.read().told().statements().isEmpty()) {
            notes.add("no statements found");
        }
        for (String note : notes) {
            for (String line : Columns.wrap(note, look.columns())) {
                out.write(ink.faint(line) + "\n");
            }
        }
    }

    /** Outlet, author, date and file, as far as known. */
    static String provenance(Report report) {
        Heading heading = report.heading();
        return String.join(
                " · ",
                Stream.of(
                                heading.findPublisher(),
                                heading.findAuthor(),
                                heading.findPublished().map(TextBrief::day),
                                Optional.of(report.file()))
                        .flatMap(Optional::stream)
                        .map(Told::oneLine)
                        .toList());
    }

    static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(date);
    }

    static String copyNote(Copy copy) {
        return copy.exact()
                ? "The same text as " + copy.ofFile() + "."
                : "A copy of " + copy.ofFile() + " ("
                        + Told.rounded(copy.similarity())
                                .movePointRight(2)
                                .setScale(0, RoundingMode.DOWN)
                                .toPlainString()
                        + " % alike).";
    }

    static String count(int number, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, noun, number == 1 ? "" : "s");
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
