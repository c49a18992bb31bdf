package org.parley.record.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.parley.record.CaseRecord;
import org.parley.record.bundle.Bundle;
import org.parley.record.bundle.BundleFile;
import org.parley.record.bundle.BundleProblem;
import org.parley.record.bundle.Flaw;
import org.parley.record.bundle.Verdict;
import org.parley.record.bundle.Verification;
import org.parley.record.bundle.Zips;
import org.parley.record.store.CaseCopy;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.GroundCopy;
import org.parley.record.store.RawReport;

/**
 * A backup as a zip file: {@code README.txt}, {@code reports.jsonl}, {@code record.zip} (a bundle with everything), {@code log.key}
 * when asked for, and {@code SHA256SUMS} over these. The same bytes for the same case. Used by one thread.
 */
public final class BackupFile implements AutoCloseable {

    private static final String README = "README.txt";
    private static final String REPORTS = "reports.jsonl";
    private static final String GROUND = "ground.jsonl";
    private static final String RECORD = "record.zip";
    private static final String KEY = "log.key";
    private static final String SUMS = "SHA256SUMS";

    /** The first line of {@link #README}: which form the backup has. */
    private static final String FORM = "Parley backup, form 1";

    private static final String WORDS = FORM + """


            A whole case: everything that its keeper has, also what is not for all. Keep it as you keep the case.

            reports.jsonl  one report a line: its names, the report as filed and what was read from it
            ground.jsonl   imported data sets of incidents, and effort, when there are any: one row a line
            record.zip     the record with every payload and salt: parley verify record.zip
            log.key        the secret key of the log, only when it was asked for
            SHA256SUMS     hashes of these files: sha256sum -c SHA256SUMS

            To make a case of it: parley case restore FILE -o CASE
            """;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int LONGEST_SMALL_FILE = 1 << 20;

    private final Path file;
    private final ZipFile zip;

