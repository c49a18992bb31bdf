package org.parley.record.store;

import org.parley.record.log.Key;

/**
 * What a log is called.
 *
 * @param origin its name in checkpoints
 * @param key with which it signs them
 */
public record LogName(String origin, Key key) {}
