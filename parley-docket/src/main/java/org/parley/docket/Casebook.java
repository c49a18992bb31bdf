package org.parley.docket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.docket.actors.Appearance;
import org.parley.docket.actors.CaseActors;
import org.parley.docket.allegations.Allegations;
import org.parley.docket.compare.Comparing;
import org.parley.docket.compare.Counts;
import org.parley.docket.compare.Fact;
import org.parley.docket.compare.ItemFacts;
import org.parley.docket.compare.Origins;
import org.parley.docket.incidents.CaseIncidents;
import org.parley.docket.lookup.Memo;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.docket.positions.Positions;
import org.parley.docket.sessions.Sessions;
import org.parley.docket.undertakings.Undertakings;
import org.parley.model.Allegation;
import org.parley.model.CaseActor;
import org.parley.model.Commitment;
import org.parley.model.Copy;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.ReadReport;

/**
 * Makes the docket of a case that grows: keeps what it found in each report, so that one report more does not mean to look
 * for everything in all the others again. What is common to the reports is put together anew each time, and made anew where
 * what it is made of is not the same: the docket is always the one that {@link Docket#of} gives for the same reports. Keeps
 * all reports of the last docket, and what its items were made of. Safe for many threads, one after the other; uses all
 * processors.
 */
public final class Casebook {

    private final Issues issues;
    private final Memo memo = new Memo();
    private Map<String, Page> known = Map.of();
    private @Nullable Parties sides;

    /** @param issues what the talks may be about */
    public Casebook(Issues issues) {
        this.issues = issues;
    }

    /**
     * The docket of these reports: the same for every order of them, a report given twice counts once.
     *
     * @param reports all of the case, those of the last time among them
     * @param copies which reports are copies of which
     */
    public synchronized Docket docket(List<ReadReport> reports, List<Copy> copies) {
        List<ReadReport> once = once(reports);
        List<Page> bare = once.parallelStream().map(this::page).toList();
        memo.turn();
        if (bare.stream().anyMatch(this::isReadAnew)) {
            memo.forget();
        }
        List<CaseActor> actors = CaseActors.of(
                bare.stream()
                        .map(page -> page.always("appearance", () -> Appearance.of(page.read())))
                        .toList(),
                memo);
        Parties parties = Parties.of(bare, actors, sides);
        sides = parties;
        List<Page> pages = pages(bare, parties);

        // the parts do not depend on each other: as many at a time as there are processors
        Undertakings undertakings = new Undertakings(parties, issues, memo);
        CompletableFuture<Sessions.Found> meetings = begin(() -> new Sessions(parties, issues, memo).of(pages));
        CompletableFuture<List<Allegation>> charges = begin(() -> new Allegations(parties, issues, memo).of(pages));
        CompletableFuture<List<Proposal>> proposed = begin(() -> undertakings.proposals(pages));
        CompletableFuture<List<Commitment>> promised = begin(() -> undertakings.commitments(pages));
        CompletableFuture<CaseIncidents.Found> happenings = begin(() -> CaseIncidents.of(pages, memo));
        ItemFacts items = new ItemFacts(pages, issues, memo);
        CompletableFuture<List<Fact>> counts = meetings.thenApplyAsync(met -> Counts.of(pages, met.sessions(), memo));
        CompletableFuture<List<Fact>> ofCharges = charges.thenApplyAsync(all -> facts(all, items::of));
        CompletableFuture<List<Fact>> ofProposals = proposed.thenApplyAsync(all -> facts(all, items::of));
        CompletableFuture<List<Fact>> ofPromises = promised.thenApplyAsync(all -> facts(all, items::of));
        Sessions.Found met = end(meetings);
        List<Allegation> allegations = end(charges);
        List<Proposal> proposals = end(proposed);
        CompletableFuture<List<Position>> stands = begin(() -> new Positions(parties, issues, memo)
                .of(pages, new Positions.Stated(met.sessions(), allegations, proposals)));
        List<Commitment> commitments = end(promised);
        CaseIncidents.Found happened = end(happenings);

        List<Fact> facts = new ArrayList<>(met.facts());
        facts.addAll(happened.facts());
        facts.addAll(end(counts));
        facts.addAll(end(ofCharges));
        facts.addAll(end(ofProposals));
        facts.addAll(end(ofPromises));
        Comparing comparing = new Comparing(new Origins(pages, copies), facts, memo);
        return new Docket(
                once,
                actors,
                met.sessions(),
                allegations,
                proposals,
                commitments,
                end(stands),
                happened.incidents(),
                comparing.corroborations(),
                comparing.discrepancies());
    }

    private static <T> List<Fact> facts(List<T> all, Function<T, List<Fact>> of) {
        return all.stream().flatMap(item -> of.apply(item).stream()).toList();
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work);
    }

    /** What came of the work, or the exception that ended it, as if it had been done here. */
    private static <T> T end(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw e;
        }
    }

    /** The pages as the case takes their actors; they are those to begin with the next time. */
    private List<Page> pages(List<Page> bare, Parties parties) {
        List<Page> pages = bare.parallelStream()
                .map(page -> page.inView(parties.view(page)))
                .toList();
        Map<String, Page> now = new HashMap<>();
        pages.forEach(page -> now.put(page.report().id(), page));
        known = now;
        return pages;
    }

    private boolean isReadAnew(Page page) {
        Page last = known.get(page.report().id());
        return last != null && last != page;
    }

    private Page page(ReadReport read) {
        Page last = known.get(read.report().id());
        return last != null && last.read().equals(read) ? last : Page.of(read);
    }

    private static List<ReadReport> once(List<ReadReport> reports) {
        List<ReadReport> sorted = reports.stream()
                .sorted(Comparator.comparing((ReadReport read) -> read.report().id())
                        .thenComparing(read -> read.report().file())
                        .thenComparing(read -> read.report().heading().toString()))
                .toList();
        List<ReadReport> once = new ArrayList<>();
        for (ReadReport read : sorted) {
            if (once.isEmpty()
                    || !once.get(once.size() - 1)
                            .report()
                            .id()
                            .equals(read.report().id())) {
                once.add(read);
            }
        }
        return once;
    }
}
