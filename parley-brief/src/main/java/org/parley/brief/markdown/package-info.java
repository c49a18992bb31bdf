/**
 * The document as Markdown (CommonMark with tables and footnotes as GitHub, Pandoc and most wikis read them).
 *
 * <p>In: a {@link org.parley.brief.document.Document}. Out: characters. May not live here: what a section says.
 */
@NullMarked
package org.parley.brief.markdown;

import org.jspecify.annotations.NullMarked;
