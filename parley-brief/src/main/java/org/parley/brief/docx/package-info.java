/**
 * The document as a Word document (ECMA-376): headings, table of contents, tables whose heads repeat, footnotes.
 *
 * <p>In: a {@link org.parley.brief.document.Document}. Out: bytes, the same for the same document. The one place that knows
 * Apache POI. May not live here: what a section says.
 */
@NullMarked
package org.parley.brief.docx;

import org.jspecify.annotations.NullMarked;
