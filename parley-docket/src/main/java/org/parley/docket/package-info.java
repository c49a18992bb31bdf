/**
 * The docket: many reports become one case.
 *
 * <p>In: {@link org.parley.model.ReadReport}s, in any order. Out: a {@link org.parley.docket.Docket}, the same whatever
 * the order. {@link org.parley.docket.Docket#of} is the whole flow; each package below is one of its verbs, named for
 * what comes out.
 *
 * <p>Reports stay apart: reconciling links accounts and shows where they differ, it merges nothing and resolves nothing.
 * Every item leads to the spans it rests on.
 *
 * <p>May not live here: reading of text into statements, files, output forms, stores. May use: the model.
 */
@NullMarked
package org.parley.docket;

import org.jspecify.annotations.NullMarked;
