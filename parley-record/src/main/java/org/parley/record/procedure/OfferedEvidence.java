package org.parley.record.procedure;

import org.parley.record.entry.ProcedureActs.EvidenceOffered;
import org.parley.record.fold.Entry;
import org.parley.record.grading.Admiralty;
import org.parley.record.grading.History;

/**
 * A piece of evidence.
 *
 * @param grades F6 until somebody grades it
 */
public record OfferedEvidence(Entry entry, EvidenceOffered offered, History<Admiralty> grades) {}
