package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.model.Party;
import org.parley.model.Position;
import org.parley.model.Position.Stance;

/** Which side stands where: a row an issue, a column a side; a sign and a word, so that it is legible without colour. */
final class PositionsSection implements Section {

    /** More columns than this cannot be read on a page: the rest goes into one. */
    private static final int MOST_SIDES = 5;

    private final Scribe scribe;

    PositionsSection(Scribe scribe) {
        this.scribe = scribe;
    }

    @Override
    public List<Block> blocks() {
        List<Position> positions = scribe.docket().positions();
        if (positions.isEmpty()) {
            return List.of();
        }
        List<Party> ranked = ranked(positions);
        List<Party> sides = ranked.stream().limit(MOST_SIDES).sorted().toList();
        boolean others = ranked.size() > MOST_SIDES;
        Map<String, List<Position>> byIssue = new LinkedHashMap<>();
        positions.forEach(position -> byIssue.computeIfAbsent(position.issue(), key -> new ArrayList<>())
                .add(position));
        List<String> heads = new ArrayList<>(List.of("Issue", "Compared"));
        sides.forEach(side -> heads.add(Names.first(Names.of(side))));
        if (others) {
            heads.add("Others");
        }
        List<Integer> widths = new ArrayList<>(List.of(20, 14));
        IntStream.range(2, heads.size()).forEach(column -> widths.add(66 / (heads.size() - 2)));
        List<Block.Row> rows = new ArrayList<>();
        byIssue.forEach((issue, stands) -> rows.add(row(issue, stands, sides, others)));
        return List.of(
                new Block.Heading(2, "Positions", "positions"),
                new Block.Table("Where each side stands on each issue", heads, widths, rows));
    }

    /** States before persons, then those that speak to most issues. */
    private static List<Party> ranked(List<Position> positions) {
        Map<Party, Integer> spoken = new LinkedHashMap<>();
        positions.forEach(
                position -> spoken.merge(position.party(), position.stance() == Stance.SILENT ? 0 : 1, Integer::sum));
        return spoken.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Party, Integer> entry) ->
                                entry.getKey().findCode().isEmpty())
                        .thenComparing(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Block.Row row(String issue, List<Position> stands, List<Party> sides, boolean others) {
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(Block.Cell.of(Names.first(issue)));
        cells.add(Block.Cell.of(compared(stands)));
        for (Party side : sides) {
            List<Line> own = stands.stream()
                    .filter(stand -> stand.party().equals(side))
                    .map(stand -> stance(stand, ""))
                    .toList();
            cells.add(own.isEmpty() ? Block.Cell.of("–") : new Block.Cell(own));
        }
        if (others) {
            cells.add(new Block.Cell(stands.stream()
                    .filter(stand -> !sides.contains(stand.party()) && stand.stance() != Stance.SILENT)
                    .map(stand -> stance(stand, Names.first(Names.of(stand.party())) + ": "))
                    .toList()));
        }
        return new Block.Row(null, cells);
    }

    private Line stance(Position stand, String before) {
        return scribe.pen()
                .text(before + Phrases.stance(stand.stance()))
                .notes(stand.accounts())
                .line();
    }

    private static String compared(List<Position> stands) {
        Set<Stance> taken = EnumSet.noneOf(Stance.class);
        Set<Party> speaking = new HashSet<>();
        for (Position stand : stands) {
            if (stand.stance() != Stance.SILENT) {
                taken.add(stand.stance());
                speaking.add(stand.party());
            }
        }
        if (speaking.size() < 2) {
            return "one speaks";
        }
        if (taken.size() == 1) {
            return "= agree";
        }
        return taken.containsAll(List.of(Stance.FOR, Stance.AGAINST)) ? "≠ differ" : "≈ in part";
    }
}
