package org.parley.web.casework;

import java.util.List;
import org.parley.model.Problem;

/**
 * What became of a file that was sent.
 *
 * @param name of the file
 * @param reports that were filed from it
 * @param problems what could not be read of it
 */
public record FiledFile(String name, List<FiledReport> reports, List<Problem> problems) {

    /**
     * A report that was filed.
     *
     * @param id of the report
     * @param file under which it is in the case
     * @param title or the name of the file
     * @param statements how many were read
     */
    public record FiledReport(String id, String file, String title, int statements) {}

    public FiledFile {
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
    }
}
