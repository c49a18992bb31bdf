package org.parley.cli;

import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine.Option;

/** The case that a command is about, where its parameters are something else. */
final class CaseOption {

    @Option(
            names = "--case",
            paramLabel = "CASE",
            required = true,
            description = "The folder of the case, or the URL of its database: jdbc:postgresql://HOST/NAME.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String name;

    /** @throws CaseProblem when it can be no place of a case */
    CasePlace place() throws CaseProblem {
        return CasePlace.of(name, System.getenv());
    }

    /** As given. */
    @Override
    public String toString() {
        return name;
    }
}
