package org.parley.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.docket.ground.GroundRow;
import org.parley.record.store.GroundStore;

/** Writes every flaw of every row of an import into a CSV table, when that is wanted. */
final class FlawTable implements Closeable {

    private final @Nullable Output output;
    private final @Nullable PrintWriter out;

    private FlawTable(@Nullable Output output) {
        this.output = output;
        this.out = output == null ? null : new PrintWriter(output.bytes(), false, StandardCharsets.UTF_8);
    }

    /** @param file absent when nothing is to be written */
    static FlawTable of(@Nullable Path file) throws IOException {
        FlawTable table = new FlawTable(file == null ? null : Output.of(file));
        table.row("file", "line", "flaw", "kept", "words");
        return table;
    }

    /** Passes on rows and writes down their flaws. */
    GroundStore.Rows watching(GroundStore.Rows rows) {
        return out == null ? rows : new Watching(rows);
    }

    private final class Watching implements GroundStore.Rows {

        private final GroundStore.Rows rows;
        private String file = "";

        Watching(GroundStore.Rows rows) {
            this.rows = rows;
        }

        @Override
        public void begin(String name) {
            file = name;
            rows.begin(name);
        }

        @Override
        public void take(GroundRow row) {
            row.flaws()
                    .forEach(flaw -> row(
                            file,
                            flaw.line() + "",
                            flaw.kind().word(),
                            flaw.kind().isKept() ? "kept" : "left out",
                            flaw.words()));
            rows.take(row);
        }
    }

    private void row(String... cells) {
        if (out == null) {
            return;
        }
        for (int i = 0; i < cells.length; i++) {
            out.print((i == 0 ? "\"" : ",\"") + cells[i].replace("\"", "\"\"") + "\"");
        }
        out.print("\r\n");
    }

    void finish() throws IOException {
        if (out != null && output != null) {
            out.flush();
            output.finish();
        }
    }

    @Override
    public void close() throws IOException {
        if (output != null) {
            output.close();
        }
    }
}
