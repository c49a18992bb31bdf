package org.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.brief.told.Plain;
import org.parley.docket.ground.ActorNames;
import org.parley.docket.ground.Denominators;
import org.parley.docket.ground.Effort;
import org.parley.docket.ground.GroundFilter;
import org.parley.docket.ground.Snapshot;
import org.parley.model.GroundIncident;
import org.parley.record.Reader;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/** The views of {@code parley ground} that people read. */
final class GroundViews {

    private static final int MOST_UNMAPPED = 200;

    /** PLOVER sector of those who are nobody's. */
    private static final String CIVILIANS = "CVL";

    private final CaseStore store;
    private final List<Snapshot> snapshots;
    private final ActorNames names;
    private final GroundFilter filter;
    private final PrintWriter out;

    GroundViews(CaseStore store, List<Snapshot> snapshots, ActorNames names, GroundFilter filter, PrintWriter out) {
        this.store = store;
        this.snapshots = snapshots;
        this.names = names;
        this.filter = filter;
        this.out = out;
    }

    /** All snapshots. */
    void overview() {
        if (snapshots.isEmpty()) {
            out.println("Nothing was imported into this case.");
        }
        for (Snapshot snapshot : snapshots) {
            out.println(title(snapshot));
            new ImportWords(out).print(snapshot, snapshot.counts(), ImportWords.isFirst(snapshot, snapshots));
        }
    }

