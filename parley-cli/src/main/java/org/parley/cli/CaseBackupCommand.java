package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.record.CaseRecord;
import org.parley.record.backup.BackupFile;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies a whole case into one file. */
@Command(
        name = "backup",
        description =
                "Write the whole case into one file, also while others write it: reports, what was read from them, and "
                        + "the record with every payload. Only its keeper should have that file. The secret key of the log is "
                        + "not in it unless asked for.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  parley case backup talks.case -o talks-backup.zip"})
final class CaseBackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private CaseParameter target = new CaseParameter();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where to write it; it appears when it is whole.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path output;

    @Option(
            names = "--with-key",
            description =
                    "Put the secret key of the log into it, too: whoever has the file can then sign for the record.")
    private boolean withKey;

    @Option(names = "--key", paramLabel = "FILE", description = "Where that key is. Default: log.key in the folder.")
    private @Nullable Path key;

    private final Surroundings around;

    CaseBackupCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.at(around, target, this::write);
    }

    private int write(CasePlace place) throws CaseProblem, IOException {
        try (CaseStore store = place.view();
                Output out = Output.ofSecret(output)) {
            CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
            Optional<String> secret = withKey
                    ? Optional.of(Files.readString(KeyFiles.ofLog(target, key), StandardCharsets.UTF_8))
                    : Optional.empty();
            long reports = BackupFile.write(store, record, secret, out.bytes());
            out.finish();
            String entries = record.findName().isPresent()
                    ? VerdictWords.count(record.size(), "entry") + " of the record " + (withKey ? "with" : "without")
                            + " the secret key of the log"
                    : "no record";
            spec.commandLine()
                    .getOut()
                    .println("Backup of " + target + " in " + output + ": " + VerdictWords.count(reports, "report")
                            + ", " + entries + ".");
            return Exit.OK;
        }
    }
}
