package org.parley.record.store;

import java.util.Optional;
import org.parley.record.log.Leaf;
import org.parley.record.log.Sealed;

/**
 * An entry as it is kept.
 *
 * @param leaf what everybody has of it
 * @param payload its payload, absent when it is withheld
 */
public record KeptEntry(Leaf leaf, Optional<Sealed> payload) {}
