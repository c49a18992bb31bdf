package org.parley.web.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.record.accounts.Account;
import org.parley.record.accounts.AuditLine;
import org.parley.record.entry.Act;
import org.parley.record.entry.MechanismActs.Agreement;
import org.parley.record.entry.MechanismActs.KeyAdded;
import org.parley.record.entry.MechanismActs.KeyRevoked;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.MemberJoined;
import org.parley.record.entry.MechanismActs.MemberLeft;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.entry.MechanismActs.Rules;
import org.parley.record.entry.ReviewActs.Reliability;
import org.parley.record.entry.ReviewActs.SourceGraded;
import org.parley.record.entry.Standard;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Mechanism;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.LogName;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.AccountDesk;
import org.parley.web.guard.Needs;
import org.parley.web.guard.WebSecurity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parties, members, rules, keys and sources, which are entries of the record; and the accounts of this server, which are not. */
@Controller
public class AdministrationPages {

    private static final int LINES_OF_AUDIT = 100;

    private final AccountDesk desk;

    AdministrationPages(AccountDesk desk) {
        this.desk = desk;
    }

    /**
     * The page.
     *
     * @param accounts absent when he administers none
     * @param invitation path with the token of an account just made, to be passed on; absent for none
     */
    public record Model(
            Mechanism mechanism,
            Optional<LogName> record,
            List<String> sources,
            Optional<List<Account>> accounts,
            Optional<String> invitation) {}

    /**
     * What was done with accounts, or who read what.
     *
     * @param older number to go on before, absent when there is no more
     */
    public record Audit(boolean reading, List<AuditLine> lines, Optional<Long> older) {}

    @Needs(Right.LOOK)
    @GetMapping("/administration")
    Page page(Seat seat) throws CaseProblem {
        return page(seat, Optional.empty());
    }

    private Page page(Seat seat, Optional<String> invitation) throws CaseProblem {
        return Page.of(
                "administration",
                new Model(
                        seat.mechanism(),
                        seat.findRecord(),
                        seat.state().grades().sources(),
                        seat.may(Right.ADMINISTER) ? Optional.of(desk.list(seat)) : Optional.empty(),
                        invitation));
    }

    /** Sets up the mechanism, with its first chair. */
    @Needs(Right.FOUND)
    @PostMapping("/administration/found")
    String found(
            Seat seat,
            @RequestParam String origin,
            @RequestParam String name,
            @RequestParam List<String> party,
            @RequestParam List<String> partyName,
            @RequestParam(defaultValue = "") String inScope,
            @RequestParam(defaultValue = "") String outOfScope,
            @RequestParam int days,
            @RequestParam Standard standard,
            @RequestParam Agreement agreement,
            @RequestParam(defaultValue = "false") boolean two,
            @RequestParam(defaultValue = "false") boolean audited,
            @RequestParam String chairName,
            RedirectAttributes done)
            throws CaseProblem, Refusal, IOException {
        MechanismSet mechanism =
                mechanism(name, party, partyName, inScope, outOfScope, rules(days, standard, agreement, two, audited));
        String chair = seat.person().member().orElse(seat.person().account());
        seat.found(origin.strip(), mechanism, new MemberJoined(chair, chairName.strip(), Role.CHAIR, Optional.empty()));
        return done("done.founded", done);
    }

    /** Changes mandate and rules, or lets a further party in. */
    @Needs(Right.FOUND)
    @PostMapping("/administration/mechanism")
    String set(
            Seat seat,
            @RequestParam String name,
            @RequestParam List<String> party,
            @RequestParam List<String> partyName,
            @RequestParam(defaultValue = "") String inScope,
            @RequestParam(defaultValue = "") String outOfScope,
            @RequestParam int days,
            @RequestParam Standard standard,
            @RequestParam Agreement agreement,
            @RequestParam(defaultValue = "false") boolean two,
            @RequestParam(defaultValue = "false") boolean audited,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        MechanismSet mechanism =
                mechanism(name, party, partyName, inScope, outOfScope, rules(days, standard, agreement, two, audited));
        return enter(seat, Right.FOUND, mechanism, "done.mechanism", done);
    }

