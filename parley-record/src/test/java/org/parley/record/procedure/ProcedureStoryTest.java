package org.parley.record.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parley.record.procedure.Talks.ALL;
import static org.parley.record.procedure.Talks.CHAIR;
import static org.parley.record.procedure.Talks.EAST;
import static org.parley.record.procedure.Talks.NORTH;
import static org.parley.record.procedure.Talks.SECRETARY;
import static org.parley.record.procedure.Talks.SOUTH;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.docket.assess.Verdict;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.Agreement;
import org.parley.record.entry.MechanismActs.KeyAdded;
import org.parley.record.entry.MechanismActs.KeyRevoked;
import org.parley.record.entry.MechanismActs.MemberLeft;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.entry.MechanismActs.Rules;
import org.parley.record.entry.ProcedureActs.AllegationNotified;
import org.parley.record.entry.ProcedureActs.EvidenceGraded;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ProcedureActs.InquiryOpened;
import org.parley.record.entry.ProcedureActs.Outcome;
import org.parley.record.entry.ProcedureActs.Reply;
import org.parley.record.entry.ProcedureActs.ResponseGiven;
import org.parley.record.entry.ProcedureActs.ScopeDisputed;
import org.parley.record.entry.ReviewActs.Reliability;
import org.parley.record.entry.SessionActs.AgendaAdopted;
import org.parley.record.entry.SessionActs.Answer;
import org.parley.record.entry.SessionActs.AssessmentMade;
import org.parley.record.entry.SessionActs.CommitmentMade;
import org.parley.record.entry.SessionActs.ProposalAnswered;
import org.parley.record.entry.SessionActs.ProposalMade;
import org.parley.record.entry.SessionActs.ReadoutFiled;
import org.parley.record.entry.SessionActs.SessionOpened;
import org.parley.record.entry.Standard;
import org.parley.record.log.Audience;

class ProcedureStoryTest {

    private final Talks talks = Talks.of(Agreement.ALL);

    @Test
    void anAllegationWalksFromBeingRaisedToAFinding() {
        long allegation = talks.add(NORTH, ALL, Talks.allegation());
        assertThat(stage(allegation)).isEqualTo(Stage.RAISED);
        assertThat(due()).containsExactly("NOTIFICATION of 7 by chair since 2026-03-01T09:30:00Z");

        talks.after(Duration.ofHours(2)).add(SECRETARY, ALL, new AllegationNotified(allegation));
        assertThat(stage(allegation)).isEqualTo(Stage.NOTIFIED);
        assertThat(due()).containsExactly("REPLY of 7 by south until 2026-03-09T00:00:00Z");

        long evidence = talks.add(NORTH, ALL, Talks.evidence(allegation));
        talks.add(SOUTH, ALL, new EvidenceGraded(evidence, Reliability.D, 4, "taken from far away"));
        talks.add(SECRETARY, ALL, new EvidenceGraded(evidence, Reliability.B, 2, "the place was checked"));
        talks.add(SOUTH, ALL, new ResponseGiven(allegation, Reply.DENIED, "It was not us."));
        assertThat(stage(allegation)).isEqualTo(Stage.REPLIED);
        assertThat(due()).containsExactly("INQUIRY of 7 by chair since 2026-03-01T11:30:00Z");

        talks.after(Duration.ofDays(1)).add(CHAIR, ALL, new InquiryOpened(allegation, "who fired"));
        assertThat(stage(allegation)).isEqualTo(Stage.INQUIRY);
        assertThat(due()).containsExactly("FINDING of 7 by chair since 2026-03-02T11:30:00Z");

        talks.add(SECRETARY, ALL, Talks.violation(allegation, List.of("north", "east"), List.of()));
        assertThat(stage(allegation)).isEqualTo(Stage.FINDING_AWAITS_AGREEMENT);
        assertThat(due()).containsExactly("AGREEMENT of 7 by south since 2026-03-02T11:30:00Z");

        talks.add(SECRETARY, ALL, Talks.violation(allegation, List.of("north", "east", "south"), List.of()));
        assertThat(stage(allegation)).isEqualTo(Stage.FOUND);
        assertThat(due()).isEmpty();

        AllegationCase matter = talks.state().findAllegation(allegation).orElseThrow();
        assertThat(matter.evidence().get(0).grades().current()).hasToString("B2");
        assertThat(matter.evidence().get(0).grades().grades()).hasSize(2);
        assertThat(matter.responses()).singleElement().satisfies(response -> assertThat(response.late())
                .isFalse());
        assertThat(matter.findAgreed().orElseThrow().silent()).isEmpty();
        assertThat(matter.steps()).hasSize(6);
        assertThat(Irregularity.in(talks.entries())).isEmpty();
    }

