package org.parley.cli;

import picocli.CommandLine.Option;

/** Whether an agreement with ACLED allows more than its usual terms. */
final class AcledOption {

    @Option(
            names = "--acled-terms-allow",
            description =
                    "Show also what imported rows of ACLED hold beside incidents: your agreement with ACLED lets you"
                            + " pass them on. Otherwise: id, day and likeness.")
    private boolean allowed;

    boolean isAllowed() {
        return allowed;
    }
}
