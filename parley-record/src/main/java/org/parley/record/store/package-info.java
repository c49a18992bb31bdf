/**
 * What a case keeps on disk: the reports as filed and what was read from them.
 *
 * <p>In: {@link org.parley.model.ReadReport}s with the version of the reading that made them. Out: the same, in an order
 * that does not depend on the order of filing. {@link org.parley.record.store.CaseFolder} is the door: a folder with one
 * database file in it. {@link org.parley.record.store.CaseStore} files and lists.
 *
 * <p>The text of a report is never changed once it is kept; what was read from it is derived and is replaced when
 * the reading changes. SQL shows only here, JSON and CBOR only in {@code Packing}.
 *
 * <p>May not live here: reading, the docket, output forms. May use: the model, SQL.
 *
 * <p>Good at: losing nothing that was filed, whenever the process dies. Bad at: many writers at once; there is one.
 *
 * <p>Sources: SQLite; RFC 8949 (CBOR), RFC 8742 (CBOR sequences), RFC 1951 (deflate).
 */
@NullMarked
package org.parley.record.store;

import org.jspecify.annotations.NullMarked;
