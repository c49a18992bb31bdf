package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.Copy;
import org.parley.model.Filed;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;
import org.parley.reading.ReadingVersion;
import org.parley.reading.intake.Copies;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;
import org.parley.reading.resolve.Roster;

/** The wiring: which intake files and which reading reads. */
final class Desks {

    private static final long BYTES_PER_MEGABYTE = 1 << 20;

    private Desks() {}

    static Desk open(InputStream standardInput, LimitOptions options, @Nullable Path file) throws IOException {
        Intake intake = Intake.with(limits(options));
        Roster builtIn = Roster.builtIn();
        Roster roster = file == null ? builtIn : Roster.read(file).before(builtIn);
        return new Open(intake, standardInput, roster, ReadingVersion.of(file));
    }

    /** Models take a quarter of a gigabyte: they load when the first input is filed, and while it is. */
    private static final class Open implements Desk {

        private final Intake intake;
        private final InputStream standardInput;
        private final Roster roster;
        private final String version;
        private final Copies copies = new Copies();
        private @Nullable CompletableFuture<Reading> reading;

        private Open(Intake intake, InputStream standardInput, Roster roster, String version) {
            this.intake = intake;
            this.standardInput = standardInput;
            this.roster = roster;
            this.version = version;
        }

        private synchronized void begin() {
            if (reading == null) {
                reading = CompletableFuture.supplyAsync(() -> Reading.load(roster));
            }
        }

        private synchronized CompletableFuture<Reading> reading() {
            begin();
            return Objects.requireNonNull(reading);
        }

        @Override
        public long count(List<String> inputs) {
            begin();
            return intake.count(inputs);
        }

        @Override
        public void file(List<String> inputs, Consumer<Filed> out, Runnable fileDone) {
            begin();
            intake.read(inputs, standardInput, out, file -> fileDone.run());
        }

        @Override
        public Optional<Copy> findCopy(Report report) {
            return copies.add(report);
        }

        @Override
        public ReadReport read(Report report) {
            return reading().join().read(report);
        }

        @Override
        public String version() {
            return version;
        }
    }

    private static Limits limits(LimitOptions options) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                options.megabytes * BYTES_PER_MEGABYTE,
                usual.characters(),
                options.pages,
                options.depth,
                options.entries,
                usual.expandedBytes(),
                usual.expansionRatio(),
                Duration.ofSeconds(options.seconds));
    }
}