    private static String title(Snapshot snapshot) {
        String title = Plain.snapshot(snapshot);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** Incidents, one a line, and how to cite them. */
    void table(Optional<Snapshot> at) throws CaseProblem {
        long[] count = new long[3];
        Set<String> met = new LinkedHashSet<>();
        out.println("day                      killed       what; who; where; id");
        store.ground().walk(at, plain -> {
            GroundIncident incident = names.named(plain);
            if (filter.matches(incident)) {
                met.add(incident.dataSet());
                count[0]++;
                incident.findKilled().ifPresent(killed -> {
                    count[1] += killed.best();
                    count[2]++;
                });
                out.println(line(incident));
            }
        });
        out.println(VerdictWords.count(count[0], "incident")
                + (count[2] > 0 ? "; killed by best estimates: " + ImportWords.number(count[1]) : "") + ".");
        cite(met, at);
    }

    private void cite(Set<String> dataSets, Optional<Snapshot> at) {
        for (String dataSet : dataSets) {
            snapshots.stream()
                    .filter(one -> one.head().dataSet().equals(dataSet))
                    .filter(one -> at.isEmpty() || at.get().number() == one.number())
                    .reduce((one, two) -> two)
                    .ifPresent(one -> out.println(Plain.source(one)));
        }
    }

    private static String line(GroundIncident incident) {
        String days = incident.from().equals(incident.to())
                ? incident.from().toString()
                : incident.from() + " to " + incident.to();
        String killed = incident.findKilled()
                .map(one -> one.low() == one.high()
                        ? one.best() + ""
                        : one.best() + " (" + one.low() + "-" + one.high() + ")")
                .orElse("-");
        String kind = incident.findKind()
                .map(one -> one.findSubEvent()
                        .orElse(one.type()
                                + one.findMode().map(mode -> " " + mode).orElse("")))
                .orElse(String.join(", ", incident.categories()));
        String who = sides(incident, GroundIncident.Role.FIRST, GroundIncident.Role.WITH_FIRST);
        String whom = sides(incident, GroundIncident.Role.SECOND, GroundIncident.Role.WITH_SECOND);
        String where = incident.findPlace()
                .map(one ->
                        one.name() + one.findCountry().map(code -> ", " + code).orElse("") + " ("
                                + one.precision().word() + ")")
                .orElse("-");
        return String.format(Locale.ROOT, "%-24s %-12s ", days, killed) + (kind.isEmpty() ? "-" : kind) + "; "
                + (who.isEmpty() ? "-" : who) + (whom.isEmpty() ? "" : " / " + whom) + "; " + where + "; "
                + incident.id();
    }

    private static String sides(GroundIncident incident, GroundIncident.Role one, GroundIncident.Role two) {
        return incident.sides().stream()
                .filter(side -> side.role() == one || side.role() == two)
                .map(GroundIncident.Side::actor)
                .collect(Collectors.joining(", "));
    }

    /** What a snapshot has otherwise than the one before. */
    void changes(Snapshot snapshot) throws CaseProblem {
        if (ImportWords.isFirst(snapshot, snapshots)) {
            out.println(title(snapshot) + " is the first of this data set.");
            cite(Set.of(snapshot.head().dataSet()), Optional.of(snapshot));
            return;
        }
        out.println("Against the snapshot before, " + Plain.snapshot(snapshot) + " has "
                + ImportWords.number(snapshot.counts().appeared()) + " appeared, "
                + ImportWords.number(snapshot.counts().changed()) + " changed, "
                + ImportWords.number(snapshot.counts().vanished()) + " vanished.");
        store.ground().changes(snapshot, change -> {
            List<String> told = change.differences();
            out.println(change.word() + " " + change.id() + (told.isEmpty() ? "" : ": " + String.join("; ", told)));
        });
        cite(Set.of(snapshot.head().dataSet()), Optional.of(snapshot));
    }

    /** Names that nothing tells who is meant by; civilians are nobody's. */
    void unmapped() throws CaseProblem {
        Map<String, Long> counts = new HashMap<>();
        store.ground().walk(Optional.empty(), incident -> {
            if (filter.matches(names.named(incident))) {
                for (GroundIncident.Side side : incident.sides()) {
                    if (side.code() == null
                            && !CIVILIANS.equals(side.sector())
                            && names.find(side.name()).isEmpty()) {
                        counts.merge(side.name(), 1L, Long::sum);
                    }
                }
            }
        });
        List<Map.Entry<String, Long>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        for (Map.Entry<String, Long> entry : sorted.subList(0, Math.min(MOST_UNMAPPED, sorted.size()))) {
            out.println(String.format(Locale.ROOT, "%,8d  ", entry.getValue()) + entry.getKey());
        }
        out.println(VerdictWords.count(sorted.size(), "name")
                + " that nothing tells who is meant by"
                + (sorted.size() > MOST_UNMAPPED ? ", the first " + MOST_UNMAPPED + " shown." : "."));
    }

    /** What happened, over the effort of the same days and place. */
    void effort() throws CaseProblem {
        List<Effort> efforts = store.effort().list();
        if (efforts.isEmpty()) {
            out.println("No effort was filed; 'parley effort' does that.");
            return;
        }
        Denominators denominators = new Denominators(efforts);
        store.ground().walk(Optional.empty(), plain -> {
            GroundIncident incident = names.named(plain);
            if (filter.matches(incident)) {
                denominators.add(incident);
            }
        });
        for (Denominators.Count count : denominators.counts()) {
            Effort effort = count.effort();
            out.println(effort.from() + " to " + effort.to() + ", "
                    + (effort.place().isEmpty() ? "everywhere" : effort.place()) + ": " + amount(effort.amount()) + " "
                    + effort.unit() + (effort.source().isEmpty() ? "" : " (" + effort.source() + ")"));
            out.println("  " + VerdictWords.count(count.incidents(), "incident") + ", "
                    + ImportWords.number(count.killed()) + " killed by best estimates"
                    + (count.partly() > 0
                            ? "; " + ImportWords.number(count.partly()) + " more may have been within"
                            : "")
                    + "; " + rate(count.incidents(), effort));
        }
    }

    private static String rate(long incidents, Effort effort) {
        return effort.amount() == 0
                ? "no rate, as there was no effort"
                : String.format(Locale.ROOT, "%.3g", incidents / effort.amount()) + " incidents for each of the "
                        + effort.unit();
    }

    private static String amount(double amount) {
        return amount == Math.rint(amount)
                ? ImportWords.number((long) amount)
                : String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** Which imported incidents are those of the reports. */
    void links(Reader reader) throws CaseProblem {
        new LinkViews(store, reader, names, filter, out).print();
    }
}
