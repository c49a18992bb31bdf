package org.parley.record.entry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What somebody did that the record keeps. The property {@code kind} of its JSON names which one. Entries are named by their
 * position in the log, items of the docket by their id.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "mechanism-set", value = MechanismActs.MechanismSet.class),
    @JsonSubTypes.Type(name = "member-joined", value = MechanismActs.MemberJoined.class),
    @JsonSubTypes.Type(name = "member-left", value = MechanismActs.MemberLeft.class),
    @JsonSubTypes.Type(name = "key-added", value = MechanismActs.KeyAdded.class),
    @JsonSubTypes.Type(name = "key-revoked", value = MechanismActs.KeyRevoked.class),
    @JsonSubTypes.Type(name = "entry-retracted", value = MechanismActs.EntryRetracted.class),
    @JsonSubTypes.Type(name = "report-filed", value = ReviewActs.ReportFiled.class),
    @JsonSubTypes.Type(name = "source-graded", value = ReviewActs.SourceGraded.class),
    @JsonSubTypes.Type(name = "item-graded", value = ReviewActs.ItemGraded.class),
    @JsonSubTypes.Type(name = "item-proposed", value = ReviewActs.ItemProposed.class),
    @JsonSubTypes.Type(name = "item-accepted", value = ReviewActs.ItemAccepted.class),
    @JsonSubTypes.Type(name = "item-corrected", value = ReviewActs.ItemCorrected.class),
    @JsonSubTypes.Type(name = "item-rejected", value = ReviewActs.ItemRejected.class),
    @JsonSubTypes.Type(name = "items-merged", value = ReviewActs.ItemsMerged.class),
    @JsonSubTypes.Type(name = "item-split", value = ReviewActs.ItemSplit.class),
    @JsonSubTypes.Type(name = "allegation-raised", value = ProcedureActs.AllegationRaised.class),
    @JsonSubTypes.Type(name = "allegation-notified", value = ProcedureActs.AllegationNotified.class),
    @JsonSubTypes.Type(name = "evidence-offered", value = ProcedureActs.EvidenceOffered.class),
    @JsonSubTypes.Type(name = "evidence-graded", value = ProcedureActs.EvidenceGraded.class),
    @JsonSubTypes.Type(name = "response-given", value = ProcedureActs.ResponseGiven.class),
    @JsonSubTypes.Type(name = "inquiry-opened", value = ProcedureActs.InquiryOpened.class),
    @JsonSubTypes.Type(name = "finding-made", value = ProcedureActs.FindingMade.class),
    @JsonSubTypes.Type(name = "scope-disputed", value = ProcedureActs.ScopeDisputed.class),
    @JsonSubTypes.Type(name = "session-opened", value = SessionActs.SessionOpened.class),
    @JsonSubTypes.Type(name = "agenda-adopted", value = SessionActs.AgendaAdopted.class),
    @JsonSubTypes.Type(name = "readout-filed", value = SessionActs.ReadoutFiled.class),
    @JsonSubTypes.Type(name = "proposal-made", value = SessionActs.ProposalMade.class),
    @JsonSubTypes.Type(name = "proposal-answered", value = SessionActs.ProposalAnswered.class),
    @JsonSubTypes.Type(name = "commitment-made", value = SessionActs.CommitmentMade.class),
    @JsonSubTypes.Type(name = "assessment-made", value = SessionActs.AssessmentMade.class)
})
public sealed interface Act permits MechanismActs, ReviewActs, ProcedureActs, SessionActs {}
