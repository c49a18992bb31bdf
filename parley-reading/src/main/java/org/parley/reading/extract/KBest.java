package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The k best paths through a lattice, by best-first search with the exact score of the best way to the end (Soong and
 * Huang 1991). Cheap where one path is far better than the others, which is the common case.
 */
final class KBest {

    private static final int STATES = Lattice.STATE_COUNT;

    /** Paths this much less likely (log odds) than the best are not looked for. */
    private static final double FARTHEST = 7;

    private KBest() {}

    /** Roles by token and the sum of scores along them. */
    record Path(List<Role> roles, double score) {}

    /** A path up to one token, with its score so far and the score that it can reach. */
    private record Step(
            int token,
            int state,
            double score,
            double reach,
            int made,
            @Nullable Step before) implements Comparable<Step> {

        /** That which reaches farther first; of equal ones that which was made first. */
        @Override
        public int compareTo(Step other) {
            int order = Double.compare(other.reach, reach);
            return order != 0 ? order : Integer.compare(made, other.made);
        }
    }

    /** At most {@code k} paths, best first; of equal ones the one found first. */
    static List<Path> paths(Lattice lattice, int k) {
        double[][] rest = rest(lattice);
        PriorityQueue<Step> open = new PriorityQueue<>();
        int made = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < STATES; s++) {
            best = Math.max(best, lattice.node(0, s) + rest[0][s]);
        }
        for (int s = 0; s < STATES; s++) {
            double score = lattice.node(0, s);
            if (score + rest[0][s] >= best - FARTHEST) {
                open.add(new Step(0, s, score, score + rest[0][s], made++, null));
            }
        }
        List<Path> out = new ArrayList<>();
        while (out.size() < k && !open.isEmpty()) {
            Step step = open.remove();
            int next = step.token() + 1;
            if (next == lattice.size()) {
                out.add(path(step, lattice.size()));
                continue;
            }
            for (int s : Lattice.next(step.state())) {
                double score = step.score() + lattice.step(next, step.state(), s) + lattice.node(next, s);
                if (score + rest[next][s] >= best - FARTHEST) {
                    open.add(new Step(next, s, score, score + rest[next][s], made++, step));
                }
            }
        }
        return out;
    }

    /** Score of the best way from each state to the end, its own node left out. */
    private static double[][] rest(Lattice lattice) {
        double[][] rest = new double[lattice.size()][STATES];
        for (int t = lattice.size() - 2; t >= 0; t--) {
            for (int b = 0; b < STATES; b++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int s : Lattice.next(b)) {
                    most = Math.max(most, lattice.step(t + 1, b, s) + lattice.node(t + 1, s) + rest[t + 1][s]);
                }
                rest[t][b] = most;
            }
        }
        return rest;
    }

    private static Path path(Step last, int length) {
        Role[] roles = new Role[length];
        int t = length - 1;
        for (Step step = last; step != null; step = step.before()) {
            roles[t--] = Lattice.role(step.state());
        }
        return new Path(Arrays.asList(roles), last.score());
    }
}
