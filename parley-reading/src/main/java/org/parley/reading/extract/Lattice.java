package org.parley.reading.extract;

import java.util.stream.IntStream;

/**
 * Scores of the roles of a window's tokens and of the steps between them, and which paths through them are allowed: a
 * statement has one source and one cue, each an unbroken run of tokens (so in all but 9 of 19,868 annotated attributions).
 * The source rule needs memory: states are roles before the source, the source, and roles after it.
 */
public final class Lattice {

    static final int ROLES = Role.ALL.size();

    /** Roles before the source, the source, roles after it. */
    private static final Role[] STATES = {
        Role.NONE, Role.CUE, Role.CONTENT, Role.SOURCE, Role.NONE, Role.CUE, Role.CONTENT
    };

    static final int STATE_COUNT = STATES.length;
    private static final int SOURCE = 3;
    private static final double NEVER = -1e9;

    /** Roles by state, as numbers. */
    private static final int[] ROLE = new int[STATE_COUNT];

    /** From each state: the states that may come next. */
    private static final int[][] NEXT = new int[STATE_COUNT][];

    /** To each state: the states that may come before. */
    private static final int[][] BEFORE = new int[STATE_COUNT][];

    static {
        for (int s = 0; s < STATE_COUNT; s++) {
            int state = s;
            ROLE[s] = STATES[s].index();
            NEXT[s] = IntStream.range(0, STATE_COUNT)
                    .filter(n -> allowed(state, n))
                    .toArray();
            BEFORE[s] = IntStream.range(0, STATE_COUNT)
                    .filter(b -> allowed(b, state))
                    .toArray();
        }
    }

    private final double[] node;
    private final double[] step;
    private final int size;

    /**
     * @param node scores, for each token one of each role; kept, not copied
     * @param step scores, for each token one of each former role and role; the first token's are not used; kept, not copied
     */
    Lattice(double[] node, double[] step) {
        this.node = node;
        this.step = step;
        this.size = node.length / ROLES;
    }

    /** Whether a state may follow another: else the source would be broken. */
    private static boolean allowed(int before, int state) {
        return before < SOURCE ? state <= SOURCE : before > SOURCE ? state > SOURCE : state >= SOURCE;
    }

    static Role role(int state) {
        return STATES[state];
    }

    /** The states that may follow one. Not to be changed. */
    static int[] next(int state) {
        return NEXT[state];
    }

    /** Score of going from one state to one that may follow it at a token. */
    double step(int token, int before, int state) {
        return step[(token * ROLES + ROLE[before]) * ROLES + ROLE[state]];
    }

    /** Score of a state at a token; hopeless for what cannot come first. */
    double node(int token, int state) {
        return token == 0 && state > SOURCE ? NEVER : node[token * ROLES + ROLE[state]];
    }

    int size() {
        return size;
    }

    /** Probability of each role at each token, by forward-backward. */
    double[][] marginals() {
        return nodes(forward(), backward());
    }

    /** Probabilities of roles and of steps between them, by forward-backward; the training programs use it. */
    public Posterior posterior() {
        double[][] forward = forward();
        double[][] backward = backward();
        double total = logSum(forward[size() - 1], STATE_COUNT);
        double[][][] steps = new double[size()][ROLES][ROLES];
        for (int t = 1; t < size(); t++) {
            for (int s = 0; s < STATE_COUNT; s++) {
                for (int b : BEFORE[s]) {
                    steps[t][ROLE[b]][ROLE[s]] +=
                            Math.exp(forward[t - 1][b] + step(t, b, s) + node(t, s) + backward[t][s] - total);
                }
            }
        }
        return new Posterior(nodes(forward, backward), steps);
    }

    private double[][] nodes(double[][] forward, double[][] backward) {
        double total = logSum(forward[size() - 1], STATE_COUNT);
        double[][] nodes = new double[size()][ROLES];
        for (int t = 0; t < size(); t++) {
            for (int s = 0; s < STATE_COUNT; s++) {
                nodes[t][ROLE[s]] += Math.exp(forward[t][s] + backward[t][s] - total);
            }
        }
        return nodes;
    }

    /** Probabilities, 0 to 1. */
    public static final class Posterior {

        private final double[][] node;
        private final double[][][] step;

        Posterior(double[][] node, double[][][] step) {
            this.node = node;
            this.step = step;
        }

        /** That a token has a role. */
        public double node(int token, int role) {
            return node[token][role];
        }

        /** That a token has a role and the token before it another, or the same. */
        public double step(int token, int before, int role) {
            return step[token][before][role];
        }
    }

    private double[][] forward() {
        double[][] forward = new double[size()][STATE_COUNT];
        double[] terms = new double[STATE_COUNT];
        for (int s = 0; s < STATE_COUNT; s++) {
            forward[0][s] = node(0, s);
        }
        for (int t = 1; t < size(); t++) {
            for (int s = 0; s < STATE_COUNT; s++) {
                int count = 0;
                for (int b : BEFORE[s]) {
                    terms[count++] = forward[t - 1][b] + step(t, b, s);
                }
                forward[t][s] = logSum(terms, count) + node(t, s);
            }
        }
        return forward;
    }

    private double[][] backward() {
        double[][] backward = new double[size()][STATE_COUNT];
        double[] terms = new double[STATE_COUNT];
        for (int t = size() - 2; t >= 0; t--) {
            for (int b = 0; b < STATE_COUNT; b++) {
                int count = 0;
                for (int s : NEXT[b]) {
                    terms[count++] = step(t + 1, b, s) + node(t + 1, s) + backward[t + 1][s];
                }
                backward[t][b] = logSum(terms, count);
            }
        }
        return backward;
    }

    private static double logSum(double[] terms, int count) {
        double most = terms[0];
        for (int i = 1; i < count; i++) {
            most = Math.max(most, terms[i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += terms[i] - most < -40 ? 0 : Math.exp(terms[i] - most);
        }
        return most + Math.log(sum);
    }
}
