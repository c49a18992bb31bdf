package org.parley.record.backup;

import java.io.IOException;

/** What was given is no backup, or is damaged; in one sentence. */
public final class BackupProblem extends IOException {

    private static final long serialVersionUID = 1;

    BackupProblem(String sentence) {
        super(sentence);
    }

    BackupProblem(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
