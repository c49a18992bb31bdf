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
import org.parley.record.bundle.BundleFile;
import org.parley.record.bundle.BundleProblem;
import org.parley.record.bundle.Verdict;
import org.parley.record.bundle.Verification;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseServer;
import org.parley.record.store.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a record, offline. */
@Command(
        name = "verify",
        description = "Check a record: that nothing in it was changed, moved or taken away since it was signed for.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit code: 0 when the record is sound, 1 when it is not, 2 when there is no record to check.",
            "",
            "Examples:",
            "  parley verify talks.zip                                what a secretariat has sent",
            "  parley verify talks.zip --key log.pub                  against the key that it gave you long ago",
            "  parley verify talks.zip --checkpoint last-year.txt     that it goes on from what you kept",
            "  parley verify talks.case                               a case of your own"
        })
final class VerifyCommand implements Callable<Integer> {

    /** Longer files of keys and checkpoints are refused. */
    private static final long LONGEST = 1 << 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RECORD",
            description = "A bundle that was exported, or the folder of a case, or the URL of its database.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String record;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The key that you hold to be the log's, or a file with it. Default: the one that the record "
                    + "names, which proves only that it is one record.")
    private @Nullable String key;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint that you kept earlier: the record must go on from it.")
    private @Nullable Path checkpoint;

    private final Surroundings around;

    VerifyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Optional<Key> trusted = trusted();
        Optional<Checkpoint> held = held();
        try {
            Verdict verdict = verdict(trusted, held);
            spec.commandLine().getOut().print(VerdictWords.of(verdict, trusted.isPresent()));
            spec.commandLine().getOut().flush();
            return verdict.isSound() ? Exit.OK : Exit.PROBLEMS;
        } catch (CaseProblem | IllegalStateException e) {
            around.err().println("parley: " + e.getMessage());
            return Exit.USAGE;
        } catch (BundleProblem e) {
            around.err().println("parley: " + e.getMessage());
            return Exit.USAGE;
        } catch (IOException e) {
            around.err().println("parley: Cannot check " + record + ": " + Output.cause(e) + ".");
            return Exit.USAGE;
        }
    }

    private Verdict verdict(Optional<Key> trusted, Optional<Checkpoint> held) throws CaseProblem, IOException {
        if (CaseServer.isUrl(record) || Files.isDirectory(Path.of(record))) {
            try (CaseStore store = CasePlace.of(record, System.getenv()).view()) {
                return CaseRecord.of(store, Clock.systemUTC()).verify(trusted, held);
            }
        }
        try (BundleFile bundle = BundleFile.open(Path.of(record))) {
            return Verification.of(bundle, trusted, held);
        }
    }

    private Optional<Key> trusted() {
        String given = key;
        if (given == null) {
            return Optional.empty();
        }
        try {
            String text = given.contains("+") ? given : small(Path.of(given)).strip();
            return Optional.of(Key.parse(text.lines().findFirst().orElse("")));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--key: " + e.getMessage());
        }
    }

    private Optional<Checkpoint> held() {
        Path file = checkpoint;
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Checkpoint.parse(small(file)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), file + " is no checkpoint: " + e.getMessage());
        }
    }

    private String small(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new ParameterException(spec.commandLine(), file + " is too long for what it should be.");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "Cannot read " + file + ": " + Output.cause(e) + ".");
        }
    }
}
