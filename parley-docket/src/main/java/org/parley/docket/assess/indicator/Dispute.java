package org.parley.docket.assess.indicator;

/**
 * Another reading of what a promise covers, as somebody filed it.
 *
 * @param by who says so
 * @param words as filed
 * @param scope what counts in this reading
 */
public record Dispute(String by, String words, Scope scope) {}
