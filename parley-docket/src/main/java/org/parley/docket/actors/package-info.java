/**
 * One actor for each person, body and country over all reports of a case.
 *
 * <p>In: the actors of single reports ({@link org.parley.docket.actors.Appearance}), in any order. Out: {@link
 * org.parley.model.CaseActor}s, the same whatever the order. {@link org.parley.docket.actors.CaseActors#of} is the way in.
 *
 * <p>Actors are looked up by keys of their names, never each against each, so that the work grows with their number.
 * Spellings are compared by a skeleton of their sounds ({@link org.parley.docket.actors.Skeleton}), not by lists of names.
 * Kinds never mix, and neither do two codes, or two first names. Where two actors fit and nothing decides, the third stays
 * apart and names both with their scores.
 *
 * <p>Good at: spellings, initials, acronyms that are spelled out somewhere, surnames that fit one person. Bad at: short
 * given names ("Bob" and "Robert" in different reports), bodies that change their names.
 *
 * <p>May not live here: reading of text, output forms. May use: the model.
 */
@NullMarked
package org.parley.docket.actors;

import org.jspecify.annotations.NullMarked;
