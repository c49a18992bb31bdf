package org.parley.spark.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;

/** What lies where in an output folder. */
public record Layout(Path folder) {

    /** The tables of a batch, each a folder of Parquet files below {@code parquet}. */
    public static final List<String> TABLES = List.of("report", "statement", "event", "incident", "problem");

    /** Where a batch is made before it is committed. */
    public Path staging(int batch) {
        return new Path(new Path(folder, "staging"), named(batch));
    }

    /** All that is being made. */
    public Path staging() {
        return new Path(folder, "staging");
    }

    /** Packed readings of a batch. */
    public Path readings(int batch) {
        return new Path(new Path(folder, "readings"), named(batch));
    }

    /** JSON lines of a batch, a file for each slice. */
    public Path jsonLines(int batch) {
        return new Path(new Path(folder, "jsonl"), named(batch));
    }

    /** A table of all batches. */
    public Path table(String table) {
        return new Path(new Path(folder, "parquet"), table);
    }

    /** What the reports say together. */
    public Path reconciled() {
        return new Path(folder, "reconciled");
    }

    Path ledger() {
        return new Path(folder, "ledger");
    }

    Path claim() {
        return new Path(ledger(), "claim");
    }

    Path terms() {
        return new Path(ledger(), "archive.json");
    }

    Path run(int run) {
        return new Path(ledger(), String.format(Locale.ROOT, "run-%05d", run));
    }

    Path plan(int run) {
        return new Path(run(run), "plan.json");
    }

    Path done(int run) {
        return new Path(run(run), "done.json");
    }

    Path batch(int batch) {
        return new Path(ledger(), named(batch).replace('=', '-') + ".json");
    }

    /** Of a batch: what lies in its staging folder, and where it goes. */
    List<Move> moves(int batch) {
        Path from = staging(batch);
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(new Path(from, "readings"), readings(batch)));
        moves.add(new Move(new Path(from, "jsonl"), jsonLines(batch)));
        for (String table : TABLES) {
            moves.add(new Move(new Path(new Path(from, "parquet"), table), new Path(table(table), named(batch))));
        }
        return moves;
    }

    record Move(Path from, Path to) {}

    private static String named(int batch) {
        return String.format(Locale.ROOT, "batch=%06d", batch);
    }
}
