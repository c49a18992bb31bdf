package org.parley.evaluation.trial;

import java.nio.file.Path;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseServer;
import org.parley.record.store.CaseStore;

/**
 * Where a case is.
 *
 * @param name a folder, or the URL of a PostgreSQL database
 */
record Place(String name) {

    static Place of(Path folder) {
        return new Place(folder.toString());
    }

    /** Opens the case, or makes it. */
    CaseStore open() throws CaseProblem {
        if (name.startsWith(CaseServer.SCHEME)) {
            return CaseServer.of(name).open();
        }
        CaseFolder folder = CaseFolder.of(Path.of(name));
        folder.make();
        return folder.open();
    }
}
