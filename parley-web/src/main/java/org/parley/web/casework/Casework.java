package org.parley.web.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.parley.record.CaseRecord;
import org.parley.record.log.Key;
import org.parley.record.log.KeyFile;
import org.parley.record.log.Signer;
import org.parley.record.search.IndexFolder;
import org.parley.record.store.AccountStore;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/** A case that is open, with all that those who work on it share. Safe for many threads. */
public final class Casework implements AutoCloseable {

    private final CaseStore store;
    private final CaseRecord record;
    private final Wiring wiring;
    private final Clock clock;
    private final Optional<Path> logKey;
    private final String name;
    private final CaseViews views;
    private final CaseSearch search;
    private final GroundViews ground;
    private final FilingDesk filing = new FilingDesk(this);

    private Casework(
            CaseStore store, CaseRecord record, Wiring wiring, Clock clock, Optional<Path> logKey, CasePlace place) {
        this.store = store;
        this.record = record;
        this.wiring = wiring;
        this.clock = clock;
        this.logKey = logKey;
        this.name = place.toString();
        this.views = new CaseViews(store, record, wiring);
        this.ground = new GroundViews(store, wiring);
        this.search = new CaseSearch(this, place.findFolder().map(folder -> folder.resolve(IndexFolder.NAME)));
    }

    /**
     * Opens a case to write it; makes its folder when it is missing.
     *
     * @param logKey file with the key of the log, with which checkpoints are signed; absent when none is at hand. Need not be there
     *     yet: it is written when the record begins.
     */
    public static Casework open(CasePlace place, Wiring wiring, Clock clock, Optional<Path> logKey) throws CaseProblem {
        place.make();
        CaseStore store = place.open();
        try {
            return new Casework(store, CaseRecord.of(store, clock), wiring, clock, logKey, place);
        } catch (CaseProblem | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** What a person sees and may do. Is of the moment: for each request a new one. */
    public Seat seat(Person person) throws CaseProblem {
        return Seat.of(this, person);
    }

    /** Accounts of the server. */
    public AccountStore accounts() {
        return store.accounts();
    }

    /** How many statements of SQL were executed since the case was opened. */
    public long statements() {
        return store.statements();
    }

    /** Where the case is. */
    public String name() {
        return name;
    }

    public Clock clock() {
        return clock;
    }

    CaseStore store() {
        return store;
    }

    CaseRecord record() {
        return record;
    }

    Wiring wiring() {
        return wiring;
    }

    FilingDesk filing() {
        return filing;
    }

    CaseSearch search() {
        return search;
    }

    CaseViews views() {
        return views;
    }

    GroundViews ground() {
        return ground;
    }

    /**
     * The key of the log.
     *
     * @throws IllegalStateException when the server has none
     */
    Signer logSigner() throws IOException {
        Path file = logKey.filter(Files::exists)
                .orElseThrow(() -> new IllegalStateException(
                        "This server has not the key of the log; start it with --log-key FILE, or sign with"
                                + " 'parley case sign'."));
        return KeyFile.read(file);
    }

    /**
     * Begins the record: with the key that is there, else with a new one, which only the owner of the file can read.
     *
     * @throws IllegalStateException when there is no place for a key
     * @throws IllegalArgumentException when the name can be none
     */
    void begin(String origin) throws CaseProblem, IOException {
        Path file = logKey.orElseThrow(() -> new IllegalStateException(
                "This server has no place for the key of the log; start it with --log-key FILE."));
        Signer signer;
        if (Files.exists(file)) {
            signer = logSigner();
        } else {
            signer = Signer.create(origin, Key.Use.LOG);
            KeyFile.write(file, signer);
        }
        record.begin(signer);
    }

    @Override
    public void close() {
        views.close();
        ground.close();
        try {
            search.close();
        } catch (IOException e) {
            // the index is derived; the next one who searches makes it again
        } finally {
            store.close();
        }
    }
}
