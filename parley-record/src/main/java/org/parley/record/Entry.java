package org.parley.record;

import java.util.Optional;
import org.parley.record.entry.Content;
import org.parley.record.log.Leaf;

/**
 * An entry as a reader may see it.
 *
 * @param leaf place, time and audience, which everybody sees
 * @param shown whether the payload is for this reader, and there
 * @param content what it says; absent when it is not shown, or of a kind that this version of Parley does not know
 */
public record Entry(Leaf leaf, boolean shown, Optional<Content> content) {}
