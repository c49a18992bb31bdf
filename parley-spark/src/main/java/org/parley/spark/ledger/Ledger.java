package org.parley.spark.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.parley.spark.input.Part;
import org.parley.spark.input.Slice;
import org.parley.spark.input.Unit;
import org.parley.spark.input.WrongInput;

/**
 * The books of an output folder. A run has a plan, which is written before anything is read and does not change; its batches are
 * committed one after the other. Who writes claims the folder first, and closes the books afterwards; who only reads need not.
 */
public final class Ledger implements AutoCloseable {

    private final Layout layout;
    private final FileSystem system;
    private final Files files;
    private @Nullable Claim claim;

    private Ledger(Layout layout, FileSystem system) {
        this.layout = layout;
        this.system = system;
        this.files = new Files(system);
    }

    /**
     * Opens the books of a folder.
     *
     * @throws WrongInput when there is no such file system
     */
    public static Ledger open(String folder, Configuration configuration) throws WrongInput {
        try {
            Path path = new Path(folder);
            FileSystem files = path.getFileSystem(configuration);
            return new Ledger(new Layout(files.makeQualified(path)), files);
        } catch (IllegalArgumentException | IOException e) {
            throw WrongInput.of("Cannot use " + folder + " as the output", e);
        }
    }

    public Layout layout() {
        return layout;
    }

    /**
     * Claims the folder, so that no other job writes into it until these books are closed.
     *
     * @param says takes a line when another job was killed there, or seems so: that takes some seconds to see
     * @throws WrongInput when another job is writing into it
     */
    public void claim(Consumer<String> says) throws IOException, WrongInput {
        claim = Claim.take(system, layout.claim(), Claim.Pace.USUAL, says);
    }

    private void checkClaim() throws IOException {
        if (claim == null) {
            throw new IllegalStateException("nothing is written into a folder that was not claimed");
        }
        claim.check();
    }

    /** Lets go of the folder. */
    @Override
    public void close() throws IOException {
        if (claim != null) {
            claim.close();
        }
    }

    /** What holds for the folder, absent before its first run. */
    public Optional<Terms> findTerms() throws IOException {
        return files.exists(layout.terms()) ? Optional.of(files.read(layout.terms(), Terms.class)) : Optional.empty();
    }

    /**
     * Begins the folder, or checks that what it was begun with is the same.
     *
     * @throws WrongInput when it is not
     */
    public void settle(Terms terms) throws IOException, WrongInput {
        Optional<Terms> known = findTerms();
        if (known.isEmpty()) {
            files.write(layout.terms(), terms);
            return;
        }
        Terms before = known.get();
        if (before.form() != terms.form() || !before.reading().equals(terms.reading())) {
            throw new WrongInput(layout.folder() + " was read by another version of Parley or with another roster ("
                    + before.reading() + ", not " + terms.reading() + "); read into another folder");
        }
        if (!before.dates().equals(terms.dates())) {
            throw new WrongInput(layout.folder() + " is parted by " + before.dates() + ", not by " + terms.dates());
        }
    }

    /** Completes what was committed and throws away what was not. */
    public void recover() throws IOException {
        checkClaim();
        for (Batch batch : batches()) {
            publish(batch.number());
        }
        files.delete(layout.staging());
    }

    /** The run that was begun and not ended, absent when there is none. */
    public Optional<Integer> findOpenRun() throws IOException {
        int last = lastRun();
        return last > 0 && !files.exists(layout.done(last)) ? Optional.of(last) : Optional.empty();
    }

    private int lastRun() throws IOException {
        int last = 0;
        for (Path run : files.named(layout.ledger(), "run-")) {
            int number = Integer.parseInt(run.getName().substring("run-".length()));
            if (files.exists(layout.plan(number))) {
                last = Math.max(last, number);
            }
        }
        return last;
    }

    /** The files of all runs that were ended: path, length and time. */
    public Set<Unit> done() throws IOException {
        Set<Unit> done = new HashSet<>();
        for (int run = 1; run <= lastRun(); run++) {
            if (files.exists(layout.done(run))) {
                for (Planned batch : plan(run)) {
                    for (Slice slice : batch.slices()) {
                        slice.parts().stream().map(Part::unit).forEach(done::add);
                    }
                }
            }
        }
        return done;
    }

    /**
     * Begins a run.
     *
     * @param batches their slices, in the order of the archive
     * @return its number
     */
    public int begin(List<List<Slice>> batches) throws IOException {
        checkClaim();
        int run = lastRun() + 1;
        int next = run == 1 ? 1 : afterLast(plan(run - 1));
        List<Planned> plan = new ArrayList<>();
        for (List<Slice> slices : batches) {
            plan.add(new Planned(next + plan.size(), slices));
        }
        files.write(layout.plan(run), plan);
        return run;
    }

    private static int afterLast(List<Planned> plan) {
        return plan.get(plan.size() - 1).number() + 1;
    }

    /** The batches of a run. */
    public List<Planned> plan(int run) throws IOException {
        return files.list(layout.plan(run), new TypeReference<List<Planned>>() {});
    }

    /** Whether a batch was committed. */
    public boolean isCommitted(int batch) throws IOException {
        return files.exists(layout.batch(batch));
    }

    /** All that were committed, in order. */
    public List<Batch> batches() throws IOException {
        List<Batch> batches = new ArrayList<>();
        for (Path path : files.named(layout.ledger(), "batch-")) {
            batches.add(files.read(path, Batch.class));
        }
        return batches;
    }

    /** Throws away what an earlier try has left of a batch. */
    public void clear(int batch) throws IOException {
        files.delete(layout.staging(batch));
    }

    /** Commits a batch that lies whole in its staging folder. */
    public void commit(Batch batch) throws IOException {
        checkClaim();
        files.write(layout.batch(batch.number()), batch);
        publish(batch.number());
    }

    private void publish(int batch) throws IOException {
        for (Layout.Move move : layout.moves(batch)) {
            if (files.exists(move.from()) && !files.exists(move.to())) {
                files.move(move.from(), move.to());
            }
        }
    }

    /** Ends a run: all of its batches were committed. */
    public void end(int run) throws IOException {
        files.write(layout.done(run), List.of());
        files.delete(layout.staging());
    }

    /** Puts a folder that is made beside its place there, in place of the one before. */
    public void replace(Path made, Path place) throws IOException {
        checkClaim();
        files.delete(place);
        files.move(made, place);
    }
}
