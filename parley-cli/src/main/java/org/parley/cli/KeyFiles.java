package org.parley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.record.store.CaseProblem;

/** Where secret keys are kept. */
final class KeyFiles {

    private KeyFiles() {}

    /**
     * The file with the key of a log.
     *
     * @param given absent for the one in the folder of the case
     * @throws IllegalArgumentException when there is no folder
     */
    static Path ofLog(CaseParameter target, @Nullable Path given) throws CaseProblem {
        if (given != null) {
            return given;
        }
        return target.place()
                .findFolder()
                .map(folder -> folder.resolve(CaseWork.LOG_KEY))
                .orElseThrow(() -> new IllegalArgumentException("The case " + target
                        + " is on a server, where no secret key is kept: say with --key FILE where it is."));
    }
}
