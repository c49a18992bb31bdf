package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.brief.told.Plain;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Session;
import org.parley.model.Session.AgendaItem;
import org.parley.model.Session.Attendance;
import org.parley.model.Session.Readout;

/** The meetings: who, when, where, what about, and what the sides said of it, point by point. */
final class SessionsSection implements Section {

    private final Scribe scribe;

    SessionsSection(Scribe scribe) {
        this.scribe = scribe;
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Session session : scribe.docket().sessions()) {
            if (blocks.isEmpty()) {
                blocks.add(new Block.Heading(2, "Sessions", "sessions"));
            }
            var label = scribe.labels().get(session.id());
            String title = label.text() + " · " + Names.first(Names.of(session.parties()))
                    + session.findDate().map(date -> ", " + Plain.date(date)).orElse("");
            blocks.add(new Block.Heading(3, title, label.target()));
            blocks.add(facts(session, label.text()));
            if (!session.readouts().isEmpty()) {
                blocks.add(readouts(session, label.text()));
            }
        }
        return blocks;
    }

    private Block facts(Session session, String label) {
        List<Block.Row> rows = new ArrayList<>();
        row(
                rows,
                "Told in",
                scribe.pen()
                        .text(Plain.count(session.accounts().size(), "place"))
                        .notes(session.accounts())
                        .line());
        session.findHost().ifPresent(host -> row(rows, "Host", Line.of(Names.first(Names.of(host)))));
        session.findVenue().ifPresent(venue -> row(rows, "Venue", Line.of("“" + Scribe.bare(venue) + "”")));
        session.findPlace().ifPresent(place -> row(rows, "Place", Line.of(Plain.place(place))));
        session.findLength().ifPresent(length -> row(rows, "Length", Line.of(Claims.length(length))));
        List<Line> present = session.attendance().stream().map(this::attendance).toList();
        row(rows, "Present", present);
        row(rows, "On the table", agenda(session, true));
        row(rows, "Said not to be on the table", agenda(session, false));
        return new Block.Table("Session " + label + " as told", List.of("Point", "As told"), List.of(22, 78), rows);
    }

    private Line attendance(Attendance one) {
        String party = one.findParty()
                .filter(side -> !side.name().equals(one.name()))
                .map(side -> " for " + Names.of(side))
                .orElse("");
        String role =
                switch (one.role()) {
                    case LEAD -> ", led the delegation";
                    case ATTENDED -> "";
                    case HOST -> party.isEmpty() ? ", the host" : ", which was the host";
                    case ABSENT -> ", said not to have been there";
                };
        return scribe.pen()
                .text(one.name() + party + role)
                .notes(one.accounts())
                .line();
    }

    private List<Line> agenda(Session session, boolean table) {
        return session.agenda().stream()
                .filter(item -> item.table() == table)
                .map((AgendaItem item) -> scribe.pen()
                        .text(Names.first(item.topic()))
                        .notes(item.accounts())
                        .line())
                .toList();
    }

    /** A column for each side that spoke. */
    private Block readouts(Session session, String label) {
        List<Party> sides = session.readouts().stream()
                .flatMap(readout -> readout.parties().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> heads = new ArrayList<>(List.of("Point", "Compared"));
        sides.forEach(side -> heads.add(Names.first(Names.of(side)) + " says"));
        List<Block.Row> rows = session.readouts().stream()
                .map(readout -> readout(readout, sides))
                .toList();
        List<Integer> widths = new ArrayList<>(List.of(16, 12));
        IntStream.range(2, heads.size()).forEach(column -> widths.add(72 / (heads.size() - 2)));
        return new Block.Table("What the sides said of " + label + ", point by point", heads, widths, rows);
    }

    private Block.Row readout(Readout readout, List<Party> sides) {
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(Block.Cell.of(Names.first(readout.topic())));
        cells.add(Block.Cell.of(Phrases.agreement(readout.agreement())));
        sides.forEach(side -> cells.add(said(readout.of(side))));
        return new Block.Row(null, cells);
    }

    private Block.Cell said(List<Account> accounts) {
        return accounts.isEmpty()
                ? Block.Cell.of("nothing reported")
                : new Block.Cell(accounts.stream().map(scribe::quoted).toList());
    }

    private static void row(List<Block.Row> rows, String head, Line line) {
        row(rows, head, List.of(line));
    }

    private static void row(List<Block.Row> rows, String head, List<Line> lines) {
        if (!lines.isEmpty()) {
            rows.add(new Block.Row(null, List.of(Block.Cell.of(head), new Block.Cell(lines))));
        }
    }
}