    @Test
    void theClockHasWholeDaysInUtcAndThenAllowsAnInquiry() {
        long allegation = talks.add(NORTH, ALL, Talks.allegation());
        talks.add(CHAIR, ALL, new AllegationNotified(allegation));
        talks.after(Duration.between(talks.now(), Instant.parse("2026-03-08T23:59:59Z")));
        assertThat(stage(allegation)).isEqualTo(Stage.NOTIFIED);
        assertThat(talks.tried(CHAIR, ALL, new InquiryOpened(allegation, "who fired")))
                .get()
                .extracting(Refusal::sentence)
                .isEqualTo("south may still reply before 2026-03-09T00:00:00Z.");

        talks.after(Duration.ofSeconds(1));
        assertThat(stage(allegation)).isEqualTo(Stage.CLOCK_RUN_OUT);
        assertThat(due())
                .containsExactly(
                        "REPLY of 7 by south until 2026-03-09T00:00:00Z, overdue",
                        "INQUIRY of 7 by chair since 2026-03-09T00:00:00Z");
        talks.add(CHAIR, ALL, new InquiryOpened(allegation, "who fired"));
        talks.add(SOUTH, ALL, new ResponseGiven(allegation, Reply.RESERVED, "We are looking into it."));
        AllegationCase matter = talks.state().findAllegation(allegation).orElseThrow();
        assertThat(matter.responses().get(0).late()).isTrue();
        assertThat(matter.stage(talks.now())).isEqualTo(Stage.INQUIRY);
    }

    @Test
    void rulesOfTheTimeCountAlsoAfterTheyHaveChanged() {
        long allegation = talks.add(NORTH, ALL, Talks.allegation());
        talks.add(CHAIR, ALL, new AllegationNotified(allegation));
        talks.add(
                CHAIR,
                ALL,
                Talks.mechanism(
                        new Rules(1, Standard.BEYOND_REASONABLE_DOUBT, Agreement.CHAIR, true, Optional.empty()),
                        "west"));
        Notification told = talks.state()
                .findAllegation(allegation)
                .orElseThrow()
                .notification()
                .orElseThrow();
        assertThat(told.deadline()).isEqualTo("2026-03-09T00:00:00Z");
        assertThat(talks.state().mechanism().parties()).hasSize(4);
        assertThat(talks.state().mechanism().findAt(allegation).orElseThrow().parties())
                .hasSize(3);
    }

    @Test
    void eachSideIsGivenItsOwnVersionOfAFinding() {
        Audience three = Audience.of("chair", "north", "south");
        long allegation = talks.add(NORTH, three, Talks.allegation());
        talks.add(CHAIR, three, new AllegationNotified(allegation));
        talks.add(SOUTH, Audience.of("chair", "south"), new ResponseGiven(allegation, Reply.ACKNOWLEDGED, "We did."));
        talks.add(CHAIR, three, new InquiryOpened(allegation, "who fired"));
        List<String> everyone = List.of("north", "south", "east");
        long full = talks.add(CHAIR, Audience.of("chair", "south"), Talks.violation(allegation, everyone, List.of()));
        assertThat(due()).containsExactly("DISCLOSURE of 7 by chair since 2026-03-01T09:30:00Z");
        long shorter =
                talks.add(CHAIR, Audience.of("chair", "north"), Talks.violation(allegation, everyone, List.of()));
        assertThat(due()).isEmpty();
        AllegationCase matter = talks.state().findAllegation(allegation).orElseThrow();
        assertThat(matter.findFinding("south").orElseThrow().entry().position()).isEqualTo(full);
        assertThat(matter.findFinding("north").orElseThrow().entry().position()).isEqualTo(shorter);
        assertThat(matter.findFinding("east")).isEmpty();

        Procedure east = Procedure.after(talks.seenBy("east"));
        assertThat(east.allegations()).isEmpty();
        Procedure north = Procedure.after(talks.seenBy("north"));
        assertThat(north.findAllegation(allegation).orElseThrow().responses()).isEmpty();
        assertThat(north.findAllegation(allegation).orElseThrow().stage(talks.now()))
                .isEqualTo(Stage.FOUND);
    }

