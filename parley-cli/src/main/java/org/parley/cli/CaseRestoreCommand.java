package org.parley.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.record.backup.BackupFile;
import org.parley.record.bundle.Verdict;
import org.parley.record.log.KeyFile;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a case of a backup. */
@Command(
        name = "restore",
        description =
                "Make a case of a backup, in a new folder or an empty database: a case can so move between SQLite and "
                        + "PostgreSQL. Every part is checked first, and nothing is written over.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  parley case restore talks-backup.zip -o talks.case",
            "  parley case restore talks-backup.zip -o jdbc:postgresql://db.example/talks"
        })
final class CaseRestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "CASE",
            required = true,
            description = "A folder that is not there yet or empty, or the URL of an empty database.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String name;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "Where to keep the secret key of the log, when it is in the backup. Default: log.key in the folder.")
    private @Nullable Path key;

    @Option(names = "--even-unsound", description = "Restore a record in which something is wrong, too, as it is.")
    private boolean evenUnsound;

    private final Surroundings around;

    CaseRestoreCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.guarded(around, () -> {
            CasePlace place = CasePlace.of(name, System.getenv());
            try (BackupFile backup = BackupFile.open(file)) {
                Optional<Path> folder = place.findFolder();
                return folder.isPresent() ? restoreFolder(backup, folder.get()) : restoreServer(backup, place);
            }
        });
    }

    /** The folder appears when it is whole. */
    private int restoreFolder(BackupFile backup, Path folder) throws CaseProblem, IOException {
        Path target = folder.toAbsolutePath();
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new IllegalArgumentException(folder + " is there already; nothing is written over it.");
        }
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            throw new IOException("there is no folder " + target.getParent());
        }
        Path part = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.createDirectory(part);
            Optional<Verdict> verdict;
            try (CaseStore store = CaseFolder.of(part).open()) {
                verdict = backup.restore(store, evenUnsound);
            }
            Optional<String> secret = backup.findSecret();
            if (secret.isPresent()) {
                KeyFile.write(key == null ? part.resolve(CaseWork.LOG_KEY) : key, secret.get());
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return say(verdict);
        } finally {
            delete(part);
        }
    }

    private int restoreServer(BackupFile backup, CasePlace place) throws CaseProblem, IOException {
        Optional<String> secret = backup.findSecret();
        Path keyFile = key;
        if (secret.isPresent() && keyFile == null) {
            throw new IllegalArgumentException(
                    file + " has the secret key of the log: say with --key FILE where to keep it.");
        }
        if (secret.isPresent() && keyFile != null && Files.exists(keyFile)) {
            throw new FileAlreadyExistsException(keyFile.toString(), null, "it is there already");
        }
        Optional<Verdict> verdict;
        try (CaseStore store = place.open()) {
            verdict = backup.restore(store, evenUnsound);
        }
        if (secret.isPresent() && keyFile != null) {
            KeyFile.write(keyFile, secret.get());
        }
        return say(verdict);
    }

    private int say(Optional<Verdict> verdict) {
        String record = verdict.map(found -> found.isSound() || found.head().isEmpty()
                        ? "its record of " + VerdictWords.count(found.entries(), "entry") + " was checked"
                        : "its record is not sound, see 'parley verify'")
                .orElse("it has no record");
        spec.commandLine().getOut().println("Restored " + name + " from " + file + "; " + record + ".");
        return Exit.OK;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void delete(Path part) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(part)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
