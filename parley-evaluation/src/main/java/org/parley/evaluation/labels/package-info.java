/**
 * What a careful reader finds in a case, and how much of it a docket has.
 *
 * <p>In: a label file, one point a line (resource {@code docket-CASE.tsv}), and the JSON lines of {@code parley read}. Out: points found
 * and lines that are right, per section, from {@link org.parley.evaluation.labels.DocketScores}.
 *
 * <p>A label file is UTF-8 with tabs. Head: {@code # words} and one {@code # sha256 HASH  FILE} for each text. Columns: id; section
 * ({@link org.parley.evaluation.labels.Section}); need ({@code required}, or {@code optional}: not asked for, not held against the
 * docket); key, fields {@code name=value} parted by spaces or {@code -} for none; about, our own words for people, never compared;
 * spans, {@code FILE:begin-end} in code points parted by spaces, in groups parted by {@code " | "}. In a value {@code /} parts
 * alternatives, {@code +} what must all be there, and {@code -} stands for a field that is not there. Parties are codes.
 *
 * <p>Words of the keys: {@code agreement} both, one, differently; {@code stance} for, against, conditional, silent; kind of a response
 * denied, reserved, countered, acknowledged, none; kind of a discrepancy value, scope, venue, precision, time, second-hand; slots
 * as written, with what else they may be called.
 *
 * <p>Good at: what was found and where it stands. Bad at: whether the words of a line are well chosen. May not live here: text of
 * a corpus, or anything that changes what Parley reads.
 */
@NullMarked
package org.parley.evaluation.labels;

import org.jspecify.annotations.NullMarked;
