/**
 * Texts of public corpora that the developers labelled, and the programs that score with them.
 *
 * <p>The labels are resources beside this package, offsets and codes only: {@code wikinews-events.tsv} (PLOVER events of
 * single sentences) and {@code actor-mentions.tsv} (who is meant where). The texts are not in the repository; every program
 * takes their folders and checks by SHA-256 that they are the labelled ones.
 *
 * <p>{@link org.parley.evaluation.labels.EventSentences} writes the sentences and their gold records for an external scorer;
 * {@link org.parley.evaluation.labels.ActorScores} scores the {@code actor} lines of {@code parley read --format jsonl}.
 *
 * <p>May not live here: text of a corpus, or anything that changes what Parley reads. Bad at: doubt. One annotator labelled,
 * once; see docs/benchmarks/labelled-sets.md.
 */
@NullMarked
package org.parley.evaluation.labels;

import org.jspecify.annotations.NullMarked;
