package org.parley.reading.extract;

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

    private final double[][] node;
    private final double[][][] step;

    /**
     * @param node scores by token and role; kept, not copied
     * @param step scores by token, former role and role; the first token's are not used; kept, not copied
     */
    Lattice(double[][] node, double[][][] step) {
        this.node = node;
        this.step = step;
    }

    static Role role(int state) {
        return STATES[state];
    }

    /** Score of going from one state to the next at a token; hopeless where the source would be broken. */
    double step(int token, int before, int state) {
        boolean allowed = before < SOURCE ? state <= SOURCE : before > SOURCE ? state > SOURCE : state >= SOURCE;
        return allowed ? step[token][STATES[before].index()][STATES[state].index()] : NEVER;
    }

    /** Score of a state at a token; hopeless for what cannot come first. */
    double node(int token, int state) {
        return token == 0 && state > SOURCE ? NEVER : node[token][STATES[state].index()];
    }

    int size() {
        return node.length;
    }

    /** Probability of each role at each token, by forward-backward. */
    double[][] marginals() {
        return nodes(forward(), backward());
    }

    /** Probabilities of roles and of steps between them, by forward-backward; the training programs use it. */
    public Posterior posterior() {
        double[][] forward = forward();
        double[][] backward = backward();
        double total = logSum(forward[size() - 1]);
        double[][][] steps = new double[size()][ROLES][ROLES];
        for (int t = 1; t < size(); t++) {
            for (int s = 0; s < STATE_COUNT; s++) {
                for (int b = 0; b < STATE_COUNT; b++) {
                    steps[t][STATES[b].index()][STATES[s].index()] +=
                            Math.exp(forward[t - 1][b] + step(t, b, s) + node(t, s) + backward[t][s] - total);
                }
            }
        }
        return new Posterior(nodes(forward, backward), steps);
    }

    private double[][] nodes(double[][] forward, double[][] backward) {
        double total = logSum(forward[size() - 1]);
        double[][] nodes = new double[size()][ROLES];
        for (int t = 0; t < size(); t++) {
            for (int s = 0; s < STATE_COUNT; s++) {
                nodes[t][STATES[s].index()] += Math.exp(forward[t][s] + backward[t][s] - total);
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
                for (int b = 0; b < STATE_COUNT; b++) {
                    terms[b] = forward[t - 1][b] + step(t, b, s);
                }
                forward[t][s] = logSum(terms) + node(t, s);
            }
        }
        return forward;
    }

    private double[][] backward() {
        double[][] backward = new double[size()][STATE_COUNT];
        double[] terms = new double[STATE_COUNT];
        for (int t = size() - 2; t >= 0; t--) {
            for (int b = 0; b < STATE_COUNT; b++) {
                for (int s = 0; s < STATE_COUNT; s++) {
                    terms[s] = step(t + 1, b, s) + node(t + 1, s) + backward[t + 1][s];
                }
                backward[t][b] = logSum(terms);
            }
        }
        return backward;
    }

    private static double logSum(double[] terms) {
        double most = terms[0];
        for (double term : terms) {
            most = Math.max(most, term);
        }
        double sum = 0;
        for (double term : terms) {
            sum += term - most < -40 ? 0 : Math.exp(term - most);
        }
        return most + Math.log(sum);
    }
}