    private BackupFile(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Writes a backup of a case that others may be writing. Reports are those of one moment, the record that of a moment after: it has
     * the entry of every report that needs one.
     *
     * @param secret the key file of the log, absent when it is to be left out
     * @return number of reports
     */
    public static long write(CaseStore store, CaseRecord record, Optional<String> secret, OutputStream out)
            throws CaseProblem, IOException {
        AtomicLong reports = new AtomicLong();
        try (ZipOutputStream zip = new ZipOutputStream(Zips.uncloseable(out))) {
            Sums sums = Sums.none();
            part(zip, sums, README, to -> to.write(WORDS.getBytes(StandardCharsets.UTF_8)));
            part(
                    zip,
                    sums,
                    REPORTS,
                    to -> CaseCopy.walk(store, report -> {
                        try {
                            to.write((RawReportLine.write(report) + "\n").getBytes(StandardCharsets.UTF_8));
                            reports.incrementAndGet();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }));
            if (!GroundCopy.isEmpty(store)) {
                part(
                        zip,
                        sums,
                        GROUND,
                        to -> GroundCopy.walk(store, line -> {
                            try {
                                to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }));
            }
            if (record.findName().isPresent()) {
                part(zip, sums, RECORD, to -> BundleFile.write(record.bundle(Optional.empty()), to));
            }
            if (secret.isPresent()) {
                part(zip, sums, KEY, to -> to.write(secret.get().getBytes(StandardCharsets.UTF_8)));
            }
            zip.putNextEntry(entry(SUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return reports.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @FunctionalInterface
    private interface Part {

        void write(OutputStream to) throws CaseProblem, IOException;
    }

    private static void part(ZipOutputStream zip, Sums sums, String name, Part part) throws CaseProblem, IOException {
        MessageDigest digest = Sums.digest();
        zip.putNextEntry(entry(name));
        OutputStream to = new DigestOutputStream(Zips.uncloseable(zip), digest);
        part.write(to);
        to.flush();
        zip.closeEntry();
        sums.put(name, digest);
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /**
     * Opens a backup and checks the hashes of all its files.
     *
     * @throws BackupProblem when it is none, or any of its files is damaged
     */
    public static BackupFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = Zips.open(file);
        } catch (ZipException e) {
            throw new BackupProblem(file + " is no backup: it is not a zip file, or is damaged.", e);
        }
        BackupFile backup = new BackupFile(file, zip);
        try {
            backup.check();
            return backup;
        } catch (IllegalArgumentException | ZipException e) {
            zip.close();
            throw new BackupProblem(file + " is damaged: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private void check() throws IOException {
        if (zip.getEntry(SUMS) == null || zip.getEntry(README) == null || zip.getEntry(REPORTS) == null) {
            throw new BackupProblem(file + " is no backup of a case: " + SUMS + ", " + README + " or " + REPORTS
                    + " is missing from it.");
        }
        if (!text(README).startsWith(FORM + "\n")) {
            throw new BackupProblem(file + " is no backup that this Parley knows; use the newest one.");
        }
        Sums sums = Sums.parse(text(SUMS));
        for (String name : sums.names()) {
            if (zip.getEntry(name) == null) {
                throw new BackupProblem(file + " is damaged: " + name + " is missing.");
            }
            if (!sums.fits(name, Zips.read(zip, zip.getEntry(name)))) {
                throw new BackupProblem(file + " is damaged: " + name + " is not as it was written.");
            }
        }
        Optional<? extends ZipEntry> stranger = zip.stream()
                .filter(entry -> !entry.getName().equals(SUMS) && !sums.has(entry.getName()))
                .findFirst();
        if (stranger.isPresent()) {
            throw new BackupProblem(
                    file + " is damaged: " + stranger.get().getName() + " was not in it when it was written.");
        }
    }

    private String text(String name) throws IOException {
        try (InputStream in = Zips.read(zip, zip.getEntry(name))) {
            byte[] bytes = in.readNBytes(LONGEST_SMALL_FILE + 1);
            if (bytes.length > LONGEST_SMALL_FILE) {
                throw new BackupProblem(file + " is damaged: " + name + " is too long.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The key file of the log, absent when it was left out. */
    public Optional<String> findSecret() throws IOException {
        return zip.getEntry(KEY) == null ? Optional.empty() : Optional.of(text(KEY));
    }

    /**
     * Puts everything into an empty case; all or nothing. A record that nobody has signed for yet is restored as well.
     *
     * @param evenUnsound restore a record in which something is wrong, as it is
     * @return what the check of the record found, absent when the case had none
     * @throws BackupProblem when a report is damaged, or the record is not sound
     * @throws CaseProblem when the case is not empty, or cannot be written
     */
    public Optional<Verdict> restore(CaseStore store, boolean evenUnsound) throws CaseProblem, IOException {
        if (zip.getEntry(RECORD) == null) {
            fill(store, Optional.empty());
            return Optional.empty();
        }
        Path unpacked = Files.createTempFile("parley-record", ".zip");
        try {
            try (InputStream in = Zips.read(zip, zip.getEntry(RECORD))) {
                Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
            }
            try (BundleFile record = BundleFile.open(unpacked)) {
                Verdict verdict = Verification.of(record, Optional.empty(), Optional.empty());
                Optional<Flaw> flaw = verdict.flaws().stream()
                        .filter(one -> !record.checkpoints().isEmpty() || one.kind() != Flaw.Kind.NOT_SIGNED)
                        .findFirst();
                if (flaw.isPresent() && !evenUnsound) {
                    throw new BackupProblem("The record in " + file + " is not sound: "
                            + flaw.get().sentence());
                }
                fill(store, Optional.of(record));
                return Optional.of(verdict);
            }
        } catch (BundleProblem e) {
            throw new BackupProblem("The record in " + file + " is damaged: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }

    private void fill(CaseStore store, Optional<Bundle> record) throws CaseProblem, IOException {
        try (BufferedReader lines = lines(REPORTS);
                BufferedReader ground = lines(GROUND)) {
            Iterator<RawReport> reports = lines.lines().map(RawReportLine::read).iterator();
            CaseCopy.fill(store, reports, ground.lines().iterator(), record);
        } catch (IllegalArgumentException e) {
            throw new BackupProblem(file + " is damaged: " + e.getMessage() + ".", e);
        }
    }

    /** Of a part; none of one that is not there. */
    private BufferedReader lines(String part) throws IOException {
        InputStream in =
                zip.getEntry(part) == null ? InputStream.nullInputStream() : Zips.read(zip, zip.getEntry(part));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
