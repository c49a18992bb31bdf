/**
 * What the brief says: one class a section, each filling its part of the document from the case.
 *
 * <p>In: a {@link org.parley.brief.told.CaseTold}. Out: a {@link org.parley.brief.document.Document}. The wording is
 * plain and takes no side: who says what, who denies it; a difference is shown, never settled. Every claim carries the
 * numbers of the notes that lead to its sentences.
 *
 * <p>May not live here: a form (HTML, DOCX, ...), a library, a rule that finds items.
 */
@NullMarked
package org.parley.brief.sections;

import org.jspecify.annotations.NullMarked;
