package org.parley.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.parley.record.accounts.Account;
import org.parley.record.accounts.AuditLine;
import org.parley.record.entry.Act;
import org.parley.record.entry.Contents;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.MemberJoined;
import org.parley.record.fold.Entry;
import org.parley.record.procedure.Membership;
import org.parley.record.procedure.OwnedKey;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.AccountDesk;
import org.parley.web.guard.Needs;
import org.parley.web.pages.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mechanism, and the accounts of the server, for programs. */
@RestController
@RequestMapping("/api/v1")
public class AdministrationApi {

    private final AccountDesk desk;

    AdministrationApi(AccountDesk desk) {
        this.desk = desk;
    }

    @Needs(Right.LOOK)
    @Does("The mechanism as it is set now and who is a member, as the acts of the record, with all keys.")
    @GetMapping("/mechanism")
    ResponseEntity<byte[]> mechanism(Seat seat) throws CaseProblem {
        ObjectNode answer = Json.object();
        answer.put("origin", seat.origin());
        answer.set("set", seat.mechanism().find().map(AdministrationApi::line).orElse(null));
        ArrayNode members = answer.putArray("members");
        ArrayNode keys = answer.putArray("keys");
        for (Membership member : seat.mechanism().members()) {
            members.add(line(member.as()));
            keys(seat, member.member(), keys);
        }
        seat.mechanism().parties().forEach(party -> keys(seat, party.id(), keys));
        return Json.of(answer);
    }

    private static void keys(Seat seat, String owner, ArrayNode keys) {
        for (OwnedKey key : seat.mechanism().keysOf(owner)) {
            ObjectNode one = keys.addObject();
            one.put("owner", owner);
            one.put("key", key.as().key());
            one.put("added", key.added().position());
            one.put("revoked", key.revoked().map(Entry::position).orElse(null));
        }
    }

    private static JsonNode line(Act act) {
        return Contents.parseLine(Contents.line(act));
    }

    @Needs(Right.FOUND)
    @Does(
            "Begins the record: a body with its origin, the act that sets the mechanism up, and the act by which the chair joins.")
    @PostMapping("/mechanism")
    ResponseEntity<byte[]> found(Seat seat, @RequestBody String body) throws CaseProblem, Refusal, IOException {
        JsonNode asked = Contents.parseLine(body);
        seat.found(
                asked.path("origin").asText().strip(),
                act(asked, "mechanism", MechanismSet.class),
                act(asked, "chair", MemberJoined.class));
        ObjectNode begun = Json.object();
        begun.put("entries", seat.entries());
        return Json.of(HttpStatus.CREATED, begun);
    }

    private static <T extends Act> T act(JsonNode asked, String name, Class<T> kind) {
        Act act = Contents.parseAct(asked.path(name).toString());
        if (!kind.isInstance(act)) {
            throw new IllegalArgumentException("What is given as " + name + " is another act.");
        }
        return kind.cast(act);
    }

    @Needs(Right.ADMINISTER)
    @Does("All accounts.")
    @GetMapping("/accounts")
    ResponseEntity<byte[]> accounts(Seat seat) throws CaseProblem {
        ObjectNode answer = Json.object();
        ArrayNode accounts = answer.putArray("accounts");
        for (Account account : desk.list(seat)) {
            ObjectNode one = accounts.addObject();
            one.put("account", account.name());
            one.put("member", account.member().orElse(null));
            one.put("administrator", account.administrator());
            one.put("subject", account.subject().orElse(null));
            one.put("open", account.open());
            one.put("locked", account.isLocked(seat.now()));
            one.put("made", account.made().toString());
        }
        return Json.of(answer);
    }

    @Needs(Right.ADMINISTER)
    @Does("Makes an account; answers with the token of its invitation, which is told this once.")
    @PostMapping("/accounts")
    ResponseEntity<byte[]> make(
            Seat seat,
            @RequestParam String account,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "false") boolean administrator)
            throws CaseProblem {
        return invitation(account, desk.make(seat, account, Fields.text(member), administrator, Fields.text(subject)));
    }

    @Needs(Right.ADMINISTER)
    @Does("A new invitation for an account whose password is lost; answers with its token.")
    @PostMapping("/accounts/{account}/invitation")
    ResponseEntity<byte[]> invite(Seat seat, @PathVariable String account) throws CaseProblem {
        return invitation(account, desk.invite(seat, account));
    }

    private static ResponseEntity<byte[]> invitation(String account, String token) {
        ObjectNode made = Json.object();
        made.put("account", account);
        made.put("invitation", token);
        return Json.of(HttpStatus.CREATED, made);
    }

    @Needs(Right.ADMINISTER)
    @Does("Opens an account, or closes it and takes its tokens back.")
    @PostMapping("/accounts/{account}/open")
    ResponseEntity<byte[]> open(Seat seat, @PathVariable String account, @RequestParam boolean open)
            throws CaseProblem {
        desk.open(seat, account, open);
        ObjectNode done = Json.object();
        done.put("account", account);
        done.put("open", open);
        return Json.of(done);
    }

    @Needs(Right.ADMINISTER)
    @Does("What was done with accounts or, with reading, who read what; the last first.")
    @GetMapping("/audit")
    ResponseEntity<byte[]> audit(
            Seat seat,
            @RequestParam(defaultValue = "false") boolean reading,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "100") int most)
            throws CaseProblem {
        ObjectNode answer = Json.object();
        ArrayNode lines = answer.putArray("audit");
        for (AuditLine line : desk.audit(seat, reading, before, Json.bounded(most))) {
            ObjectNode one = lines.addObject();
            one.put("number", line.number());
            one.put("time", line.time().toString());
            one.put("account", line.account());
            one.put("what", line.what());
            one.put("detail", line.detail());
            one.put("address", line.address());
        }
        return Json.of(answer);
    }
}
