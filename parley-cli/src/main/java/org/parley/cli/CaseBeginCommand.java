package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.record.CaseRecord;
import org.parley.record.log.Key;
import org.parley.record.log.KeyFile;
import org.parley.record.log.Signer;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Begins the record of a case. */
@Command(
        name = "begin",
        description = "Begin the record of a case: give it a name and a key. The key stays in the folder, as log.key.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  parley case begin talks.case --name committee.example/talks"})
final class CaseBeginCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private CaseParameter target = new CaseParameter();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description =
                    "What the record is called in its checkpoints, for good: like a web address without https://.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String name;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Where to keep the key. Default: log.key in the folder; a case on a server has none.")
    private @Nullable Path key;

    private final Surroundings around;

    CaseBeginCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.making(around, target, this::begin);
    }

    private int begin(CaseRecord record) throws CaseProblem, IOException {
        if (record.findName().isPresent()) {
            throw new IllegalStateException("The record of " + target + " has begun already: it is "
                    + record.findName().get().origin() + ".");
        }
        Path file = KeyFiles.ofLog(target, key);
        // a key that was written when the run before this one died is as good as a new one
        Signer signer = Files.exists(file) ? KeyFile.read(file) : Signer.create(name, Key.Use.LOG);
        if (!signer.key().name().equals(name)) {
            throw new IllegalStateException(
                    file + " is the key of " + signer.key().name() + ", not of " + name + ".");
        }
        if (!Files.exists(file)) {
            KeyFile.write(file, signer);
        }
        record.begin(signer);
        spec.commandLine().getOut().println("The record " + name + " has begun. Its key, for all who will check it:");
        spec.commandLine().getOut().println(signer.key());
        return Exit.OK;
    }
}
