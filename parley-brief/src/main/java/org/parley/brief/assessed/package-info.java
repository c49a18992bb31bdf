/**
 * An assessment for people and programs: a document with its numbers and pictures, lines for a terminal, JSON lines.
 *
 * <p>In: {@link org.parley.docket.assess.Assessment}s and the incidents that they rest on. Out: a
 * {@link org.parley.brief.document.Document}, drawings, text. Nothing is worked out here that is not in the assessment.
 */
@NullMarked
package org.parley.brief.assessed;

import org.jspecify.annotations.NullMarked;
