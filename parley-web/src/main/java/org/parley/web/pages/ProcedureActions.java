package org.parley.web.pages;

import java.util.List;
import org.parley.record.entry.Act;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.ProcedureActs.AllegationNotified;
import org.parley.record.entry.ProcedureActs.AllegationRaised;
import org.parley.record.entry.ProcedureActs.EvidenceGraded;
import org.parley.record.entry.ProcedureActs.EvidenceOffered;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ProcedureActs.InquiryOpened;
import org.parley.record.entry.ProcedureActs.Outcome;
import org.parley.record.entry.ProcedureActs.Reply;
import org.parley.record.entry.ProcedureActs.ResponseGiven;
import org.parley.record.entry.ProcedureActs.ScopeDisputed;
import org.parley.record.entry.ReviewActs.Reliability;
import org.parley.record.entry.Standard;
import org.parley.record.log.Audience;
import org.parley.record.log.Leaf;
import org.parley.record.procedure.AllegationCase;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of an allegation, each an entry of the record. Whether a step may be taken now is for the rules of procedure to say. */
@Controller
public class ProcedureActions {

    /** A party says that another did something. */
    @Needs(Right.ENTER)
    @PostMapping("/docket")
    String raise(
            Seat seat,
            @RequestParam String accused,
            @RequestParam String conduct,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") List<String> audience,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        String accuser = seat.author().party().orElse(seat.author().member());
        Leaf leaf = seat.enter(
                Right.ENTER,
                Audiences.of(audience),
                new AllegationRaised(accuser, accused, conduct.strip(), Fields.text(clause), List.of()));
        return done(leaf.position(), "done.raised", done);
    }

    /** The accused is told, and its clock runs. */
    @Needs(Right.RUN)
    @PostMapping("/docket/{position}/notify")
    String notify(Seat seat, @PathVariable long position, RedirectAttributes done) throws CaseProblem, Refusal {
        return step(seat, Right.RUN, position, List.of(), new AllegationNotified(position), "done.notified", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/docket/{position}/reply")
    String reply(
            Seat seat,
            @PathVariable long position,
            @RequestParam Reply reply,
            @RequestParam String text,
            @RequestParam(defaultValue = "") List<String> audience,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        return step(
                seat,
                Right.ENTER,
                position,
                audience,
                new ResponseGiven(position, reply, text.strip()),
                "done.replied",
                done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/docket/{position}/evidence")
    String evidence(
            Seat seat,
            @PathVariable long position,
            @RequestParam String description,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") List<String> audience,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        return step(
                seat,
                Right.ENTER,
                position,
                audience,
                new EvidenceOffered(position, description.strip(), Fields.text(item), Fields.text(file)),
                "done.offered",
                done);
    }

    /** Source and information each on its own; {@code evidence} is the position of the entry that offered it. */
    @Needs(Right.ENTER)
    @PostMapping("/docket/{position}/evidence/{evidence}/grade")
    String grade(
            Seat seat,
            @PathVariable long position,
            @PathVariable long evidence,
            @RequestParam Reliability reliability,
            @RequestParam int credibility,
            @RequestParam String reason,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        Audience readers =
                seat.state().findEntry(evidence).orElseThrow(NotThere::new).audience();
        seat.enter(Right.ENTER, readers, new EvidenceGraded(evidence, reliability, credibility, reason.strip()));
        return done(position, "done.graded", done);
    }

    @Needs(Right.RUN)
    @PostMapping("/docket/{position}/inquiry")
    String inquire(Seat seat, @PathVariable long position, @RequestParam String mandate, RedirectAttributes done)
            throws CaseProblem, Refusal {
        return step(
                seat,
                Right.RUN,
                position,
                List.of(),
                new InquiryOpened(position, mandate.strip()),
                "done.inquiry",
                done);
    }

    /** What is determined; {@code say} has {@code party:agrees} or {@code party:dissents} for each party, and the chair. */
    @Needs(Right.RUN)
    @PostMapping("/docket/{position}/finding")
    String find(
            Seat seat,
            @PathVariable long position,
            @RequestParam Outcome outcome,
            @RequestParam Standard standard,
            @RequestParam String reasons,
            @RequestParam(defaultValue = "") List<String> say,
            @RequestParam(defaultValue = "") List<String> audience,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        return step(
                seat,
                Right.RUN,
                position,
                audience,
                new FindingMade(
                        position, outcome, standard, reasons.strip(), who(say, ":agrees"), who(say, ":dissents")),
                "done.found",
                done);
    }

    private static List<String> who(List<String> say, String how) {
        return say.stream()
                .filter(one -> one.endsWith(how))
                .map(one -> one.substring(0, one.length() - how.length()))
                .toList();
    }

    @Needs(Right.ENTER)
    @PostMapping("/docket/{position}/dispute")
    String dispute(Seat seat, @PathVariable long position, @RequestParam String reason, RedirectAttributes done)
            throws CaseProblem, Refusal {
        return step(
                seat,
                Right.ENTER,
                position,
                List.of(),
                new ScopeDisputed(position, reason.strip()),
                "done.disputed",
                done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/docket/{position}/withdraw")
    String withdraw(Seat seat, @PathVariable long position, @RequestParam String reason, RedirectAttributes done)
            throws CaseProblem, Refusal {
        return step(
                seat,
                Right.ENTER,
                position,
                List.of(),
                new EntryRetracted(position, reason.strip()),
                "done.withdrawn",
                done);
    }

    /**
     * Enters a step.
     *
     * @param audience none for those who see the allegation
     */
    private static String step(
            Seat seat,
            Right right,
            long position,
            List<String> audience,
            Act act,
            String notice,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        AllegationCase matter = seat.state().findAllegation(position).orElseThrow(NotThere::new);
        Audience readers = audience.isEmpty() ? matter.raised().audience() : Audiences.of(audience);
        seat.enter(right, readers, act);
        return done(position, notice, done);
    }

    private static String done(long position, String notice, RedirectAttributes done) {
        done.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/docket/" + position;
    }
}
