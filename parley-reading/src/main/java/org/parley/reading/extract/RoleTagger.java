package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives every token of a window its role for one cue: a linear-chain conditional random field (Lafferty, McCallum and
 * Pereira 2001), decoded into its likeliest readings, with the cue's head held fast. Immutable.
 */
public final class RoleTagger {

    private static final int ROLES = Lattice.ROLES;
    private static final int CUE = Role.CUE.index();
    private static final int PATHS = 24;
    private static final int READINGS = 5;
    private static final double SAME = 0.75;
    private static final double NEVER = -1e6;

    private final HashedWeights weights;

    public RoleTagger(HashedWeights weights) {
        if (weights.labels() != ROLES) {
            throw new IllegalArgumentException("role weights have " + weights.labels() + " labels, must have " + ROLES);
        }
        this.weights = weights;
    }

    /** The window's scores; the training programs use it too. */
    public Lattice lattice(Passage p, int cue, Window window, Features features) {
        RoleFeatures roles = new RoleFeatures(p, cue, window.from(), window.to());
        double[] node = new double[window.size() * ROLES];
        double[] step = new double[window.size() * ROLES * ROLES];
        for (int t = window.from(); t < window.to(); t++) {
            int at = t - window.from();
            features.clear();
            roles.collect(t, features);
            weights.score(features, node, at * ROLES);
            features.clear();
            roles.step(t, features);
            if (at == 0) {
                weights.score(features, Role.NONE.index(), node, 0); // nothing comes before: as after no role
            }
            for (int before = 0; at > 0 && before < ROLES; before++) {
                weights.score(features, before, step, (at * ROLES + before) * ROLES);
            }
            hold(at, t - cue, node, step);
        }
        return new Lattice(node, step);
    }

    /** The cue is an unbroken run around its head. */
    private static void hold(int at, int distance, double[] node, double[] step) {
        int first = at * ROLES;
        for (int r = 0; r < ROLES; r++) {
            if (distance == 0) {
                node[first + r] = r == CUE ? 0 : NEVER;
            } else if (r != CUE && distance < 0) {
                step[(first + CUE) * ROLES + r] = NEVER;
            } else if (r != CUE) {
                step[(first + r) * ROLES + CUE] = NEVER;
            }
        }
    }

    /** One reading of a window. A class because its sureness is an array, for speed. */
    static final class Tagged {

        /** By token. */
        final List<Role> roles;

        /** Marginal probability of each role. */
        final double[] sureness;

        /** Log probability of the whole reading against that of the best one, 0 or less. */
        final double logOdds;

        Tagged(List<Role> roles, double[] sureness, double logOdds) {
            this.roles = roles;
            this.sureness = sureness;
            this.logOdds = logOdds;
        }
    }

    /** The likeliest readings that differ in a word of source or content worth speaking of, best first. */
    List<Tagged> tag(Passage p, int cue, Window window, Features features) {
        Lattice lattice = lattice(p, cue, window, features);
        double[][] marginal = lattice.marginals();
        List<Tagged> out = new ArrayList<>();
        List<KBest.Path> paths = KBest.paths(lattice, PATHS);
        for (KBest.Path path : paths) {
            if (out.size() < READINGS && out.stream().allMatch(known -> differ(known.roles, path.roles()))) {
                double[] sureness = new double[path.roles().size()];
                for (int t = 0; t < sureness.length; t++) {
                    sureness[t] = marginal[t][path.roles().get(t).index()];
                }
                out.add(new Tagged(
                        path.roles(), sureness, path.score() - paths.get(0).score()));
            }
        }
        return out;
    }

    private static boolean differ(List<Role> a, List<Role> b) {
        return overlap(a, b, Role.CONTENT) < SAME || overlap(a, b, Role.SOURCE) < SAME;
    }

    private static double overlap(List<Role> a, List<Role> b, Role role) {
        int both = 0;
        int either = 0;
        for (int t = 0; t < a.size(); t++) {
            boolean inA = a.get(t) == role;
            boolean inB = b.get(t) == role;
            both += inA && inB ? 1 : 0;
            either += inA || inB ? 1 : 0;
        }
        return either == 0 ? 1 : (double) both / either;
    }
}
