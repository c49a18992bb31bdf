package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Issues;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** By which list of issues the docket is made. */
final class IssuesOption {

    @Option(
            names = "--issues",
            paramLabel = "FILE",
            description = "What the talks may be about, in place of the built-in list: lines of a name, a tab, and "
                    + "words; see docs/issues.md.")
    private @Nullable Path issues;

    /** @throws ParameterException when the list cannot be read or is wrong */
    Issues listed(CommandSpec spec) {
        Path file = issues;
        if (file == null) {
            return Issues.builtIn();
        }
        try {
            return Issues.read(file);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "The list of issues is wrong: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "Cannot read the issues " + file + ": " + Output.cause(e) + ".");
        }
    }
}
