package org.parley.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.model.Account;
import org.parley.model.Commitment;
import org.parley.model.Discrepancy;
import org.parley.model.Proposal;
import org.parley.record.procedure.Due;
import org.parley.record.review.ReviewItem;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposals and commitments: those of which reports tell, and those that the parties put on record. */
@Controller
public class UndertakingPages {

    private static final int A_PAGE = 50;

    /**
     * All lists.
     *
     * @param proposals of the record, the last one first
     * @param commitments of the record: what is due first, then by deadline, then the last one first
     * @param due what somebody has to do about one, by its position
     * @param spokenFor the party in whose name the reader may propose and promise
     */
    public record Model(
            boolean behind,
            Optional<CaseView> view,
            List<org.parley.record.procedure.Proposal> proposals,
            List<org.parley.record.procedure.Commitment> commitments,
            Map<Long, Due> due,
            Turn<Proposal> toldProposals,
            Turn<Commitment> toldCommitments,
            Optional<String> spokenFor) {}

    /**
     * A proposal as told.
     *
     * @param answers by whom, how, and the sentences that say so
     * @param citable statements that carry it and that a person has accepted: an entry may rest on them
     */
    public record ToldProposal(
            CaseView view,
            Proposal proposal,
            List<Evidence> evidence,
            List<Answer> answers,
            List<Discrepancy> discrepancies,
            List<ReviewItem> citable,
            Optional<String> spokenFor) {}

    /** What a side said to it. */
    public record Answer(Proposal.Answer answer, List<Evidence> evidence) {}

    /**
     * A commitment as told.
     *
     * @param bearings by the day of their report, undated last
     * @param citable as for a proposal
     */
    public record ToldCommitment(
            CaseView view,
            Commitment commitment,
            List<Evidence> evidence,
            List<Bearing> bearings,
            List<Discrepancy> discrepancies,
            List<ReviewItem> citable,
            Optional<String> spokenFor) {}

    /** Words that bear on a commitment, and when they were published. */
    public record Bearing(Commitment.Sense sense, Optional<LocalDate> day, Evidence evidence) {}

    @Needs(Right.LOOK)
    @GetMapping("/undertakings")
    Page list(
            Seat seat,
            @RequestParam(defaultValue = "1") int proposals,
            @RequestParam(defaultValue = "1") int commitments)
            throws CaseProblem {
        Optional<CaseView> view = seat.findView();
        Map<Long, Due> due = seat.state().due(seat.now()).stream()
                .collect(Collectors.toMap(Due::position, Function.identity(), (first, second) -> first));
        List<org.parley.record.procedure.Proposal> proposed =
                new ArrayList<>(seat.state().proposals());
        Collections.reverse(proposed);
        List<org.parley.record.procedure.Commitment> promised =
                new ArrayList<>(seat.state().commitments());
        Collections.reverse(promised);
        promised.sort(Comparator.comparing((org.parley.record.procedure.Commitment one) ->
                        !due.containsKey(one.entry().position()))
                .thenComparing(one -> one.made().deadline().orElse(LocalDate.MAX)));
        return Page.of(
                "undertakings",
                new Model(
                        seat.isViewBehind(),
                        view,
                        proposed,
                        promised,
                        due,
                        Turn.of(view.map(found -> found.docket().proposals()).orElse(List.of()), proposals, A_PAGE),
                        Turn.of(view.map(found -> found.docket().commitments()).orElse(List.of()), commitments, A_PAGE),
                        Sides.spokenFor(seat)));
    }

    @Needs(Right.LOOK)
    @GetMapping("/undertakings/proposals/{id}")
    Page proposal(Seat seat, @PathVariable String id) throws CaseProblem {
        CaseView view = seat.view();
        Proposal proposal = view.findProposal(id).orElseThrow(NotThere::new);
        List<Answer> answers = proposal.answers().stream()
                .map(answer -> new Answer(answer, Evidence.once(Evidence.of(view, answer.accounts()))))
                .toList();
        return Page.of(
                "proposal",
                new ToldProposal(
                        view,
                        proposal,
                        Evidence.once(Evidence.of(view, proposal.accounts())),
                        answers,
                        about(view, id),
                        citable(seat, proposal.accounts()),
                        Sides.spokenFor(seat)));
    }

    @Needs(Right.LOOK)
    @GetMapping("/undertakings/commitments/{id}")
    Page commitment(Seat seat, @PathVariable String id) throws CaseProblem {
        CaseView view = seat.view();
        Commitment commitment = view.findCommitment(id).orElseThrow(NotThere::new);
        List<Bearing> bearings = new ArrayList<>();
        for (Commitment.Bearing bearing : commitment.bearing()) {
            for (Account account : bearing.accounts()) {
                bearings.add(new Bearing(
                        bearing.sense(),
                        view.told().told(account.report()).report().heading().findPublished(),
                        Evidence.of(view, account)));
            }
        }
        bearings.sort(Comparator.comparing(bearing -> bearing.day().orElse(LocalDate.MAX)));
        return Page.of(
                "commitment",
                new ToldCommitment(
                        view,
                        commitment,
                        Evidence.once(Evidence.of(view, commitment.accounts())),
                        bearings,
                        about(view, id),
                        citable(seat, commitment.accounts()),
                        Sides.spokenFor(seat)));
    }

    private static List<Discrepancy> about(CaseView view, String item) {
        return view.docket().discrepancies().stream()
                .filter(one -> one.item().equals(item))
                .toList();
    }

    private static List<ReviewItem> citable(Seat seat, List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.findStatement().stream())
                .distinct()
                .flatMap(id -> seat.state().review().find(id).stream())
                .filter(item -> item.state().isInRecord())
                .toList();
    }
}
