package org.parley.record.review;

import java.time.Instant;
import java.util.Optional;
import org.parley.record.entry.Author;

/**
 * What one person decided about an item.
 *
 * @param position of the entry
 * @param verdict the state to which it leads, once enough persons agree
 * @param reason where one is given
 */
public record Review(long position, Instant time, Author by, ReviewState verdict, Optional<String> reason) {}
