/**
 * The document as HTML: a writer of elements that escapes by construction, blocks as elements, drawings as SVG. What it
 * writes is XML as well, so that the PDF can be made from it.
 *
 * <p>In: a {@link org.parley.brief.document.Document}. Out: characters. May not live here: what a section says.
 */
@NullMarked
package org.parley.brief.html;

import org.jspecify.annotations.NullMarked;
