/**
 * Texts that the developers labelled, and the programs that score with them.
 *
 * <p>The labels are resources beside this package, offsets and codes only, no text of a corpus: {@code wikinews-events.tsv}
 * (PLOVER events of single sentences), {@code actor-mentions.tsv} (who is meant where), {@code docket-CASE.tsv} (what a
 * careful reader finds in a case). Every program checks by SHA-256 that the texts are the labelled ones.
 *
 * <p>{@link org.parley.evaluation.labels.EventSentences} writes sentences and gold records for an external scorer; {@link
 * org.parley.evaluation.labels.ActorScores} and {@link org.parley.evaluation.labels.DocketScores} score the lines of {@code
 * parley read --format jsonl}.
 *
 * <p>Points of a docket have columns id; {@link org.parley.evaluation.labels.Section}; need (optional points are not asked
 * for, nor held against the docket); key, fields {@code name=value} ({@code /} parts alternatives, {@code +} what must all
 * be there, {@code -} is absent); about, never compared; spans {@code FILE:begin-end}, groups parted by {@code " | "}.
 *
 * <p>May not live here: anything that changes what Parley reads. Bad at: doubt. One annotator labelled, once; see
 * docs/benchmarks/labelled-sets.md. Not compared: the words of a docket's line.
 */
@NullMarked
package org.parley.evaluation.labels;

import org.jspecify.annotations.NullMarked;
