package org.parley.evaluation.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Resident memory of processes as Linux counts it. */
final class Memory {

    private static final String PEAK = "VmHWM:";

    private Memory() {}

    /**
     * The most that was ever resident, in kilobytes of 1,024 bytes.
     *
     * @param process its number, or {@code self}
     * @return empty when there is no such process, or not any more
     */
    static OptionalLong peakKilobytes(String process) {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of("/proc", process, "status"), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
        return lines.stream()
                .filter(line -> line.startsWith(PEAK))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }
}
