/**
 * The document as PDF: tagged (PDF/UA), searchable, with bookmarks and notes at the end. Made from the HTML of the blocks
 * with a style sheet of its own.
 *
 * <p>In: a {@link org.parley.brief.document.Document}. Out: bytes, the same for the same document. The one place that knows
 * openhtmltopdf. May not live here: what a section says.
 */
@NullMarked
package org.parley.brief.pdf;

import org.jspecify.annotations.NullMarked;
