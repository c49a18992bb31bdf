package org.parley.reading.extract;

import java.util.List;
import org.parley.reading.annotate.Annotation;

/** Finds attributions. Implementations are immutable after start and safe for many threads. */
@FunctionalInterface
public interface Extractor {

    /** In order of their first span. */
    List<Attribution> extract(Annotation annotation);
}
