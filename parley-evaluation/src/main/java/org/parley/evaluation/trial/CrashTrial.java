package org.parley.evaluation.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.parley.evaluation.benchmark.Machine;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The crash trial: kills processes and servers at random moments, damages files, fills disks, and counts what came of it. Ends with
 * 1 when anything was lost, seen in half, or silently changed.
 */
@CommandLine.Command(
        name = "crash-trial",
        description = "Kill processes that write a record, damage its file, fill its disk, and look what is left.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CrashTrial implements Callable<Integer> {

    private static final Duration WATCH = Duration.ofSeconds(3);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Where cases are made; what is left there can be deleted.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path folder;

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = "Kills of each kind; of servers and on a server a quarter. Default: ${DEFAULT-VALUE}.")
    private int kills = 400;

    @Option(names = "--damages", paramLabel = "N", description = "Damaged files. Default: ${DEFAULT-VALUE}.")
    private int damages = 2_000;

    @Option(names = "--seed", paramLabel = "N", description = "Of random numbers. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The page. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("docs", "benchmarks", "crashes.md");

    private final List<String> wrong = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();

    public static void main(String[] args) {
        System.exit(new CommandLine(new CrashTrial()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Machine machine = Machine.look(Path.of("").toAbsolutePath(), WATCH);
        line("# The record: crashes, damage, full disks");
        line("");
        line("Written by `CrashTrial`; what it does and how to run it is in [README.md](README.md).");
        line("");
        line(machine.sentence());
        line("");
        line("## Damaged files");
        line("");
        damage();
        line("");
        line("## Disks");
        line("");
        disks();
        line("");
        line("## Killed at random moments");
        line("");
        line("| database | doing | killed | before it had done anything | acknowledged | entries of the longest log |"
                + " lost, in half or not sound |");
        line("|---|---|---|---|---|---|---|");
        KillTrial trial = KillTrial.in(folder, seed);
        for (Deed deed : Deed.values()) {
            row(trial.files(deed, kills));
        }
        int fewer = Math.max(1, kills / 4);
        try (Server server = Server.start(folder.resolve("server"))) {
            for (Deed deed : Deed.values()) {
                row(trial.clients(server, deed, fewer));
            }
            row(trial.servers(server, fewer));
        }
        if (!wrong.isEmpty()) {
            line("");
            line("## What went wrong");
            line("");
            wrong.forEach(sentence -> line("- " + sentence));
            Files.writeString(output, page, StandardCharsets.UTF_8);
        }
        return wrong.isEmpty() ? 0 : 1;
    }

    private void row(KillCount count) throws IOException {
        line(String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,d | %,d | %,d | %,d |",
                count.database(),
                count.deed(),
                count.kills(),
                count.silent(),
                count.words(),
                count.longest(),
                count.countWrong()));
        wrong.addAll(count.wrong());
        // what was found is kept when the rest takes too long
        Files.writeString(output, page, StandardCharsets.UTF_8);
        say(count.deed() + " on " + count.database() + ": " + count.kills() + " killed, " + count.countWrong()
                + " wrong");
    }

    private void damage() throws Exception {
        DamageTrial trial = DamageTrial.in(folder.resolve("damage"), seed);
        line("One case of " + trial.entries() + " entries and " + trial.reports() + " reports, signed; each time a copy"
                + " of its file with one damage, opened, read and checked.");
        line("");
        line(
                "| damage | files | error when opened or read | found by the check | harmless | only in tables that are made anew |"
                        + " changed in silence |");
        line("|---|---|---|---|---|---|---|");
        for (DamageTrial.Kind kind : DamageTrial.Kind.values()) {
            DamageTrial.Count count = trial.run(kind, damages / DamageTrial.Kind.values().length);
            line(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %,d | %,d | %,d | %,d |",
                    kind.words(),
                    count.files(),
                    count.refused(),
                    count.found(),
                    count.harmless(),
                    count.derived(),
                    count.silent().size()));
            wrong.addAll(count.silent());
            say(kind.words() + ": " + count);
        }
    }

    private void disks() throws Exception {
        line("| what | told | kept |");
        line("|---|---|---|");
        for (DiskTrial.Outcome outcome : DiskTrial.in(folder.resolve("disks")).run()) {
            line("| " + outcome.what() + " | " + outcome.told() + " | " + outcome.kept() + " |");
            wrong.addAll(outcome.wrong());
            say(outcome.what() + ": " + outcome.told());
        }
    }

    private void say(String text) {
        spec.commandLine().getErr().println(text);
        spec.commandLine().getErr().flush();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