    @Test
    void anAgreedFindingIsDisclosedFurtherWhenTheRulesHaveChanged() {
        long allegation = inquired();
        List<String> some = List.of("north", "east");
        talks.add(CHAIR, ALL, Talks.mechanism(Talks.rules(Agreement.MAJORITY, false)));
        talks.add(CHAIR, Audience.of("chair", "north"), Talks.violation(allegation, some, List.of("south")));
        talks.add(CHAIR, ALL, Talks.mechanism(Talks.rules(Agreement.ALL, false)));
        talks.add(
                CHAIR,
                Audience.of("chair", "south"),
                Talks.violation(allegation, List.of("east", "north"), List.of("south")));
        AllegationCase matter = talks.state().findAllegation(allegation).orElseThrow();
        assertThat(matter.findings()).hasSize(2).allMatch(Finding::isAgreed);
        assertThat(due()).isEmpty();
    }

    @Test
    void whoMustAgreeDependsOnTheRule() {
        assertThat(consents(Agreement.ALL))
                .containsExactly(Consent.REACHED, Consent.AWAITED, Consent.REFUSED, Consent.AWAITED);
        assertThat(consents(Agreement.MAJORITY))
                .containsExactly(Consent.REACHED, Consent.REACHED, Consent.REACHED, Consent.AWAITED);
        assertThat(consents(Agreement.CHAIR))
                .containsExactly(Consent.AWAITED, Consent.AWAITED, Consent.AWAITED, Consent.REACHED);
    }

    private static List<Consent> consents(Agreement agreement) {
        return List.of(
                        Talks.violation(7, List.of("north", "south", "east"), List.of()),
                        Talks.violation(7, List.of("north", "south"), List.of()),
                        Talks.violation(7, List.of("north", "south"), List.of("east")),
                        Talks.violation(7, List.of("chair", "north"), List.of()))
                .stream()
                .map(made -> Consent.of(made, Talks.mechanism(Talks.rules(agreement, false))))
                .toList();
    }

    @Test
    void thatNothingCanBeDeterminedNeedsNobodysAgreement() {
        long allegation = inquired();
        talks.add(
                CHAIR,
                ALL,
                new FindingMade(
                        allegation,
                        Outcome.CANNOT_BE_DETERMINED,
                        Standard.SUSPICION,
                        "accounts differ",
                        List.of(),
                        List.of("north")));
        Finding finding = talks.state()
                .findAllegation(allegation)
                .orElseThrow()
                .findAgreed()
                .orElseThrow();
        assertThat(finding.silent()).containsExactly("south", "east");
    }

    private long inquired() {
        long allegation = talks.add(NORTH, ALL, Talks.allegation());
        talks.add(CHAIR, ALL, new AllegationNotified(allegation));
        talks.add(SOUTH, ALL, new ResponseGiven(allegation, Reply.COUNTERED, "They began."));
        talks.add(CHAIR, ALL, new InquiryOpened(allegation, "who fired first"));
        return allegation;
    }

