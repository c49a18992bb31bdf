package org.parley.docket.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Account;
import org.parley.model.ContentId;
import org.parley.model.Corroboration;
import org.parley.model.Corroboration.SourceOrigin;
import org.parley.model.Discrepancy;

/** Compares the accounts of each slot. Linear in the number of facts; quadratic in the different values of one slot. */
public final class Comparing {

    private final Origins origins;

    /** By item, then slot: the facts that agree with each other, in order of their accounts. */
    private final List<List<List<Fact>>> slots;

    public Comparing(Origins origins, List<Fact> facts) {
        this.origins = origins;
        this.slots = bySlot(facts).values().stream().map(Comparing::agreeing).toList();
    }

    /** Sorted by item, then slot. */
    public List<Corroboration> corroborations() {
        List<Corroboration> out = new ArrayList<>();
        slots.forEach(same -> {
            for (List<Fact> agreeing : same) {
                List<Account> accounts =
                        agreeing.stream().map(Fact::account).distinct().sorted().toList();
                List<SourceOrigin> sources = origins.of(accounts);
                boolean hand = agreeing.get(0).value() instanceof Hand;
                if (sources.size() > 1 && !hand) {
                    Fact first = agreeing.get(0);
                    out.add(new Corroboration(
                            ContentId.ofFields(
                                    "corroboration",
                                    first.item(),
                                    first.slot(),
                                    first.value().words()),
                            first.item(),
                            first.slot(),
                            first.value().words(),
                            sources));
                }
            }
        });
        return out;
    }

    /** Sorted by item, then slot. */
    public List<Discrepancy> discrepancies() {
        List<Discrepancy> out = new ArrayList<>();
        slots.forEach(values -> {
            Discrepancy.Kind kind = null;
            for (int i = 0; i < values.size(); i++) {
                for (int j = i + 1; j < values.size(); j++) {
                    kind = worse(
                            kind,
                            values.get(i).get(0).value(),
                            values.get(j).get(0).value());
                }
            }
            if (kind != null) {
                out.add(discrepancy(kind, values.get(0).get(0), values));
            }
        });
        return out;
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

    private static Map<String, List<Fact>> bySlot(List<Fact> facts) {
        TreeMap<String, List<Fact>> bySlot = new TreeMap<>();
        for (Fact fact : facts) {
            bySlot.computeIfAbsent(fact.item() + '\t' + fact.slot(), key -> new ArrayList<>())
                    .add(fact);
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
