/**
 * Golden cases: small texts whose statements were labelled by hand, read by the whole of reading.
 *
 * <p>In: the folders under {@code src/test/resources/golden}, each with {@code input.txt}, {@code expected.txt} and
 * {@code why.md}. Out: one test each. May not live here: tests of a single stage, scores over corpora.
 *
 * <p>Good at: saying what is right for one hard thing at a time, and noticing that it changed. Bad at: telling how often
 * the thing occurs; that is what the scores are for. The form of a line is in {@link StatementLine}.
 */
@NullMarked
package org.parley.reading.golden;

import org.jspecify.annotations.NullMarked;
