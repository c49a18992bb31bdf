package org.parley.reading.code;

import java.util.List;
import org.parley.model.Event;
import org.parley.model.ReadReport;
import org.parley.reading.annotate.Annotation;

/** Finds the events that a report tells of. Implementations are immutable after start and safe for many threads. */
@FunctionalInterface
public interface Coder {

    /**
     * Events in order of their triggers.
     *
     * @param read the report with its statements and actors
     */
    List<Event> code(Annotation annotation, ReadReport read);
}
