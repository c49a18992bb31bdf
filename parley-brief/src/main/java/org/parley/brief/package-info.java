/**
 * What was read, written down: text, HTML, JSON lines, CSV, Web Annotations.
 *
 * <p>In: {@link org.parley.brief.Outcome}s in filing order. Out: characters on a {@link java.io.Writer}. One interface
 * with one verb, {@link org.parley.brief.BriefWriter}; {@link org.parley.brief.Format} is the list of all formats: a new
 * one implements the interface and adds one line there.
 *
 * <p>May not live here: reading, files, terminals, exit codes. May use: the model, jackson-core (JSON) and FastCSV; none
 * of them shows in a signature.
 *
 * <p>Every offset that leaves is in Unicode code points. Equal outcomes give equal bytes: no clock, locale, hash order.
 *
 * <p>Good at: any number of reports in the line formats, which hold one at a time. Bad at: an archive as one HTML page,
 * which holds all of its reports in memory.
 *
 * <p>Sources: RFC 8259 and 4180, W3C Web Annotation Data Model (2017), PROV-O (2013), HTML Living Standard.
 */
@NullMarked
package org.parley.brief;

import org.jspecify.annotations.NullMarked;
