package org.parley.record.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.record.procedure.Talks.ALL;
import static org.parley.record.procedure.Talks.CHAIR;
import static org.parley.record.procedure.Talks.EAST;
import static org.parley.record.procedure.Talks.NORTH;
import static org.parley.record.procedure.Talks.OBSERVER;
import static org.parley.record.procedure.Talks.SECRETARY;
import static org.parley.record.procedure.Talks.SOUTH;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.docket.assess.Verdict;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.Agreement;
import org.parley.record.entry.MechanismActs.KeyAdded;
import org.parley.record.entry.MechanismActs.KeyRevoked;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.MemberLeft;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.entry.MechanismActs.Role;
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
import org.parley.record.entry.ReviewActs.ItemAccepted;
import org.parley.record.entry.ReviewActs.ItemCorrected;
import org.parley.record.entry.ReviewActs.ItemGraded;
import org.parley.record.entry.ReviewActs.ItemRejected;
import org.parley.record.entry.ReviewActs.ItemSplit;
import org.parley.record.entry.ReviewActs.ItemsMerged;
import org.parley.record.entry.ReviewActs.Reliability;
import org.parley.record.entry.ReviewActs.SourceGraded;
import org.parley.record.entry.SessionActs.Answer;
import org.parley.record.entry.SessionActs.AssessmentMade;
import org.parley.record.entry.SessionActs.CommitmentMade;
import org.parley.record.entry.SessionActs.ProposalAnswered;
import org.parley.record.entry.SessionActs.ProposalMade;
import org.parley.record.entry.SessionActs.ReadoutFiled;
import org.parley.record.entry.SessionActs.SessionOpened;
import org.parley.record.entry.Standard;
import org.parley.record.log.Audience;

/** What is refused, by which rule; entry 7 is the first after the members have joined. */
class RefusalTest {

    private static final Audience NORTH_ONLY = Audience.of("chair", "north");
    private static final Author STRANGER = new Author("zoe", Optional.empty());
    private static final List<String> PARTIES = List.of("north", "south", "east");

    private record Case(Rule rule, Function<Talks, Optional<Refusal>> tried) {}

    private static Case refused(Rule rule, Function<Talks, Optional<Refusal>> tried) {
        return new Case(rule, tried);
    }

