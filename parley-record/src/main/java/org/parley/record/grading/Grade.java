package org.parley.record.grading;

import java.time.Instant;
import org.parley.record.entry.Author;

/**
 * One judgement.
 *
 * @param position of its entry
 * @param time of its entry
 * @param by the person who judged
 * @param value the grade
 * @param reason given for it
 */
public record Grade<V>(long position, Instant time, Author by, V value, String reason) {}
