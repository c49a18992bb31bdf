package org.parley.record.procedure;

/**
 * The rules of procedure, each a sentence. "The chair" in a rule means chair and secretariat, unless it says the chair itself. The table in
 * {@code docs/procedure.md} is written from the comments below.
 */
public enum Rule {

    // the mechanism, its members and their keys

    /** The first entry of a log sets the mechanism, made by a person who acts for no party. */
    TheMechanismIsSetFirst,
    /** Whoever made the first entry then lets a chair join, or sets the mechanism again; nothing else happens before there is a chair. */
    TheChairJoinsFirst,
    /** Parties, mandate and rules are changed by the chair itself. */
    OnlyTheChairSetsTheMechanism,
    /** A party may be added and renamed, but stays a party: entries and audiences name it. */
    PartiesAreNotDropped,
    /** No two of parties and members share an id; all, chair and parley are nobody's. */
    EveryNameIsOfOne,
    /** What concerns the mechanism, its members and their keys is for everybody to see. */
    TheMechanismIsPublic,
    /** Chairs, secretaries and observers of no party come and go by the chair itself; anybody may leave. */
    OnlyTheChairNamesItsStaff,
    /** A party's members come and go by its own liaisons; while it has no liaison, the chair lets one join. */
    PartiesNameTheirOwnMembers,
    /** Nobody joins who is a member already. */
    MembersJoinOnce,
    /** Nobody leaves who is no member. */
    OnlyMembersLeave,
    /** The last chair leaves only after another has joined. */
    TheLastChairStays,
    /** Keys belong to parties and present members. */
    OnlyMembersAndPartiesHaveKeys,
    /** A key is added by its owner or a liaison of his party; by the chair when the owner has no valid key. The chair may revoke too. */
    OwnersKeepTheirKeys,
    /** A key is added once in the life of a log, for one owner. */
    AKeyHasOneOwner,
    /** Only a key that is valid can be revoked. */
    OnlyValidKeysAreRevoked,

    // who acts

    /** Only present members act, and the machine. */
    OnlyMembersAct,
    /** A member acts for the side for which he joined. */
    MembersActForTheirSide,
    /** Observers make no entries, except that they may leave. */
    ObserversOnlyLook,
    /** The machine files reports and proposes items, and does nothing else. */
    TheMachineOnlyProposes,
    /** Allegations, proposals, answers, commitments, readouts and disputes of scope come from a liaison of the party that they name. */
    OnlyLiaisonsSpeakForTheirParty,
    /** Sessions and agendas, notifications, inquiries, findings and assessments are acts of the chair. */
    OnlyTheChairRunsTheProcedure,
    /** Only the chair itself says that the chair agrees or dissents. */
    OnlyTheChairSpeaksForTheChair,

    // who sees what

    /** An audience is made of parties of the mechanism and the chair. */
    OnlyPartiesAreAnAudience,
    /** Whoever makes an entry is in its audience. */
    AuthorsSeeTheirEntries,
    /** An entry has no reader who does not see the entry or item that it is about; a finding alone may be published further. */
    NobodySeesMoreThanItIsAbout,
    /** A retraction and a review have the very readers of what they change, so that it counts or not for all of them alike. */
    SameReadersAsBefore,
    /** An allegation is notified only when the accused is among its readers and those of the notification. */
    AudienceIncludesTheAccusedWhenNotified,
    /** A reply is for the chair to see, whoever else may. */
    TheChairSeesEveryReply,
    /** The accused is among the readers of the entry that opens an inquiry. */
    TheAccusedKnowsOfTheInquiry,
    /** A promise is seen by the parties to which it is made. */
    PromisesAreSeenByThoseTheyAreMadeTo,

    // what entries rest on

    /** An entry that is named is in the log, and of the kind that is meant. */
    OnlyEntriesThatAreKnown,
    /** Nothing is added to what has been taken back. */
    NothingRestsOnWhatIsRetracted,
    /** Whoever is accused, promised something, or counted as agreeing or dissenting is a party of the mechanism; the chair may agree and dissent. */
    OnlyPartiesOfTheMechanism,
    /** An item that is named has been proposed. */
    OnlyItemsThatAreKnown,
    /** Allegations, evidence, proposals and commitments rest on items that are accepted or corrected. */
    OnlyReviewedItemsAreCited,

    // the path of an allegation

    /** An allegation is notified once: there is one clock. */
    NotifiedOnce,
    /** Only a liaison of the accused replies. */
    OnlyTheAccusedReplies,
    /** There is no reply before the notification. */
    NotifyBeforeReply,
    /** An inquiry is opened after a reply, or after the clock for it has run out. */
    InquiryAfterReplyOrClock,
    /** There is one inquiry into an allegation. */
    OneInquiryPerAllegation,
    /** There is no finding without an inquiry. */
    FindingAfterInquiry,
    /** A finding of a violation reaches at least the standard of proof of the mechanism. */
    FindingReachesTheStandard,
    /** A finding of a violation or of none is refused when so many dissent that those who must agree no longer can; silence leaves it waiting. */
    PartiesMustAgree,
    /** A finding that is agreed stands; further entries only give its reasons to readers who have none yet, and determine the same. */
    OneFindingPerAllegation,
    /** After an agreed finding there are no more replies and no more evidence. */
    NothingAfterTheFinding,
    /** Nobody grades evidence that he or his party has offered. */
    NobodyGradesTheirOwnEvidence,
    /** Only allegations, commitments, proposals and agendas have a scope that can be disputed. */
    OnlyWhatHasAScopeIsDisputed,

    // sessions

    /** A party has one readout of a session; for another it takes back the first. */
    OneReadoutPerParty,
    /** No party answers its own proposal. */
    NobodyAnswersTheirOwnProposal,
    /** That a commitment is not yet due is said only of one with a deadline, and before it. */
    NotYetDueOnlyBeforeTheDeadline,

    // taking back

    /** An entry is taken back by its author or a liaison of the same party; what the chair or the machine entered, by the chair. */
    RetractedOnlyByItsAuthor,
    /** What has been taken back is not taken back again. */
    NothingIsRetractedTwice,
    /** A retraction is not taken back: make the entry again. */
    RetractionsAreFinal,
    /** Mechanism, members and keys are set anew, leave and are revoked; their entries are not taken back. */
    TheMechanismIsNotRetracted,
    /** What later steps rest on is taken back after them. */
    LaterStepsAreRetractedFirst,

    // review

    /** An item is proposed once. */
    ItemsAreProposedOnce,
    /** Items that the chair sees are reviewed by the chair; others by liaisons of the parties that see them. */
    OnlyTheChairReviewsTheCommonRecord,
    /** An item that is decided is decided anew only after the decision is taken back; accepted ones may still be merged and split. */
    DecidedItemsAreReopenedFirst,
    /** Where two must review, the second is another person than the first, and neither entered the item. */
    TwoPersonsReview,
    /** Only items of one type are merged. */
    OnlyTheSameTypeIsMerged
}
