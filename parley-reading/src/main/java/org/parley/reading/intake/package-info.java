/**
 * Files in, reports and problems out.
 *
 * <p>In: paths, folders, standard input, addresses that the user names. Out, one document at a time and always in the same
 * order: a {@link org.parley.model.Report} with its text, heading, language and skipped ranges, or a
 * {@link org.parley.model.Problem}. The way of a file: {@code Walk} finds it, {@code Format} tells from its bytes what it
 * is, a {@code DocumentReader} renders it as text (a container such as ZIP, WARC or a mailbox yields further sources),
 * {@code FurnitureMarker} marks what is not reporting, {@code HeadingFinder} reads what the report says of itself, and
 * {@link org.parley.reading.intake.Copies} tells reprints.
 *
 * <p>May not live here: anything that reads sentences or knows actors. No document library shows in a public signature.
 *
 * <p>Good at: any single file, however broken, ends as reports or one problem within its limits. Bad at: scanned pages
 * (no optical recognition), multi-column PDF order, comments that look like reporting.
 *
 * <p>Sources: WHATWG encoding labels; RFC 5322 and 2045 (mail); ISO 28500 (WARC); RSS 2.0 and RFC 4287 (feeds); ECMA-376
 * and OASIS ODF 1.3. Word lists of furniture were written by hand from the usual words of web pages.
 */
@NullMarked
package org.parley.reading.intake;

import org.jspecify.annotations.NullMarked;
