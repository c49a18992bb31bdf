package org.parley.docket.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.docket.lookup.Memo;
import org.parley.model.Account;
import org.parley.model.ContentId;
import org.parley.model.Corroboration;
import org.parley.model.Corroboration.SourceOrigin;
import org.parley.model.Discrepancy;

/**
 * Compares the accounts of each slot. Linear in the number of facts; quadratic in the different values of one slot. An item
 * of which the same is told as the last time is not compared again.
 */
public final class Comparing {

    /** What comes of comparing the accounts of one item, by slot. */
    private record Compared(List<Corroboration> alike, List<Discrepancy> differing) {}

    private final Origins origins;
    private final List<Compared> items;

    /**
     * Compares facts.
     *
     * @param facts those of one item always in the same order among each other
     * @param memo remembers what came of comparing those of one item
     */
    public Comparing(Origins origins, List<Fact> facts, Memo memo) {
        this.origins = origins;
        TreeMap<String, List<Fact>> byItem = new TreeMap<>();
        facts.forEach(fact ->
                byItem.computeIfAbsent(fact.item(), item -> new ArrayList<>()).add(fact));
        this.items = List.copyOf(byItem.entrySet()).parallelStream()
                .map(item -> memo.of(
                        "compared",
                        item.getKey(),
                        List.of(item.getValue(), origins.reprinted(item.getValue())),
                        () -> compare(item.getValue())))
                .toList();
    }

    /** Sorted by item, then slot. */
    public List<Corroboration> corroborations() {
        return items.stream().flatMap(item -> item.alike().stream()).toList();
    }

    /** Sorted by item, then slot. */
    public List<Discrepancy> discrepancies() {
        return items.stream().flatMap(item -> item.differing().stream()).toList();
    }

    private Compared compare(List<Fact> facts) {
        List<Corroboration> alike = new ArrayList<>();
        List<Discrepancy> differing = new ArrayList<>();
        for (List<Fact> slot : bySlot(facts).values()) {
            List<List<Fact>> values = agreeing(slot);
            corroborate(values, alike);
            differ(values, differing);
        }
        return new Compared(List.copyOf(alike), List.copyOf(differing));
    }

    private void corroborate(List<List<Fact>> values, List<Corroboration> out) {
        for (List<Fact> agreeing : values) {
            Fact first = agreeing.get(0);
            if (first.value() instanceof Hand) {
                continue;
            }
            List<SourceOrigin> sources = origins.of(accounts(agreeing));
            if (sources.size() > 1) {
                String words = first.value().words();
                out.add(new Corroboration(
                        ContentId.ofFields("corroboration", first.item(), first.slot(), words),
                        first.item(),
                        first.slot(),
                        words,
                        sources));
            }
        }
    }

    /** Each once, sorted. */
    private static List<Account> accounts(List<Fact> facts) {
        return facts.stream().map(Fact::account).distinct().sorted().toList();
    }

    private static void differ(List<List<Fact>> values, List<Discrepancy> out) {
        Discrepancy.Kind kind = null;
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                kind = worse(
                        kind, values.get(i).get(0).value(), values.get(j).get(0).value());
            }
        }
        if (kind != null) {
            out.add(discrepancy(kind, values.get(0).get(0), values));
        }
    }

    private static Discrepancy.@Nullable Kind worse(Discrepancy.@Nullable Kind kind, Value a, Value b) {
        return switch (a.compare(b)) {
            case SAME, COMPATIBLE -> kind;
            case OF_OTHER_PRECISION -> kind == null ? Discrepancy.Kind.PRECISION : kind;
            case DIFFERENT -> a.kind();
        };
    }

    private static Discrepancy discrepancy(Discrepancy.Kind kind, Fact first, List<List<Fact>> values) {
        List<Discrepancy.Value> told = new ArrayList<>();
        for (List<Fact> agreeing : values) {
            TreeSet<Account> accounts = new TreeSet<>();
            agreeing.forEach(fact -> accounts.add(fact.account()));
            told.add(new Discrepancy.Value(agreeing.get(0).value().words(), List.copyOf(accounts)));
        }
        return new Discrepancy(
                ContentId.ofFields("discrepancy", first.item(), first.slot()), kind, first.item(), first.slot(), told);
    }

    /** The facts of an item, in order of their accounts. */
    private static Map<String, List<Fact>> bySlot(List<Fact> facts) {
        TreeMap<String, List<Fact>> bySlot = new TreeMap<>();
        for (Fact fact : facts) {
            bySlot.computeIfAbsent(fact.slot(), key -> new ArrayList<>()).add(fact);
        }
        bySlot.values()
                .forEach(list -> list.sort(Comparator.comparing(Fact::account)
                        .thenComparing(fact -> fact.value().words())));
        return bySlot;
    }

    /**
     * Facts whose values all agree with each other, in order of their accounts. What is told exactly comes first, so that what
     * is told loosely joins what it fits and hides no difference between two exact values.
     */
    private static List<List<Fact>> agreeing(List<Fact> facts) {
        List<List<Fact>> groups = new ArrayList<>();
        List<List<Value>> different = new ArrayList<>();
        List<Fact> byWidth = new ArrayList<>(facts);
        byWidth.sort(Comparator.comparingDouble(fact -> fact.value().width()));
        for (Fact fact : byWidth) {
            int home = 0;
            while (home < groups.size()
                    && !different.get(home).stream().allMatch(value -> agree(value, fact.value()))) {
                home++;
            }
            if (home == groups.size()) {
                groups.add(new ArrayList<>());
                different.add(new ArrayList<>());
            }
            groups.get(home).add(fact);
            if (different.get(home).stream().noneMatch(fact.value()::equals)) {
                different.get(home).add(fact.value());
            }
        }
        groups.sort(Comparator.comparing(group ->
                group.stream().map(Fact::account).min(Comparator.naturalOrder()).orElseThrow()));
        return groups;
    }

    private static boolean agree(Value one, Value other) {
        Value.Comparison comparison = one.compare(other);
        return comparison == Value.Comparison.SAME || comparison == Value.Comparison.COMPATIBLE;
    }
}
