package org.parley.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.Party;
import org.parley.model.Position;
import org.parley.model.Position.Stance;

/**
 * Positions compared: issue by issue, and side by side.
 *
 * @param byIssue all stands on an issue, issues in the order of the docket
 * @param sides that have columns, states before others, sorted
 * @param others how many sides have none
 */
public record Stands(Map<String, List<Position>> byIssue, List<Party> sides, int others) {

    /** How the sides stand to each other on an issue. */
    public enum Compared {
        AGREE("="),
        DIFFER("≠"),
        IN_PART("≈"),
        /** one side alone takes a stand */
        ONE("·"),
        /** nobody takes a stand */
        NONE("○");

        private final String sign;

        Compared(String sign) {
            this.sign = sign;
        }

        /** One character that shows it without colour. */
        public String sign() {
            return sign;
        }
    }

    /** On how many issues two sides agree, differ, or agree in part; both speak to all of them. */
    public record Pair(Party first, Party second, int agree, int differ, int inPart) {

        public int all() {
            return agree + differ + inPart;
        }
    }

    /**
     * All positions.
     *
     * @param most how many sides may have columns: states first, then those that speak to most issues
     */
    static Stands of(List<Position> positions, int most) {
        Map<Party, Integer> spoken = new LinkedHashMap<>();
        Map<String, List<Position>> byIssue = new LinkedHashMap<>();
        for (Position position : positions) {
            spoken.merge(position.party(), position.stance() == Stance.SILENT ? 0 : 1, Integer::sum);
            byIssue.computeIfAbsent(position.issue(), unused -> new ArrayList<>())
                    .add(position);
        }
        List<Party> sides = spoken.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Party, Integer> entry) ->
                                entry.getKey().findCode().isEmpty())
                        .thenComparing(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing((Party party) -> party.findCode().isEmpty())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return new Stands(byIssue, sides, spoken.size() - sides.size());
    }

    /** The sides two and two, those that speak to most of the same issues first; without those that never do. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                Pair pair = pair(sides.get(i), sides.get(j));
                if (pair.all() > 0) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> -pair.all()));
        return pairs;
    }

    private Pair pair(Party first, Party second) {
        Map<Compared, Integer> counts = new EnumMap<>(Compared.class);
        for (List<Position> taken : byIssue.values()) {
            List<Position> ofBoth = taken.stream()
                    .filter(position ->
                            position.party().equals(first) || position.party().equals(second))
                    .toList();
            counts.merge(compare(ofBoth), 1, Integer::sum);
        }
        return new Pair(
                first,
                second,
                counts.getOrDefault(Compared.AGREE, 0),
                counts.getOrDefault(Compared.DIFFER, 0),
                counts.getOrDefault(Compared.IN_PART, 0));
    }

    /** How those who speak to an issue stand to each other; silence is no stand. */
    static Compared compare(List<Position> taken) {
        Set<Stance> stances = EnumSet.noneOf(Stance.class);
        Set<Party> speaking = new HashSet<>();
        for (Position position : taken) {
            if (position.stance() != Stance.SILENT) {
                stances.add(position.stance());
                speaking.add(position.party());
            }
        }
        if (speaking.size() < 2) {
            return speaking.isEmpty() ? Compared.NONE : Compared.ONE;
        }
        if (stances.size() == 1) {
            return Compared.AGREE;
        }
        return stances.containsAll(List.of(Stance.FOR, Stance.AGAINST)) ? Compared.DIFFER : Compared.IN_PART;
    }

    /** The sign of a stance, which shows it without colour. */
    public static String sign(Stance stance) {
        return switch (stance) {
            case FOR -> "+";
            case AGAINST -> "−";
            case CONDITIONAL -> "±";
            case SILENT -> "○";
        };
    }
}
