package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.docket.ground.ActorNames;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who is meant by names in data sets, as the user says it. */
final class ActorsOption {

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description =
                    "Who is meant by names: lines of name in the data set, actor, code, sector, parted by tabs. Kept in "
                            + "the case.")
    private @Nullable Path file;

    /**
     * By name; empty when nothing was said.
     *
     * @throws ParameterException when the file cannot be read or is wrong
     */
    Map<String, ActorNames.Meant> named(CommandSpec spec) {
        Path given = file;
        if (given == null) {
            return Map.of();
        }
        try {
            return ActorNames.parse(Files.readString(given, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), given + ": " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), given + ": " + Output.cause(e) + ".", e);
        }
    }
}
