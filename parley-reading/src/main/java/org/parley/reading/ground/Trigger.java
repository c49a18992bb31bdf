package org.parley.reading.ground;

import org.parley.model.IncidentKind;

/**
 * A word that tells of a happening.
 *
 * @param kind what kind of happening
 * @param effect what it does to people
 */
record Trigger(IncidentKind kind, Effect effect) {}
