package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.record.CaseRecord;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;
import org.parley.record.log.KeyFile;
import org.parley.record.log.Signer;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Signs for the state of a record. */
@Command(
        name = "sign",
        description =
                "Sign for the record as it is now, and print the checkpoint: with the log's own key, or with that of a "
                        + "party, which cosigns the last checkpoint.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  parley case sign talks.case                    the log signs",
            "  parley case sign talks.case --key north.key    a party cosigns"
        })
final class CaseSignCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private CaseParameter target = new CaseParameter();

    @Option(names = "--key", paramLabel = "FILE", description = "A key file. Default: log.key in the folder.")
    private @Nullable Path key;

    private final Surroundings around;

    CaseSignCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.writing(around, target, this::sign);
    }

    private int sign(CaseRecord record) throws CaseProblem, IOException {
        Signer signer = KeyFile.read(KeyFiles.ofLog(target, key));
        Checkpoint checkpoint = signer.key().use() == Key.Use.LOG ? record.sign(signer) : record.cosign(signer);
        spec.commandLine().getOut().print(checkpoint);
        spec.commandLine().getOut().flush();
        return Exit.OK;
    }
}
