/**
 * What happened on the ground: annotation, statements, dates and places in, incidents with their tolls out.
 *
 * <p>Words that tell of a happening stand in {@code triggers.tsv}, words for its means in {@code means.tsv}, nouns for
 * people in {@code people.txt}. May not live here: general event coding, anything over more than one report. Good at: who
 * was killed, hurt, detained or freed, told in a finite clause. Bad at: what is told only by a chain of pronouns. See
 * docs/incidents.md.
 */
@NullMarked
package org.parley.reading.ground;

import org.jspecify.annotations.NullMarked;
