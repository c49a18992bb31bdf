package org.parley.evaluation.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;
import org.parley.record.log.Leaf;
import org.parley.record.log.Signer;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.LogStore;

/** Disks that are full or may only be read, a limit on the length of files, two processes on one case, clocks that go back. For one thread. */
final class DiskTrial {

    private static final String NO_MOUNT = "not tried: this user may not mount a disk";
    private static final int MORE_LINES = 20;
    private static final int CLOCKS = 2_000;

    private final Path folder;
    private final Path key;
    private final Signer signer;

    /**
     * What came of a trial.
     *
     * @param what was tried
     * @param told what the program said
     * @param kept what was there afterwards
     * @param wrong what should not have been
     */
    record Outcome(String what, String told, String kept, List<String> wrong) {

        Outcome {
            wrong = List.copyOf(wrong);
        }
    }

    private DiskTrial(Path folder, Path key, Signer signer) {
        this.folder = folder;
        this.key = key;
        this.signer = signer;
    }

    /** @param folder where cases are made */
    static DiskTrial in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Signer signer = Signer.create(Made.ORIGIN, Key.Use.LOG);
        return new DiskTrial(folder, Files.writeString(folder.resolve("log.key"), signer.secret()), signer);
    }

    /** All of them. */
    List<Outcome> run() throws IOException, InterruptedException, CaseProblem {
        return List.of(fullDisk(), longFile(), readOnlyDisk(), twoProcesses(), clock(CLOCKS));
    }

    Outcome fullDisk() throws IOException, InterruptedException {
        String what = "a disk of 2 MB that fills up, and is then made larger";
        Path disk = Files.createDirectories(folder.resolve("disk"));
        if (!mount("size=2m", disk)) {
            return new Outcome(what, NO_MOUNT, "", List.of());
        }
        try {
            return overflow(what, List.of(), disk.resolve("full"), () -> mount("remount,size=64m", disk));
        } finally {
            unmount(disk);
        }
    }

    Outcome longFile() throws IOException, InterruptedException {
        // in blocks of 512 bytes
        List<String> limit = List.of("sh", "-c", "ulimit -f 3000; exec \"$@\"", "sh");
        return overflow(
                "files may not be longer than 1.5 MB, and then may", limit, folder.resolve("limited"), () -> true);
    }

    /** Makes room. */
    @FunctionalInterface
    private interface Room {

        boolean make() throws IOException, InterruptedException;
    }

    private Outcome overflow(String what, List<String> before, Path home, Room room)
            throws IOException, InterruptedException {
        Acknowledged acknowledged = new Acknowledged();
        List<Victim.Said> processes = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        // the second one begins when there is no room already
        for (int run = 1; run <= 2; run++) {
            Victim.Said said =
                    Victim.start(before, Deed.APPENDS, Place.of(home), run, key).hear(0, 0);
            processes.add(said);
            acknowledged.take(run, without(said.lines()));
            if (said.exit() != TrialWorker.PROBLEM) {
                wrong.add(what + ": a process ended with " + said.exit());
            }
        }
        if (!room.make()) {
            wrong.add(what + ": there is no more room");
        }
        List<Checkpoint> held = new ArrayList<>();
        wrong.addAll(Check.of(Place.of(home), acknowledged, true, signer, held));
        long kept = acknowledged.size();
        Victim.Said more =
                Victim.start(List.of(), Deed.APPENDS, Place.of(home), 3, key).hear(MORE_LINES, 0);
        acknowledged.take(3, more.lines());
        wrong.addAll(Check.of(Place.of(home), acknowledged, true, signer, held));
        String told = processes.get(0).lines().get(processes.get(0).lines().size() - 1);
        return new Outcome(what, quoted(told), "all " + kept + " entries, and it goes on", wrong);
    }

    private static List<String> without(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("problem ")).toList();
    }

    private String quoted(String told) {
        return "\"" + told.replace("problem ", "").replace(folder.toString(), "...") + "\"";
    }

    Outcome readOnlyDisk() throws IOException, InterruptedException, CaseProblem {
        String what = "a disk that may only be read";
        Path disk = Files.createDirectories(folder.resolve("read-only"));
        if (!mount("size=16m", disk)) {
            return new Outcome(what, NO_MOUNT, "", List.of());
        }
        try {
            Path home = disk.resolve("kept");
            Acknowledged acknowledged = new Acknowledged();
            Victim.Said said = Victim.start(List.of(), Deed.APPENDS, Place.of(home), 1, key)
                    .hear(MORE_LINES, 0);
            acknowledged.take(1, said.lines());
            List<String> wrong =
                    new ArrayList<>(Check.of(Place.of(home), acknowledged, true, signer, new ArrayList<>()));
            if (!mount("remount,ro", disk)) {
                wrong.add(what + ": it can be written");
            }
            String told = "nothing";
            try (CaseStore store = CaseFolder.of(home).open()) {
                wrong.add(what + ": it was opened to be written, writable " + store.writable());
            } catch (CaseProblem e) {
                told = e.getMessage();
            }
            long size;
            try (CaseStore store = CaseFolder.of(home).view()) {
                size = store.log(Clock.systemUTC()).size();
            }
            if (size < acknowledged.size()) {
                wrong.add(what + ": entries are lost");
            }
            return new Outcome(what, quoted(String.valueOf(told)), "all " + size + " entries are read", wrong);
        } finally {
            unmount(disk);
        }
    }

    Outcome twoProcesses() throws IOException, InterruptedException {
        String what = "a second process opens the case to write it";
        Path home = folder.resolve("shared");
        Victim victim = Victim.start(List.of(), Deed.APPENDS, Place.of(home), 1, key);
        List<String> said = victim.hearUntil(MORE_LINES);
        List<String> wrong = new ArrayList<>();
        Victim.Said second =
                Victim.start(List.of(), Deed.APPENDS, Place.of(home), 2, key).hear(0, 0);
        if (second.exit() != TrialWorker.PROBLEM || second.lines().size() != 1) {
            wrong.add(what + ": it ended with " + second.exit() + " after " + second.lines());
        }
        victim.killIn(0);
        said.addAll(victim.hear(0, 0).lines());
        Acknowledged acknowledged = new Acknowledged();
        acknowledged.take(1, said);
        wrong.addAll(Check.of(Place.of(home), acknowledged, true, signer, new ArrayList<>()));
        String told = second.lines().isEmpty() ? "" : second.lines().get(0);
        return new Outcome(
                what,
                quoted(told).replaceAll("process \\d+", "process N"),
                "all " + acknowledged.size() + " entries of the first, none of the second",
                wrong);
    }

    /** @param jumps how many times the clock is set */
    Outcome clock(int jumps) throws CaseProblem, IOException {
        String what = "a clock that jumps back and forth by days, " + jumps + " times";
        Random random = new Random(1);
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        Clock jumping = jumping(() -> noon.plusSeconds(random.nextInt(1_000_000) - 500_000));
        Path home = folder.resolve("clock");
        Acknowledged acknowledged = new Acknowledged();
        List<String> wrong = new ArrayList<>();
        Instant last = Instant.MIN;
        try (CaseStore store = Place.of(home).open()) {
            LogStore log = store.log(jumping);
            for (int number = 0; number < jumps; number++) {
                List<Leaf> leaves = log.append(Made.drafts(1, number));
                Leaf first = leaves.get(0);
                if (first.time().isBefore(last)) {
                    wrong.add(what + ": entry " + first.position() + " is older than the one ahead of it");
                }
                last = first.time();
                acknowledged.take(1, List.of("entries " + number + " " + first.position() + " " + leaves.size()));
            }
        }
        wrong.addAll(Check.of(Place.of(home), acknowledged, true, signer, new ArrayList<>()));
        return new Outcome(
                what, "nothing", "all " + acknowledged.size() + " entries, none older than the one ahead of it", wrong);
    }

    private static Clock jumping(InstantSource source) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }

    private static boolean mount(String options, Path disk) throws IOException, InterruptedException {
        return command("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString());
    }

    private static void unmount(Path disk) throws IOException, InterruptedException {
        command("umount", disk.toString());
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