    private static final List<Case> FOUNDING = List.of(
            refused(Rule.TheMechanismIsSetFirst, talks -> Talks.empty()
                    .tried(CHAIR, ALL, Talks.joined(CHAIR, Role.CHAIR))),
            refused(Rule.TheMechanismIsSetFirst, talks -> Talks.empty().tried(NORTH, ALL, set())),
            refused(Rule.TheMechanismIsSetFirst, talks -> Talks.empty().tried(Author.MACHINE, ALL, set())),
            refused(Rule.TheChairJoinsFirst, talks -> founded().tried(CHAIR, ALL, Talks.joined(NORTH, Role.LIAISON))),
            refused(Rule.TheChairJoinsFirst, talks -> founded()
                    .tried(STRANGER, ALL, Talks.joined(STRANGER, Role.CHAIR))),
            refused(Rule.TheChairJoinsFirst, talks -> founded()
                    .tried(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.5))),
            refused(Rule.OnlyTheChairSetsTheMechanism, talks -> talks.tried(SECRETARY, ALL, set())),
            refused(Rule.OnlyTheChairSetsTheMechanism, talks -> talks.tried(NORTH, ALL, set())),
            refused(
                    Rule.PartiesAreNotDropped,
                    talks -> talks.tried(
                            CHAIR,
                            ALL,
                            new MechanismSet(
                                    "Border committee",
                                    List.of(party("north"), party("south")),
                                    List.of(),
                                    List.of(),
                                    Talks.rules(Agreement.ALL, false)))),
            refused(
                    Rule.EveryNameIsOfOne,
                    talks -> talks.tried(CHAIR, ALL, Talks.mechanism(Talks.rules(Agreement.ALL, false), "chair"))),
            refused(
                    Rule.EveryNameIsOfOne,
                    talks -> talks.tried(CHAIR, ALL, Talks.mechanism(Talks.rules(Agreement.ALL, false), "nils"))),
            refused(Rule.EveryNameIsOfOne, talks -> Talks.empty()
                    .tried(CHAIR, ALL, Talks.mechanism(Talks.rules(Agreement.ALL, false), "all"))),
            refused(
                    Rule.EveryNameIsOfOne,
                    talks -> talks.tried(
                            NORTH, ALL, Talks.joined(new Author("south", Optional.of("north")), Role.LIAISON))),
            refused(
                    Rule.EveryNameIsOfOne,
                    talks -> talks.tried(CHAIR, ALL, Talks.joined(Author.MACHINE, Role.SECRETARIAT))),
            refused(Rule.TheMechanismIsPublic, talks -> talks.tried(CHAIR, Audience.OF_CHAIR, set())),
            refused(
                    Rule.TheMechanismIsPublic,
                    talks -> talks.tried(NORTH, NORTH_ONLY, new KeyAdded("nils", Talks.key("nils")))));

    private static final List<Case> MEMBERS = List.of(
            refused(
                    Rule.OnlyTheChairNamesItsStaff,
                    talks -> talks.tried(SECRETARY, ALL, Talks.joined(STRANGER, Role.SECRETARIAT))),
            refused(Rule.OnlyTheChairNamesItsStaff, talks -> talks.tried(SECRETARY, ALL, new MemberLeft("odo"))),
            refused(Rule.OnlyTheChairNamesItsStaff, talks -> talks.tried(NORTH, ALL, new MemberLeft("sami"))),
            refused(
                    Rule.PartiesNameTheirOwnMembers,
                    talks -> talks.tried(
                            CHAIR, ALL, Talks.joined(new Author("nora", Optional.of("north")), Role.LIAISON))),
            refused(
                    Rule.PartiesNameTheirOwnMembers,
                    talks -> talks.tried(
                            SOUTH, ALL, Talks.joined(new Author("nora", Optional.of("north")), Role.OBSERVER))),
            refused(Rule.PartiesNameTheirOwnMembers, talks -> talks.tried(CHAIR, ALL, new MemberLeft("nils"))),
            refused(Rule.MembersJoinOnce, talks -> talks.tried(CHAIR, ALL, Talks.joined(SECRETARY, Role.CHAIR))),
            refused(Rule.OnlyMembersLeave, talks -> talks.tried(CHAIR, ALL, new MemberLeft("zoe"))),
            refused(Rule.TheLastChairStays, talks -> talks.tried(CHAIR, ALL, new MemberLeft("edda"))),
            refused(
                    Rule.OnlyMembersAndPartiesHaveKeys,
                    talks -> talks.tried(CHAIR, ALL, new KeyAdded("zoe", Talks.key("zoe")))),
            refused(
                    Rule.OwnersKeepTheirKeys,
                    talks -> talks.tried(SOUTH, ALL, new KeyAdded("north", Talks.key("north")))),
            refused(Rule.OwnersKeepTheirKeys, talks -> {
                talks.add(CHAIR, ALL, new KeyAdded("nils", Talks.key("one")));
                return talks.tried(CHAIR, ALL, new KeyAdded("nils", Talks.key("two")));
            }),
            refused(Rule.OwnersKeepTheirKeys, talks -> {
                talks.add(NORTH, ALL, new KeyAdded("nils", Talks.key("one")));
                return talks.tried(SOUTH, ALL, new KeyRevoked(Talks.key("one"), "lost"));
            }),
            refused(Rule.AKeyHasOneOwner, talks -> {
                talks.add(NORTH, ALL, new KeyAdded("nils", Talks.key("one")));
                return talks.tried(SOUTH, ALL, new KeyAdded("suri", Talks.key("one")));
            }),
            refused(Rule.AKeyHasOneOwner, talks -> {
                talks.add(NORTH, ALL, new KeyAdded("nils", Talks.key("one")));
                talks.add(NORTH, ALL, new KeyRevoked(Talks.key("one"), "lost"));
                return talks.tried(NORTH, ALL, new KeyAdded("nils", Talks.key("one")));
            }),
            refused(
                    Rule.OnlyValidKeysAreRevoked,
                    talks -> talks.tried(NORTH, ALL, new KeyRevoked(Talks.key("one"), "lost"))),
            refused(Rule.OnlyMembersAct, talks -> talks.tried(STRANGER, ALL, source())),
            refused(Rule.OnlyMembersAct, talks -> {
                talks.add(NORTH, ALL, new MemberLeft("nils"));
                return talks.tried(NORTH, ALL, Talks.allegation());
            }),
            refused(
                    Rule.MembersActForTheirSide,
                    talks -> talks.tried(new Author("nils", Optional.of("south")), ALL, source())),
            refused(
                    Rule.MembersActForTheirSide,
                    talks -> talks.tried(new Author("nils", Optional.empty()), ALL, source())),
            refused(Rule.ObserversOnlyLook, talks -> talks.tried(OBSERVER, ALL, source())),
            refused(Rule.TheMachineOnlyProposes, talks -> {
                talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                return talks.tried(Author.MACHINE, ALL, new ItemAccepted("i1"));
            }),
            refused(Rule.OnlyLiaisonsSpeakForTheirParty, talks -> talks.tried(SOUTH, ALL, Talks.allegation())),
            refused(Rule.OnlyLiaisonsSpeakForTheirParty, talks -> talks.tried(CHAIR, ALL, Talks.allegation())),
            refused(
                    Rule.OnlyLiaisonsSpeakForTheirParty,
                    talks -> talks.tried(CHAIR, ALL, new ScopeDisputed(raised(talks), "not ours"))),
            refused(
                    Rule.OnlyTheChairRunsTheProcedure,
                    talks -> talks.tried(NORTH, ALL, new AllegationNotified(raised(talks)))),
            refused(
                    Rule.OnlyTheChairRunsTheProcedure,
                    talks -> talks.tried(
                            NORTH, ALL, new SessionOpened(LocalDate.of(2026, 3, 1), "the bridge", List.of()))),
            refused(
                    Rule.OnlyTheChairSpeaksForTheChair,
                    talks -> talks.tried(
                            SECRETARY, ALL, Talks.violation(inquired(talks), List.of("chair"), List.of()))));

    private static final List<Case> AUDIENCES = List.of(
            refused(
                    Rule.OnlyPartiesAreAnAudience,
                    talks -> talks.tried(NORTH, Audience.of("north", "west"), Talks.allegation())),
            refused(
                    Rule.AuthorsSeeTheirEntries,
                    talks -> talks.tried(NORTH, Audience.of("chair", "south"), Talks.allegation())),
            refused(Rule.AuthorsSeeTheirEntries, talks -> talks.tried(SECRETARY, Audience.of("north"), source())),
            refused(Rule.NobodySeesMoreThanItIsAbout, talks -> {
                long allegation = talks.add(NORTH, NORTH_ONLY, Talks.allegation());
                return talks.tried(NORTH, ALL, Talks.evidence(allegation));
            }),
            refused(Rule.NobodySeesMoreThanItIsAbout, talks -> {
                talks.add(Author.MACHINE, Audience.OF_CHAIR, Talks.item("i1", "statement", 0.9));
                return talks.tried(CHAIR, ALL, new ItemGraded("i1", 2, "two sources"));
            }),
            refused(Rule.SameReadersAsBefore, talks -> talks.tried(NORTH, NORTH_ONLY, Talks.retracted(raised(talks)))),
            refused(Rule.SameReadersAsBefore, talks -> {
                talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                return talks.tried(CHAIR, Audience.OF_CHAIR, new ItemAccepted("i1"));
            }),
            refused(Rule.AudienceIncludesTheAccusedWhenNotified, talks -> {
                long allegation = talks.add(NORTH, NORTH_ONLY, Talks.allegation());
                return talks.tried(CHAIR, NORTH_ONLY, new AllegationNotified(allegation));
            }),
            refused(
                    Rule.AudienceIncludesTheAccusedWhenNotified,
                    talks -> talks.tried(CHAIR, NORTH_ONLY, new AllegationNotified(raised(talks)))),
            refused(
                    Rule.TheChairSeesEveryReply,
                    talks -> talks.tried(SOUTH, Audience.of("south"), reply(notified(talks)))),
            refused(
                    Rule.TheAccusedKnowsOfTheInquiry,
                    talks -> talks.tried(CHAIR, NORTH_ONLY, new InquiryOpened(replied(talks), "who fired"))),
            refused(
                    Rule.PromisesAreSeenByThoseTheyAreMadeTo,
                    talks -> talks.tried(SOUTH, Audience.of("chair", "south"), promise())));

    private static final List<Case> REFERENCES = List.of(
            refused(Rule.OnlyEntriesThatAreKnown, talks -> talks.tried(CHAIR, ALL, new AllegationNotified(99))),
            refused(Rule.OnlyEntriesThatAreKnown, talks -> talks.tried(CHAIR, ALL, new AllegationNotified(1))),
            refused(Rule.OnlyEntriesThatAreKnown, talks -> talks.tried(NORTH, ALL, Talks.retracted(99))),
            refused(Rule.NothingRestsOnWhatIsRetracted, talks -> {
                long allegation = raised(talks);
                talks.add(NORTH, ALL, Talks.retracted(allegation));
                return talks.tried(CHAIR, ALL, new AllegationNotified(allegation));
            }),
            refused(Rule.NothingRestsOnWhatIsRetracted, talks -> {
                long allegation = raised(talks);
                long evidence = talks.add(NORTH, ALL, Talks.evidence(allegation));
                talks.add(NORTH, ALL, Talks.retracted(allegation));
                return talks.tried(CHAIR, ALL, grade(evidence));
            }),
            refused(
                    Rule.OnlyPartiesOfTheMechanism,
                    talks -> talks.tried(
                            NORTH,
                            ALL,
                            new AllegationRaised("north", "west", "shelling", Optional.empty(), List.of()))),
            refused(
                    Rule.OnlyPartiesOfTheMechanism,
                    talks -> talks.tried(CHAIR, ALL, Talks.violation(inquired(talks), List.of("west"), List.of()))),
            refused(Rule.OnlyItemsThatAreKnown, talks -> talks.tried(CHAIR, ALL, new ItemAccepted("i1"))),
            refused(Rule.OnlyItemsThatAreKnown, talks -> talks.tried(NORTH, ALL, Talks.allegation("i1"))),
            refused(Rule.OnlyReviewedItemsAreCited, talks -> {
                talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                return talks.tried(NORTH, ALL, Talks.allegation("i1"));
            }),
            refused(Rule.OnlyReviewedItemsAreCited, talks -> {
                talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                talks.add(CHAIR, ALL, new ItemRejected("i1", "no statement"));
                return talks.tried(
                        NORTH,
                        ALL,
                        new EvidenceOffered(raised(talks), "a denial", Optional.of("i1"), Optional.empty()));
            }));

    private static final List<Case> PATH = List.of(
            refused(Rule.NotifiedOnce, talks -> talks.tried(CHAIR, ALL, new AllegationNotified(notified(talks)))),
            refused(Rule.OnlyTheAccusedReplies, talks -> talks.tried(EAST, ALL, reply(notified(talks)))),
            refused(Rule.OnlyTheAccusedReplies, talks -> talks.tried(CHAIR, ALL, reply(notified(talks)))),
            refused(Rule.NotifyBeforeReply, talks -> talks.tried(SOUTH, ALL, reply(raised(talks)))),
            refused(
                    Rule.InquiryAfterReplyOrClock,
                    talks -> talks.tried(CHAIR, ALL, new InquiryOpened(raised(talks), "who fired"))),
            refused(Rule.InquiryAfterReplyOrClock, talks -> talks.after(Duration.ofHours(1))
                    .tried(CHAIR, ALL, new InquiryOpened(notified(talks), "who fired"))),
            refused(
                    Rule.OneInquiryPerAllegation,
                    talks -> talks.tried(CHAIR, ALL, new InquiryOpened(inquired(talks), "who fired"))),
            refused(
                    Rule.FindingAfterInquiry,
                    talks -> talks.tried(CHAIR, ALL, Talks.violation(replied(talks), PARTIES, List.of()))),
            refused(
                    Rule.FindingReachesTheStandard,
                    talks -> talks.tried(
                            CHAIR,
                            ALL,
                            new FindingMade(
                                    inquired(talks),
                                    Outcome.VIOLATION,
                                    Standard.REASONABLE_GROUNDS,
                                    "one account",
                                    PARTIES,
                                    List.of()))),
            refused(
                    Rule.PartiesMustAgree,
                    talks -> talks.tried(
                            CHAIR, ALL, Talks.violation(inquired(talks), List.of("north", "east"), List.of("south")))),
            refused(
                    Rule.PartiesMustAgree,
                    talks -> talks.tried(
                            CHAIR,
                            ALL,
                            new FindingMade(
                                    inquired(talks),
                                    Outcome.NO_VIOLATION,
                                    Standard.SUSPICION,
                                    "nothing seen",
                                    List.of("south"),
                                    List.of("north")))),
            refused(
                    Rule.OneFindingPerAllegation,
                    talks -> talks.tried(CHAIR, ALL, Talks.violation(found(talks), PARTIES, List.of()))),
            refused(Rule.NothingAfterTheFinding, talks -> talks.tried(SOUTH, ALL, reply(found(talks)))),
            refused(Rule.NothingAfterTheFinding, talks -> talks.tried(NORTH, ALL, Talks.evidence(found(talks)))),
            refused(
                    Rule.NobodyGradesTheirOwnEvidence,
                    talks -> talks.tried(NORTH, ALL, grade(talks.add(NORTH, ALL, Talks.evidence(raised(talks)))))),
            refused(
                    Rule.NobodyGradesTheirOwnEvidence,
                    talks -> talks.tried(
                            SECRETARY, ALL, grade(talks.add(SECRETARY, ALL, Talks.evidence(raised(talks)))))),
            refused(
                    Rule.OnlyWhatHasAScopeIsDisputed,
                    talks -> talks.tried(SOUTH, ALL, new ScopeDisputed(session(talks), "not ours"))));

    private static final List<Case> SESSIONS = List.of(
            refused(Rule.OneReadoutPerParty, talks -> {
                long session = session(talks);
                talks.add(NORTH, ALL, new ReadoutFiled(session, "north", "It went well."));
                return talks.tried(NORTH, ALL, new ReadoutFiled(session, "north", "It went badly."));
            }),
            refused(Rule.NobodyAnswersTheirOwnProposal, talks -> {
                long proposal = talks.add(NORTH, ALL, new ProposalMade("north", "a hotline", List.of()));
                return talks.tried(NORTH, ALL, new ProposalAnswered(proposal, "north", Answer.ACCEPTED, "Yes."));
            }),
            refused(Rule.NotYetDueOnlyBeforeTheDeadline, talks -> {
                long commitment = talks.add(SOUTH, ALL, promise());
                return talks.after(Duration.ofDays(3))
                        .tried(CHAIR, ALL, new AssessmentMade(commitment, Verdict.NOT_YET_DUE, "wait"));
            }),
            refused(Rule.NotYetDueOnlyBeforeTheDeadline, talks -> {
                long commitment = talks.add(
                        SOUTH,
                        ALL,
                        new CommitmentMade(
                                "south", List.of(), "no shelling", Optional.empty(), Optional.empty(), List.of()));
                return talks.tried(CHAIR, ALL, new AssessmentMade(commitment, Verdict.NOT_YET_DUE, "wait"));
            }));

    private static final List<Case> TAKING_BACK = List.of(
            refused(Rule.RetractedOnlyByItsAuthor, talks -> talks.tried(SOUTH, ALL, Talks.retracted(raised(talks)))),
            refused(Rule.RetractedOnlyByItsAuthor, talks -> talks.tried(CHAIR, ALL, Talks.retracted(raised(talks)))),
            refused(Rule.RetractedOnlyByItsAuthor, talks -> {
                talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                return talks.tried(NORTH, ALL, Talks.retracted(7));
            }),
            refused(Rule.NothingIsRetractedTwice, talks -> {
                long allegation = raised(talks);
                talks.add(NORTH, ALL, Talks.retracted(allegation));
                return talks.tried(NORTH, ALL, Talks.retracted(allegation));
            }),
            refused(
                    Rule.RetractionsAreFinal,
                    talks -> talks.tried(
                            NORTH, ALL, Talks.retracted(talks.add(NORTH, ALL, Talks.retracted(raised(talks)))))),
            refused(Rule.TheMechanismIsNotRetracted, talks -> talks.tried(CHAIR, ALL, Talks.retracted(3))),
            refused(Rule.LaterStepsAreRetractedFirst, talks -> {
                long allegation = raised(talks);
                long told = talks.add(CHAIR, ALL, new AllegationNotified(allegation));
                talks.add(SOUTH, ALL, reply(allegation));
                return talks.tried(CHAIR, ALL, Talks.retracted(told));
            }),
            refused(Rule.LaterStepsAreRetractedFirst, talks -> talks.tried(NORTH, ALL, Talks.retracted(found(talks)))),
            refused(Rule.LaterStepsAreRetractedFirst, talks -> {
                long item = talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                talks.add(CHAIR, ALL, new ItemAccepted("i1"));
                return talks.tried(CHAIR, ALL, Talks.retracted(item));
            }),
            refused(Rule.LaterStepsAreRetractedFirst, talks -> {
                long commitment = talks.add(SOUTH, ALL, promise());
                talks.add(CHAIR, ALL, new AssessmentMade(commitment, Verdict.NOT_KEPT, "shells fell"));
                return talks.tried(SOUTH, ALL, Talks.retracted(commitment));
            }));

    private static final List<Case> REVIEW = List.of(
            refused(Rule.ItemsAreProposedOnce, talks -> {
                talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                return talks.tried(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.7));
            }),
            refused(Rule.ItemsAreProposedOnce, talks -> {
                talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                talks.add(Author.MACHINE, ALL, Talks.item("i1/2", "statement", 0.9));
                return talks.tried(CHAIR, ALL, new ItemSplit("i1", List.of(Talks.line("deny"), Talks.line("accuse"))));
            }),
            refused(Rule.OnlyTheChairReviewsTheCommonRecord, talks -> {
                talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                return talks.tried(NORTH, ALL, new ItemAccepted("i1"));
            }),
            refused(Rule.DecidedItemsAreReopenedFirst, talks -> {
                talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                talks.add(CHAIR, ALL, new ItemAccepted("i1"));
                return talks.tried(CHAIR, ALL, new ItemCorrected("i1", Talks.line("accuse")));
            }),
            refused(Rule.DecidedItemsAreReopenedFirst, talks -> {
                talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                talks.add(Author.MACHINE, ALL, Talks.item("i2", "statement", 0.9));
                talks.add(CHAIR, ALL, new ItemsMerged(List.of("i1", "i2")));
                return talks.tried(CHAIR, ALL, new ItemsMerged(List.of("i2", "i1")));
            }),
            refused(Rule.TwoPersonsReview, talks -> {
                Talks two = Talks.of(Talks.rules(Agreement.ALL, true));
                two.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                two.add(CHAIR, ALL, new ItemAccepted("i1"));
                return two.tried(CHAIR, ALL, new ItemAccepted("i1"));
            }),
            refused(Rule.TwoPersonsReview, talks -> {
                Talks two = Talks.of(Talks.rules(Agreement.ALL, true));
                two.add(SECRETARY, ALL, Talks.item("i1", "statement", 0.9));
                return two.tried(SECRETARY, ALL, new ItemAccepted("i1"));
            }),
            refused(Rule.OnlyTheSameTypeIsMerged, talks -> {
                talks.add(Author.MACHINE, ALL, Talks.item("i1", "statement", 0.9));
                talks.add(Author.MACHINE, ALL, Talks.item("i2", "event", 0.9));
                return talks.tried(CHAIR, ALL, new ItemsMerged(List.of("i1", "i2")));
            }));

    private static List<Case> cases() {
        return Stream.of(FOUNDING, MEMBERS, AUDIENCES, REFERENCES, PATH, SESSIONS, TAKING_BACK, REVIEW)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void whatIsNotAllowedIsRefusedWithTheNameOfTheRule() {
        for (Case one : cases()) {
            Optional<Refusal> refusal = one.tried().apply(Talks.of(Agreement.ALL));
            assertThat(refusal).as(one.rule().name()).isPresent();
            assertThat(refusal.get().rule()).as(refusal.get().sentence()).isEqualTo(one.rule());
            assertThat(refusal.get().sentence()).matches("[^.]+.*[.]").doesNotContain("\n");
        }
    }

    @Test
    void everyRuleRefusesSomething() {
        assertThat(cases().stream().map(Case::rule).distinct()).containsExactlyInAnyOrder(Rule.values());
    }

    private static Talks founded() {
        Talks talks = Talks.empty();
        talks.add(CHAIR, ALL, set());
        return talks;
    }

    private static MechanismSet set() {
        return Talks.mechanism(Talks.rules(Agreement.ALL, false));
    }

    private static Party party(String id) {
        return new Party(id, id, Optional.empty());
    }

    private static SourceGraded source() {
        return new SourceGraded("Northern News", Reliability.B, "right so far");
    }

    private static EvidenceGraded grade(long evidence) {
        return new EvidenceGraded(evidence, Reliability.A, 1, "seen");
    }

    private static ResponseGiven reply(long allegation) {
        return new ResponseGiven(allegation, Reply.DENIED, "It was not us.");
    }

    private static CommitmentMade promise() {
        return new CommitmentMade(
                "south",
                List.of("north"),
                "no shelling",
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 3)),
                List.of());
    }

    private static long session(Talks talks) {
        return talks.add(CHAIR, ALL, new SessionOpened(LocalDate.of(2026, 3, 1), "the bridge", List.of()));
    }

    private static long raised(Talks talks) {
        return talks.add(NORTH, ALL, Talks.allegation());
    }

    private static long notified(Talks talks) {
        long allegation = raised(talks);
        talks.add(CHAIR, ALL, new AllegationNotified(allegation));
        return allegation;
    }

    private static long replied(Talks talks) {
        long allegation = notified(talks);
        talks.add(SOUTH, ALL, reply(allegation));
        return allegation;
    }

    private static long inquired(Talks talks) {
        long allegation = replied(talks);
        talks.add(CHAIR, ALL, new InquiryOpened(allegation, "who fired"));
        return allegation;
    }

    private static long found(Talks talks) {
        long allegation = inquired(talks);
        talks.add(CHAIR, ALL, Talks.violation(allegation, PARTIES, List.of()));
        return allegation;
    }
}
