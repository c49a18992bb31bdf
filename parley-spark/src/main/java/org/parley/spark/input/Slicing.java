package org.parley.spark.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an archive into slices of about the same work. Large files of lines or rows are cut inside; packed files cannot be. The
 * cut depends on the files and their sizes alone.
 */
public final class Slicing {

    /** At most about a minute of reading, so that little is lost with a worker. */
    private static final long MOST_BYTES = 2L << 20;

    private static final long LEAST_BYTES = 32L << 10;

    /** How many slices a small archive is cut into, for the sake of machines with many processors. */
    private static final int FEWEST_SLICES = 64;

    /** Packed text is so many times as long unpacked. */
    private static final long PACKED = 4;

    /** Opening a file costs as much as reading so many bytes. */
    private static final long OPENING = 2L << 10;

    private final long target;
    private final List<Slice> slices = new ArrayList<>();
    private List<Part> parts = new ArrayList<>();
    private long weight;

    private Slicing(long target) {
        this.target = target;
    }

    /** All slices of these files, in their order. */
    public static List<Slice> of(List<Unit> units) {
        long total = units.stream().mapToLong(Slicing::weight).sum();
        Slicing slicing = new Slicing(Math.max(LEAST_BYTES, Math.min(MOST_BYTES, total / FEWEST_SLICES)));
        units.forEach(slicing::add);
        slicing.end();
        return slicing.slices;
    }

    private static long weight(Unit unit) {
        return OPENING + (unit.isPacked() ? PACKED * unit.length() : unit.length());
    }

    private void add(Unit unit) {
        boolean cut = unit.kind() != Unit.Kind.DOCUMENTS && !unit.isPacked() && unit.length() > target;
        if (!cut) {
            take(new Part(unit, 0, unit.length()), weight(unit));
            return;
        }
        for (long from = 0; from < unit.length(); from += target) {
            long to = Math.min(unit.length(), from + target);
            take(new Part(unit, from, to), to - from);
        }
    }

    private void take(Part part, long work) {
        if (weight > 0 && weight + work > target) {
            end();
        }
        parts.add(part);
        weight += work;
    }

    private void end() {
        if (!parts.isEmpty()) {
            slices.add(new Slice(slices.size(), parts));
            parts = new ArrayList<>();
            weight = 0;
        }
    }
}
