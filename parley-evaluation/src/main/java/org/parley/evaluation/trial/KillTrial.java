package org.parley.evaluation.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;
import org.parley.record.log.Signer;

/** Kills processes, or the server that they write to, again and again, and looks after each kill. For one thread. */
final class KillTrial {

    /** A case goes through so many kills before the next one is begun, so that logs stay short. */
    private static final int KILLS_OF_A_CASE = 20;

    private static final int MOST_LINES = 40;
    private static final int OLD_ACTS = 300;
    private static final long LATE_MICROSECONDS = 20_000;
    private static final long MOST_START_MICROSECONDS = 1_500_000;

    private final Path folder;
    private final Path key;
    private final Signer signer;
    private final Random random;
    private int runs;

    private KillTrial(Path folder, Path key, Signer signer, long seed) {
        this.folder = folder;
        this.key = key;
        this.signer = signer;
        this.random = new Random(seed);
    }

    /** @param folder where cases are made */
    static KillTrial in(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        Signer signer = Signer.create(Made.ORIGIN, Key.Use.LOG);
        Path key = Files.writeString(folder.resolve("log.key"), signer.secret());
        return new KillTrial(folder, key, signer, seed);
    }

    /** A case that goes through several kills. */
    private static final class Suffering {

        private final Place place;
        private final Acknowledged acknowledged;
        private final List<Checkpoint> held = new ArrayList<>();

        Suffering(Place place, Acknowledged acknowledged) {
            this.place = place;
            this.acknowledged = acknowledged;
        }
    }

    /** Kills processes that write a file. */
    KillCount files(Deed deed, int kills) throws IOException, InterruptedException, SQLException {
        KillCount count = new KillCount("SQLite", deed.words());
        Path old = folder.resolve("old-" + deed + "-" + runs + ".db");
        if (deed == Deed.MIGRATION) {
            Acknowledged made = OldCase.make("jdbc:sqlite:" + old, "BLOB", OLD_ACTS, signer);
            for (int i = 0; i < kills; i++) {
                Path home = Files.createDirectories(folder.resolve("migration-" + runs));
                Files.copy(old, home.resolve("case.db"));
                kill(deed, new Suffering(Place.of(home), made), count);
            }
            return count;
        }
        Suffering one = null;
        for (int i = 0; i < kills; i++) {
            if (one == null || i % KILLS_OF_A_CASE == 0) {
                one = new Suffering(Place.of(folder.resolve(deed + "-" + runs)), new Acknowledged());
            }
            kill(deed, one, count);
        }
        return count;
    }

    /** Kills processes that write a database on a server. */
    KillCount clients(Server server, Deed deed, int kills) throws IOException, InterruptedException, SQLException {
        KillCount count = new KillCount("PostgreSQL", deed.words());
        String old = "old" + runs;
        if (deed == Deed.MIGRATION) {
            Place made = server.create(old, "template0");
            Acknowledged acknowledged = OldCase.make("jdbc:" + made.name(), "BYTEA", OLD_ACTS, signer);
            for (int i = 0; i < kills; i++) {
                String name = "migration" + runs;
                kill(deed, new Suffering(server.create(name, old), acknowledged), count);
                server.drop(name);
            }
            return count;
        }
        Suffering one = null;
        for (int i = 0; i < kills; i++) {
            if (one == null || i % KILLS_OF_A_CASE == 0) {
                one = new Suffering(server.create("trial" + runs, "template0"), new Acknowledged());
            }
            kill(deed, one, count);
        }
        return count;
    }

    /** Kills a server to which a process writes. */
    KillCount servers(Server server, int kills) throws IOException, InterruptedException, SQLException {
        KillCount count = new KillCount("PostgreSQL, the server killed", Deed.APPENDS.words());
        String name = "served" + runs;
        Suffering one = new Suffering(server.create(name, "template0"), new Acknowledged());
        for (int i = 0; i < kills; i++) {
            runs++;
            Victim victim = Victim.start(List.of(), Deed.APPENDS, server.place(name), runs, key);
            List<String> said = victim.hearUntil(1 + random.nextInt(MOST_LINES));
            server.killAndRestart();
            Victim.Said rest = victim.hear(0, 0);
            said.addAll(rest.lines());
            if (rest.exit() != TrialWorker.PROBLEM) {
                count.wrong("The process that lost its server ended with " + rest.exit() + ".");
            }
            said.removeIf(line -> line.startsWith("problem The database server of the case"));
            look(said, new Suffering(server.place(name), one.acknowledged), false, one.held, count);
        }
        return count;
    }

    private void kill(Deed deed, Suffering one, KillCount count) throws IOException, InterruptedException {
        runs++;
        Victim victim = Victim.start(List.of(), deed, one.place, runs, key);
        boolean early = deed == Deed.MIGRATION || random.nextInt(3) == 0;
        Victim.Said said = early
                ? victim.killIn((long) (random.nextDouble() * count.startMicroseconds(MOST_START_MICROSECONDS)))
                        .hear(0, 0)
                : victim.hear(1 + random.nextInt(MOST_LINES), (long) (random.nextDouble() * LATE_MICROSECONDS));
        if (!said.wasKilled()) {
            if (said.exit() != 0) {
                count.wrong("A process ended with " + said.exit() + ": " + said.lines());
            }
            count.survived();
        }
        look(said.lines(), one, deed == Deed.LISTS, one.held, count);
    }

    private void look(List<String> said, Suffering one, boolean lists, List<Checkpoint> held, KillCount count)
            throws IOException {
        long before = one.acknowledged.words();
        one.acknowledged.take(runs, said);
        Check.of(one.place, one.acknowledged, lists, signer, held).forEach(count::wrong);
        count.looked(one.acknowledged.words() - before, held);
    }
}
