package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.record.CaseRecord;
import org.parley.record.Reader;
import org.parley.record.bundle.BundleFile;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a bundle. */
@Command(
        name = "export",
        description = "Write the record into one file that anybody can check with 'parley verify': what is not for the "
                + "reader is in it only as a commitment.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  parley case export talks.case --for south -o talks-south.zip"})
final class CaseExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder of the case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path folder;

    @Option(
            names = "--for",
            paramLabel = "READER",
            description = "A party, or chair. Default: the public, who sees what all may see.")
    private @Nullable String reader;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where to write it; it appears when it is whole.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path output;

    private final Surroundings around;

    CaseExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.reading(around, folder, this::export);
    }

    private int export(CaseRecord record) throws CaseProblem, IOException {
        Reader who = Optional.ofNullable(reader).map(Reader::of).orElse(Reader.PUBLIC);
        try (Output out = Output.of(output)) {
            BundleFile.write(record.bundle(Optional.of(who)), out.bytes());
            out.finish();
        }
        return Exit.OK;
    }
}
