/**
 * What was read, written down: the brief for people, and data for programs.
 *
 * <p>In: {@link org.parley.brief.Outcome}s in filing order. Out: bytes on a stream. One interface
 * with one verb, {@link org.parley.brief.BriefWriter}; {@link org.parley.brief.Format} is the list of all formats: a new
 * one implements the interface and adds one line there.
 *
 * <p>The brief is one {@link org.parley.brief.document.Document}: {@code told} has the case, {@code sections} fill the document,
 * {@code html}, {@code docx}, {@code pdf} and {@code markdown} write it.
 *
 * <p>May not live here: reading, files, terminals, exit codes. May use: the model, the docket, jackson-core (JSON) and
 * FastCSV; none of them shows in a signature.
 *
 * <p>Every offset that leaves is in Unicode code points. Equal outcomes give equal bytes: no clock, locale, hash order.
 *
 * <p>Good at: any number of reports in the formats that hold one at a time. Bad at: an archive as one page, which holds all
 * of its reports in memory.
 *
 * <p>Sources: RFC 8259 and 4180, W3C Web Annotation Data Model (2017), PROV-O (2013), HTML Living Standard, RFC 7946
 * (GeoJSON), STIX 2.1 (OASIS 2021).
 */
@NullMarked
package org.parley.brief;

import org.jspecify.annotations.NullMarked;
