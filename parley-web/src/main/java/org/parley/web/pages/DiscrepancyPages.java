package org.parley.web.pages;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Corroboration;
import org.parley.model.Discrepancy;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What reports tell differently, and what independent ones tell alike. Neither is resolved. */
@Controller
public class DiscrepancyPages {

    private static final int A_PAGE = 20;

    /** Sentences beside a value or an origin; of more the number is shown. */
    private static final int SENTENCES = 6;

    /**
     * What is told differently.
     *
     * @param kind by which it is narrowed, as in the address; empty for all
     * @param counts of each kind that there is
     */
    public record Differently(
            boolean behind,
            Optional<CaseView> view,
            String kind,
            Map<Discrepancy.Kind, Integer> counts,
            int alike,
            Turn<Discrepancy> turn) {}

    /** What is told alike. */
    public record Alike(boolean behind, Optional<CaseView> view, int differently, Turn<Corroboration> turn) {}

    /**
     * All that is told differently.
     *
     * @param at id of the one that the reader wants to see: the page on which it stands is shown
     */
    @Needs(Right.LOOK)
    @GetMapping("/discrepancies")
    Page differently(
            Seat seat,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String at)
            throws CaseProblem {
        Optional<CaseView> view = seat.findView();
        List<Discrepancy> all =
                view.map(found -> found.docket().discrepancies()).orElse(List.of());
        Map<Discrepancy.Kind, Integer> counts = new EnumMap<>(Discrepancy.Kind.class);
        all.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        Optional<Discrepancy.Kind> wanted = Arrays.stream(Discrepancy.Kind.values())
                .filter(one -> key(one).equals(kind))
                .findFirst();
        List<Discrepancy> shown = all.stream()
                .filter(one -> wanted.isEmpty() || wanted.get() == one.kind())
                .toList();
        int place =
                at.isEmpty() ? -1 : shown.stream().map(Discrepancy::id).toList().indexOf(at);
        return Page.of(
                "discrepancies",
                new Differently(
                        seat.isViewBehind(),
                        view,
                        wanted.map(DiscrepancyPages::key).orElse(""),
                        counts,
                        view.map(found -> found.docket().corroborations().size())
                                .orElse(0),
                        Turn.of(shown, place < 0 ? page : Turn.pageOf(place, A_PAGE), A_PAGE)));
    }

    @Needs(Right.LOOK)
    @GetMapping("/discrepancies/alike")
    Page alike(Seat seat, @RequestParam(defaultValue = "1") int page) throws CaseProblem {
        Optional<CaseView> view = seat.findView();
        return Page.of(
                "alike",
                new Alike(
                        seat.isViewBehind(),
                        view,
                        view.map(found -> found.docket().discrepancies().size()).orElse(0),
                        Turn.of(
                                view.map(found -> found.docket().corroborations())
                                        .orElse(List.of()),
                                page,
                                A_PAGE)));
    }

    /** A kind in addresses and keys of words. */
    public static String key(Discrepancy.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first sentences of accounts. */
    public static List<Evidence> some(CaseView view, List<org.parley.model.Account> accounts) {
        return Evidence.once(accounts.stream()
                .limit(SENTENCES)
                .map(account -> Evidence.of(view, account))
                .toList());
    }
}
