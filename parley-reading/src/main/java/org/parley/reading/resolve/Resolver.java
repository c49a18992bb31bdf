package org.parley.reading.resolve;

import java.util.List;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.extract.Attribution;

/** Turns attributions into statements. Implementations are immutable after start and safe for many threads. */
@FunctionalInterface
public interface Resolver {

    ReadReport resolve(Report report, Annotation annotation, List<Attribution> attributions);
}
