package org.parley.evaluation.trial;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.parley.record.CaseRecord;
import org.parley.record.Reader;
import org.parley.record.bundle.Verdict;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;
import org.parley.record.log.Signer;
import org.parley.record.review.ReviewState;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptEntry;
import org.parley.record.store.KeptReport;
import org.parley.record.store.LogStore;

/** Damages copies of the file of a case, each in one place, and looks who notices. For one thread. */
final class DamageTrial {

    private static final int ACTS = 300;
    private static final int REPORTS = 40;
    private static final int PAGE = 4_096;
    private static final int MANY = 1_000_000;

    /** What is done to a file. */
    enum Kind {
        ONE_BYTE("one byte changed"),
        ONE_PAGE("one page of random bytes"),
        NO_PAGE("one page of zeros"),
        OTHER_PAGE("one page in the place of another"),
        CUT("cut off");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * What came of it.
     *
     * @param files number of damaged files
     * @param refused with an error for people, at the latest when all was read
     * @param found by the check of the record and its database
     * @param harmless all was read as before
     * @param derived only the tables for lists had changed, and were right again when made anew
     * @param silent what was read otherwise than before, and by nobody noticed
     */
    record Count(int files, int refused, int found, int harmless, int derived, List<String> silent) {

        Count {
            silent = List.copyOf(silent);
        }
    }

    /** All that a reader of the case gets. */
    private record Contents(List<KeptEntry> entries, List<Checkpoint> checkpoints, List<Object> reports) {}

    private final Path whole;
    private final Path copy;
    private final Signer signer;
    private final Random random;
    private final Contents contents;
    private final List<Object> lists;

    private DamageTrial(Path whole, Path copy, Signer signer, long seed) throws CaseProblem {
        this.whole = whole;
        this.copy = copy;
        this.signer = signer;
        this.random = new Random(seed);
        try (CaseStore store = CaseFolder.of(whole).open()) {
            this.contents = contents(store);
            this.lists = lists(store);
        }
    }

    /** @param folder where the files are made */
    static DamageTrial in(Path folder, long seed) throws CaseProblem, IOException {
        Signer signer = Signer.create(Made.ORIGIN, Key.Use.LOG);
        Path whole = folder.resolve("whole");
        try (CaseStore store = Place.of(whole).open()) {
            CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
            record.begin(signer);
            LogStore log = store.log(Clock.systemUTC());
            for (int number = 0; number < ACTS; number++) {
                log.append(Made.drafts(0, number));
                if (number % (ACTS / 4) == 0) {
                    record.sign(signer);
                    record.cosign(Signer.create("north.example", Key.Use.COSIGNER));
                }
            }
            for (int number = 0; number < REPORTS; number++) {
                store.file(Made.report(0, number), "1");
            }
            record.sign(signer);
            record.lists().catchUp();
        }
        Path copy = Files.createDirectories(folder.resolve("copy"));
        return new DamageTrial(whole, copy, signer, seed);
    }

    int entries() {
        return contents.entries().size();
    }

    int reports() {
        return contents.reports().size();
    }

    private static Contents contents(CaseStore store) throws CaseProblem {
        LogStore log = store.log(Clock.systemUTC());
        List<KeptEntry> entries = new ArrayList<>();
        log.walk(0, log.size(), entries::add);
        // what people see is looked at once more on the way
        CaseRecord.of(store, Clock.systemUTC()).walk(Reader.of("chair"), 0, entry -> {});
        List<Object> reports = new ArrayList<>();
        for (KeptReport report : store.list()) {
            reports.add(report.read());
        }
        return new Contents(entries, log.checkpoints(), reports);
    }

    private static List<Object> lists(CaseStore store) throws CaseProblem {
        CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
        List<Object> rows = new ArrayList<>(record.lists().entries(Reader.of("chair"), Long.MAX_VALUE, MANY));
        for (ReviewState state : ReviewState.values()) {
            rows.addAll(record.lists().items(Reader.of("chair"), state, 0, MANY));
            rows.addAll(record.lists().items(Reader.PUBLIC, state, 0, MANY));
        }
        return rows;
    }

    private enum Outcome {
        REFUSED,
        FOUND,
        HARMLESS,
        DERIVED,
        SILENT
    }

    /** Damages so many copies. */
    Count run(Kind kind, int files) throws IOException {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            Path file = copy.resolve(CaseFolder.DATABASE);
            Files.copy(whole.resolve(CaseFolder.DATABASE), file, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(copy.resolve(CaseFolder.DATABASE + "-journal"));
            String where = damage(kind, file);
            try {
                Outcome outcome = look();
                outcomes.merge(outcome, 1, Integer::sum);
                if (outcome == Outcome.SILENT) {
                    silent.add("Not noticed: " + kind.words() + " " + where + ".");
                }
            } catch (RuntimeException e) {
                silent.add("No error for people: " + kind.words() + " " + where + ": " + e);
            }
        }
        return new Count(
                files,
                outcomes.getOrDefault(Outcome.REFUSED, 0),
                outcomes.getOrDefault(Outcome.FOUND, 0),
                outcomes.getOrDefault(Outcome.HARMLESS, 0),
                outcomes.getOrDefault(Outcome.DERIVED, 0),
                silent);
    }

    private Outcome look() throws IOException {
        try (CaseStore store = CaseFolder.of(copy).open()) {
            Contents found = contents(store);
            Verdict verdict;
            try {
                verdict = CaseRecord.of(store, Clock.systemUTC())
                        .verify(
                                Optional.of(signer.key()),
                                Optional.of(contents.checkpoints().get(1)));
            } catch (CaseProblem e) {
                return Outcome.FOUND;
            }
            if (!verdict.isSound()) {
                return Outcome.FOUND;
            }
            if (!found.equals(contents)) {
                return Outcome.SILENT;
            }
            if (lists(store).equals(lists)) {
                return Outcome.HARMLESS;
            }
            CaseRecord.of(store, Clock.systemUTC()).lists().rebuild();
            return lists(store).equals(lists) ? Outcome.DERIVED : Outcome.SILENT;
        } catch (CaseProblem e) {
            return Outcome.REFUSED;
        }
    }

    /** Where. */
    private String damage(Kind kind, Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long length = file.length();
            long at = (long) (random.nextDouble() * length);
            long page = at / PAGE;
            byte[] bytes = new byte[PAGE];
            switch (kind) {
                case ONE_BYTE -> {
                    file.seek(at);
                    int before = file.read();
                    file.seek(at);
                    file.write(before ^ (1 + random.nextInt(255)));
                    return "at " + at;
                }
                case ONE_PAGE -> random.nextBytes(bytes);
                case NO_PAGE -> {
                    // they are zero
                }
                case OTHER_PAGE -> {
                    file.seek(random.nextInt((int) (length / PAGE)) * (long) PAGE);
                    file.readFully(bytes);
                }
                case CUT -> {
                    file.setLength(at);
                    return "at " + at;
                }
            }
            file.seek(page * PAGE);
            file.write(bytes);
            return "at page " + page;
        }
    }
}