    private static Rules rules(int days, Standard standard, Agreement agreement, boolean two, boolean audited) {
        return new Rules(days, standard, agreement, two, audited ? Optional.of(true) : Optional.empty());
    }

    private static MechanismSet mechanism(
            String name, List<String> ids, List<String> names, String inScope, String outOfScope, Rules rules) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < Math.min(ids.size(), names.size()); i++) {
            if (!ids.get(i).isBlank() || !names.get(i).isBlank()) {
                parties.add(new Party(ids.get(i).strip(), names.get(i).strip(), Optional.empty()));
            }
        }
        return new MechanismSet(name.strip(), parties, Fields.lines(inScope), Fields.lines(outOfScope), rules);
    }

    @Needs(Right.ENTER)
    @PostMapping("/administration/members")
    String join(
            Seat seat,
            @RequestParam String member,
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String party,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        return enter(
                seat,
                Right.ENTER,
                new MemberJoined(member.strip(), name.strip(), role, Fields.text(party)),
                "done.joined",
                done);
    }

    /** Also open to observers, who may leave by themselves: the rules of procedure say who may let whom go. */
    @Needs(Right.LOOK)
    @PostMapping("/administration/members/{member}/leave")
    String leave(Seat seat, @PathVariable String member, RedirectAttributes done) throws CaseProblem, Refusal {
        return enter(seat, Right.LOOK, new MemberLeft(member), "done.left", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/administration/keys")
    String addKey(Seat seat, @RequestParam String owner, @RequestParam String key, RedirectAttributes done)
            throws CaseProblem, Refusal {
        return enter(seat, Right.ENTER, new KeyAdded(owner, key.strip()), "done.key-added", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/administration/keys/revoke")
    String revokeKey(Seat seat, @RequestParam String key, @RequestParam String reason, RedirectAttributes done)
            throws CaseProblem, Refusal {
        return enter(seat, Right.ENTER, new KeyRevoked(key, reason.strip()), "done.key-revoked", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/administration/sources")
    String grade(
            Seat seat,
            @RequestParam String source,
            @RequestParam Reliability reliability,
            @RequestParam String reason,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        return enter(
                seat, Right.ENTER, new SourceGraded(source.strip(), reliability, reason.strip()), "done.graded", done);
    }

    /** Makes an account and shows its invitation, once. */
    @Needs(Right.ADMINISTER)
    @PostMapping("/administration/accounts")
    Page account(
            Seat seat,
            @RequestParam String account,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "false") boolean administrator)
            throws CaseProblem {
        String token = desk.make(seat, account, Fields.text(member), administrator, Fields.text(subject));
        return page(seat, Optional.of(WebSecurity.INVITATION + "?token=" + token));
    }

    @Needs(Right.ADMINISTER)
    @PostMapping("/administration/accounts/{account}/invite")
    Page invite(Seat seat, @PathVariable String account) throws CaseProblem {
        return page(seat, Optional.of(WebSecurity.INVITATION + "?token=" + desk.invite(seat, account)));
    }

    @Needs(Right.ADMINISTER)
    @PostMapping("/administration/accounts/{account}/open")
    String open(Seat seat, @PathVariable String account, @RequestParam boolean open, RedirectAttributes done)
            throws CaseProblem {
        desk.open(seat, account, open);
        return done(open ? "done.opened" : "done.closed", done);
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/administration/audit")
    Page audit(
            Seat seat,
            @RequestParam(defaultValue = "false") boolean reading,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before)
            throws CaseProblem {
        List<AuditLine> lines = desk.audit(seat, reading, before, LINES_OF_AUDIT);
        Optional<Long> older = lines.size() < LINES_OF_AUDIT
                ? Optional.empty()
                : Optional.of(lines.get(lines.size() - 1).number());
        return Page.of("audit", new Audit(reading, lines, older));
    }

    private static String enter(Seat seat, Right right, Act act, String notice, RedirectAttributes done)
            throws CaseProblem, Refusal {
        seat.enter(right, Audience.EVERYBODY, act);
        return done(notice, done);
    }

    private static String done(String notice, RedirectAttributes done) {
        done.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/administration";
    }
}
