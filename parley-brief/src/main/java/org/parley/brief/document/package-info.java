/**
 * The brief as a document, of no form: headings, paragraphs, lists, tables, drawings, and the notes that lead to quoted
 * sentences. Filled once by {@code sections}, written by one class a form.
 *
 * <p>In and out: these values. May not live here: a form, a library, a sentence of the brief. May use: the model.
 */
@NullMarked
package org.parley.brief.document;

import org.jspecify.annotations.NullMarked;
