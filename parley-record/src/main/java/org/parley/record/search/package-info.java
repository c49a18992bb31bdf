/**
 * Search over a record: reports, statements, items of the docket, entries of the log.
 *
 * <p>In: documents, each with its audience. Out: hits for a reader, with the words that were found marked. The audience is part of
 * every query, and nothing that a hit shows, its order and the counts included, depends on what the reader may not see. May not
 * live here: where documents come from, who a reader is.
 *
 * <p>The index is derived: it can be thrown away and made again. Sources: Apache Lucene.
 */
@NullMarked
package org.parley.record.search;

import org.jspecify.annotations.NullMarked;
