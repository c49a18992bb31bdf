/**
 * Statements and text in, events out: what happened or is said to have happened, who did it to whom, and how real the
 * report makes it, in PLOVER's sixteen types.
 *
 * <p>In: the annotation and the report as resolved (statements, actors). Out: events, without date, place and toll, which
 * other stages add. May not live here: dates, places, counts of victims, anything over more than one report.
 *
 * <p>A lexicon of trigger words over the dependency parse; no trained model. Good at: main clauses of news sentences,
 * passives, coordinated actors. Bad at: events told without any listed word, idioms, actors known only by name.
 */
@NullMarked
package org.parley.reading.code;

import org.jspecify.annotations.NullMarked;
