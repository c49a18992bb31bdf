package org.parley.model;

/**
 * A range of a report that is not reporting.
 *
 * @param span where
 * @param furniture what it is
 */
public record Skipped(Span span, Furniture furniture) {}