    @Test
    void whatIsTakenBackCountsNoLongerAndStaysListed() {
        long allegation = talks.add(NORTH, ALL, Talks.allegation());
        long told = talks.add(CHAIR, ALL, new AllegationNotified(allegation));
        talks.add(SECRETARY, ALL, Talks.retracted(told));
        assertThat(stage(allegation)).isEqualTo(Stage.RAISED);
        assertThat(talks.state().findAllegation(allegation).orElseThrow().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.isCounted()).isFalse());
        talks.add(CHAIR, ALL, new AllegationNotified(allegation));
        talks.add(NORTH, ALL, Talks.retracted(allegation));
        assertThat(stage(allegation)).isEqualTo(Stage.WITHDRAWN);
        assertThat(talks.state().allegations()).hasSize(1);
        assertThat(due()).isEmpty();
    }

    @Test
    void aSuccessorTakesBackWhatHisPartyEntered() {
        long allegation = talks.add(NORTH, ALL, Talks.allegation());
        Author successor = new Author("nora", Optional.of("north"));
        talks.add(NORTH, ALL, Talks.joined(successor, Role.LIAISON));
        talks.add(NORTH, ALL, new MemberLeft("nils"));
        talks.add(successor, ALL, Talks.retracted(allegation));
        assertThat(stage(allegation)).isEqualTo(Stage.WITHDRAWN);
        assertThat(talks.state().mechanism().history()).hasSize(7);
        assertThat(talks.state().mechanism().members()).hasSize(6);
    }

    @Test
    void sessionsProposalsAndCommitmentsHaveWhatBelongsToThem() {
        long session = talks.add(
                CHAIR, ALL, new SessionOpened(LocalDate.of(2026, 3, 1), "the bridge", List.of("Nils", "Suri")));
        talks.add(SECRETARY, ALL, new AgendaAdopted(session, List.of("the ford")));
        talks.add(NORTH, ALL, new ReadoutFiled(session, "north", "It went well."));
        talks.add(SOUTH, ALL, new ReadoutFiled(session, "south", "It did not."));
        Session kept = talks.state().findSession(session).orElseThrow();
        assertThat(kept.agenda()).containsExactly("the ford");
        assertThat(kept.findReadout("south").orElseThrow().text()).isEqualTo("It did not.");
        assertThat(kept.findReadout("east")).isEmpty();

        long proposal = talks.add(NORTH, ALL, new ProposalMade("north", "a hotline", List.of()));
        assertThat(due()).containsExactly("ANSWER of 11 by south, east since 2026-03-01T09:30:00Z");
        talks.add(SOUTH, ALL, new ProposalAnswered(proposal, "south", Answer.RESERVED, "We will see."));
        talks.add(SOUTH, ALL, new ProposalAnswered(proposal, "south", Answer.ACCEPTED, "Yes."));
        talks.add(EAST, ALL, new ProposalAnswered(proposal, "east", Answer.REFUSED, "No."));
        assertThat(due()).isEmpty();
        assertThat(talks.state()
                        .findProposal(proposal)
                        .orElseThrow()
                        .findAnswer("south")
                        .orElseThrow()
                        .answer())
                .isEqualTo(Answer.ACCEPTED);

        long commitment = talks.add(
                SOUTH,
                ALL,
                new CommitmentMade(
                        "south",
                        List.of("north"),
                        "no shelling",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 3, 3)),
                        List.of()));
        talks.add(CHAIR, ALL, new AssessmentMade(commitment, Verdict.NOT_YET_DUE, "two days left"));
        talks.add(NORTH, ALL, new ScopeDisputed(commitment, "mortars too"));
        assertThat(due()).isEmpty();
        talks.after(Duration.ofDays(3));
        assertThat(due()).containsExactly("ASSESSMENT of 15 by chair until 2026-03-04T00:00:00Z, overdue");
        talks.add(CHAIR, ALL, new AssessmentMade(commitment, Verdict.CANNOT_TELL, "too few days"));
        assertThat(due()).isEmpty();
        assertThat(Irregularity.in(talks.entries())).isEmpty();
    }

    @Test
    void keysHaveOwnersOverTime() {
        String first = Talks.key("nils-1");
        long added = talks.add(SECRETARY, ALL, new KeyAdded("nils", first));
        long revoked = talks.add(NORTH, ALL, new KeyRevoked(first, "lost"));
        Mechanism mechanism = talks.state().mechanism();
        assertThat(mechanism.findOwner(first, added - 1)).isEmpty();
        assertThat(mechanism.findOwner(first, added)).contains("nils");
        assertThat(mechanism.findOwner(first, revoked)).contains("nils");
        assertThat(mechanism.findOwner(first, revoked + 1)).isEmpty();
        assertThat(mechanism.keysOf("nils")).hasSize(1);
    }

    @Test
    void anEntryThatTheRulesWouldHaveRefusedIsFound() {
        long allegation = talks.add(NORTH, ALL, Talks.allegation());
        talks.force(SOUTH, ALL, new ResponseGiven(allegation, Reply.DENIED, "Not us."));
        assertThat(Irregularity.in(talks.entries())).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(Rule.NotifyBeforeReply);
            assertThat(found.message()).isEqualTo("south has not been notified of 7 yet.");
        });
    }

    @Test
    void entriesAreTakenInTheirOrder() {
        Procedure state = talks.state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.with(talks.entries().get(3)))
                .withMessage("Entry 3 comes too late: entries are taken in their order.");
    }

    @Test
    void theRightOfReplyIsNotShortenedByRetractingTheEntryThatMadeTheRules() {
        talks.force(CHAIR, ALL, Talks.retracted(0));
        assertThat(talks.state().mechanism().find()).isPresent();
        assertThat(talks.state().findRetraction(0)).isEmpty();
    }

    private Stage stage(long allegation) {
        return talks.state().findAllegation(allegation).orElseThrow().stage(talks.now());
    }

    private List<String> due() {
        return talks.state().due(talks.now()).stream().map(Due::toString).toList();
    }
}
