package org.parley.web.pages;

import java.util.List;
import java.util.Optional;
import org.parley.docket.assess.Verdict;
import org.parley.record.entry.SessionActs.Answer;
import org.parley.record.entry.SessionActs.AssessmentMade;
import org.parley.record.entry.SessionActs.CommitmentMade;
import org.parley.record.entry.SessionActs.ProposalAnswered;
import org.parley.record.entry.SessionActs.ProposalMade;
import org.parley.record.fold.Entry;
import org.parley.record.log.Leaf;
import org.parley.record.procedure.Commitment;
import org.parley.record.procedure.Due;
import org.parley.record.procedure.Proposal;
import org.parley.record.procedure.Refusal;
import org.parley.record.review.ReviewItem;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposals and commitments of the record: made, answered, judged. */
@Controller
public class UndertakingEntryPages {

    /**
     * A proposal.
     *
     * @param answers a column for each party but the one that proposes
     * @param spokenFor the party in whose name the reader may answer; absent also when it is its own proposal
     * @param items on which it rests
     */
    public record OfProposal(
            Proposal proposal,
            List<PartyAnswer> answers,
            Optional<String> spokenFor,
            List<ReviewItem> items,
            List<EntrySteps.Row> steps) {}

    /** What a party answers now; absent when nothing that the reader sees. */
    public record PartyAnswer(String party, Optional<ProposalAnswered> answer) {}

    /**
     * A commitment.
     *
     * @param due what somebody has to do about it
     * @param spokenFor the party in whose name the reader may dispute its scope
     * @param items on which it rests
     */
    public record OfCommitment(
            Commitment commitment,
            Optional<Due> due,
            Optional<String> spokenFor,
            List<ReviewItem> items,
            List<EntrySteps.Row> steps) {}

    @Needs(Right.LOOK)
    @GetMapping("/undertakings/entries/{position}")
    Page entry(Seat seat, @PathVariable long position) {
        Optional<Proposal> proposal = seat.state().findProposal(position);
        return proposal.isPresent()
                ? page(seat, proposal.get())
                : page(seat, seat.state().findCommitment(position).orElseThrow(NotThere::new));
    }

    private static Page page(Seat seat, Proposal proposal) {
        List<PartyAnswer> answers = seat.mechanism().parties().stream()
                .filter(party -> !party.id().equals(proposal.made().by()))
                .map(party -> new PartyAnswer(party.id(), proposal.findAnswer(party.id())))
                .toList();
        return Page.of(
                "proposal-entry",
                new OfProposal(
                        proposal,
                        answers,
                        Sides.spokenFor(seat)
                                .filter(party -> proposal.withdrawal().isEmpty())
                                .filter(party -> !party.equals(proposal.made().by())),
                        items(seat, proposal.made().items()),
                        EntrySteps.of(seat, proposal.entry(), proposal.withdrawal(), proposal.steps())));
    }

    private static Page page(Seat seat, Commitment commitment) {
        long position = commitment.entry().position();
        return Page.of(
                "commitment-entry",
                new OfCommitment(
                        commitment,
                        seat.state().due(seat.now()).stream()
                                .filter(due -> due.position() == position)
                                .findFirst(),
                        Sides.spokenFor(seat)
                                .filter(party -> commitment.withdrawal().isEmpty()),
                        items(seat, commitment.made().items()),
                        EntrySteps.of(seat, commitment.entry(), commitment.withdrawal(), commitment.steps())));
    }

    private static List<ReviewItem> items(Seat seat, List<String> ids) {
        return ids.stream()
                .flatMap(id -> seat.state().review().find(id).stream())
                .toList();
    }

    @Needs(Right.ENTER)
    @PostMapping("/undertakings/proposals")
    String propose(
            Seat seat,
            @RequestParam String what,
            @RequestParam(defaultValue = "") List<String> items,
            @RequestParam(defaultValue = "") List<String> audience,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        Leaf leaf = seat.enter(
                Right.ENTER, Audiences.of(audience), new ProposalMade(Sides.required(seat), what.strip(), items));
        return back(leaf.position(), "done.proposal", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/undertakings/entries/{position}/answer")
    String answer(
            Seat seat,
            @PathVariable long position,
            @RequestParam Answer answer,
            @RequestParam String text,
            @RequestParam(defaultValue = "") List<String> audience,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        Entry entry =
                seat.state().findProposal(position).orElseThrow(NotThere::new).entry();
        seat.enter(
                Right.ENTER,
                Sides.readers(audience, entry.audience()),
                new ProposalAnswered(position, Sides.required(seat), answer, text.strip()));
        return back(position, "done.answered", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/undertakings/commitments")
    String promise(
            Seat seat,
            @RequestParam String conduct,
            @RequestParam(defaultValue = "") List<String> to,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "") String deadline,
            @RequestParam(defaultValue = "") List<String> items,
            @RequestParam(defaultValue = "") List<String> audience,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        CommitmentMade made = new CommitmentMade(
                Sides.required(seat),
                to,
                conduct.strip(),
                Fields.text(condition),
                Fields.text(deadline).map(day -> Fields.day("deadline", day)),
                items);
        Leaf leaf = seat.enter(Right.ENTER, Audiences.of(audience), made);
        return back(leaf.position(), "done.promised", done);
    }

    @Needs(Right.RUN)
    @PostMapping("/undertakings/entries/{position}/assessment")
    String assess(
            Seat seat,
            @PathVariable long position,
            @RequestParam Verdict verdict,
            @RequestParam String reasons,
            @RequestParam(defaultValue = "") List<String> audience,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        Entry entry =
                seat.state().findCommitment(position).orElseThrow(NotThere::new).entry();
        seat.enter(
                Right.RUN,
                Sides.readers(audience, entry.audience()),
                new AssessmentMade(position, verdict, reasons.strip()));
        return back(position, "done.assessed", done);
    }

    private static String back(long position, String notice, RedirectAttributes done) {
        done.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/undertakings/entries/" + position;
    }
}
