package org.parley.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What lies in an output folder. */
public record Output(Path folder) {

    /** The lines of all batches, in order. */
    public List<String> lines() throws IOException {
        return lines(folder.resolve("jsonl"));
    }

    /** What the reports tell together. */
    public List<String> reconciled() throws IOException {
        return lines(folder.resolve("reconciled/jsonl"));
    }

    private static List<String> lines(Path below) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
