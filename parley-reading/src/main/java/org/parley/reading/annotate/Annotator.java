package org.parley.reading.annotate;

import org.parley.model.Report;

/** Annotates a report. Implementations are immutable after start and safe for many threads. */
@FunctionalInterface
public interface Annotator {

    Annotation annotate(Report report);
}
