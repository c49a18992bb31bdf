/**
 * Grades after the Admiralty code: how reliable sources are (A to F), how credible items are (1 to 6), and both for evidence.
 *
 * <p>In: entries of a log. Out: {@link org.parley.record.grading.Grades}, the grade of each now and all that it had before, each
 * with who gave it, when and why. What nobody has graded is F and 6. Reliability and credibility are judged apart: neither is ever
 * worked out from the other, and nothing is averaged.
 *
 * <p>Source: NATO AJP-2.1, annex on the evaluation of information.
 */
@NullMarked
package org.parley.record.grading;

import org.jspecify.annotations.NullMarked;
