package org.parley.model;

/** What intake makes of one document: the report, or the problem that kept it from being read. */
public sealed interface Filed permits Report, Problem {

    /** Base name of the file as given; inside an archive {@code archive.zip!entry.txt}. */
    String file();
}
