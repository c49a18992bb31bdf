/**
 * How often assessments are wrong: made series with a known effect, assessed through the front door, and the page that says how it went.
 *
 * <p>In: seeds. Out: {@code docs/benchmarks/assessment.md}. Same seeds, same series and verdicts; only times differ.
 */
@NullMarked
package org.parley.evaluation.assessment;

import org.jspecify.annotations.NullMarked;
