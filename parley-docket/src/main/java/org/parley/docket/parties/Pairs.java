package org.parley.docket.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.model.Party;
import org.parley.model.Span;

/** Two sides that a text names together: "talks between Peru and Chile", "the Peru-Chile border". */
final class Pairs {

    /** What stands between two states that are named together, and how long it may be. */
    private static final Pattern TOGETHER = Pattern.compile("(?:,? (?:and|nor|or|with)(?: the)? |-|\u2013|, )");

    private static final int LONGEST = 10;

    private Pairs() {}

    /**
     * The two that a text names together most: at least twice, and more than any other two.
     *
     * @param places where sides are named
     */
    static Optional<List<Party>> most(String text, SortedMap<Span, Party> places) {
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, List<Party>> pairs = new HashMap<>();
        Map.Entry<Span, Party> last = null;
        for (Map.Entry<Span, Party> next : places.entrySet()) {
            if (last != null
                    && !last.getValue().equals(next.getValue())
                    && last.getKey().end() <= next.getKey().begin()
                    && next.getKey().begin() - last.getKey().end() < LONGEST
                    && TOGETHER.matcher(text.substring(
                                    last.getKey().end(), next.getKey().begin()))
                            .matches()) {
                List<Party> pair =
                        Stream.of(last.getValue(), next.getValue()).sorted().toList();
                String key = pair.get(0).key() + '\t' + pair.get(1).key();
                counted.merge(key, 1, Integer::sum);
                pairs.putIfAbsent(key, pair);
            }
            last = next;
        }
        List<Map.Entry<String, Integer>> most = counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .toList();
        boolean clear = !most.isEmpty()
                && most.get(0).getValue() > 1
                && (most.size() == 1 || most.get(0).getValue() > most.get(1).getValue());
        return clear ? Optional.ofNullable(pairs.get(most.get(0).getKey())) : Optional.empty();
    }
}
