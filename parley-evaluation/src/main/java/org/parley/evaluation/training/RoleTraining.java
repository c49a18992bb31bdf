package org.parley.evaluation.training;

import java.util.List;
import org.parley.evaluation.training.GoldPassage.GoldFrame;
import org.parley.reading.extract.Features;
import org.parley.reading.extract.Lattice.Posterior;
import org.parley.reading.extract.LearningWeights;
import org.parley.reading.extract.Passage;
import org.parley.reading.extract.Role;
import org.parley.reading.extract.RoleFeatures;
import org.parley.reading.extract.RoleTagger;
import org.parley.reading.extract.Window;

/** Learns the roles of tokens for a given cue: a conditional random field by stochastic gradients. */
final class RoleTraining {

    private static final int BITS = 21;
    private static final int ROUNDS = 4;
    private static final double RATE = 0.01;
    private static final int ROLES = Role.values().length;
    private static final int ALONE = -1;

    /** Gradients below this are left out: they cost a pass over the features and change nothing that shows. */
    private static final double SETTLED = 0.003;

    private final LearningWeights weights = new LearningWeights(BITS, ROLES);
    private final AdaGrad steps = new AdaGrad(weights, RATE);
    private final RoleTagger tagger = new RoleTagger(weights);
    private final Features features = new Features();

    private RoleTraining() {}

    static LearningWeights train(List<GoldPassage> passages) {
        RoleTraining training = new RoleTraining();
        for (int round = 0; round < ROUNDS; round++) {
            Shuffle.each(passages, 100 + round, gold -> gold.frames()
                    .forEach(frame -> training.learn(gold.passage(), frame)));
        }
        return training.weights;
    }

    private void learn(Passage passage, GoldFrame gold) {
        Window window = Window.around(passage, gold.cue());
        Posterior posterior =
                tagger.lattice(passage, gold.cue(), window, features).posterior();
        RoleFeatures roles = new RoleFeatures(passage, gold.cue(), window.from(), window.to());
        int[] truth = truth(gold, window);
        double[] gradient = new double[ROLES];
        for (int t = 0; t < truth.length; t++) {
            int token = window.from() + t;
            for (int r = 0; r < ROLES; r++) {
                gradient[r] = (truth[t] == r ? 1 : 0) - posterior.node(t, r);
            }
            if (token != gold.cue() && unsettled(gradient)) {
                features.clear();
                roles.collect(token, features);
                move(gradient, ALONE);
            }
            features.clear();
            roles.step(token, features);
            if (t == 0) {
                move(gradient, Role.NONE.index());
            }
            for (int before = 0; t > 0 && before < ROLES; before++) {
                for (int r = 0; r < ROLES; r++) {
                    boolean taken = truth[t - 1] == before && truth[t] == r;
                    gradient[r] = (taken ? 1 : 0) - posterior.step(t, before, r);
                }
                move(gradient, before);
            }
        }
    }

    /** Step features are mixed with the role before; features of a role {@link #ALONE} are not. */
    private void move(double[] gradient, int before) {
        if (!unsettled(gradient)) {
            return;
        }
        for (int f = 0; f < features.size(); f++) {
            int hash = features.get(f);
            int row = before == ALONE ? weights.row(hash) : weights.stepRow(hash, before);
            for (int r = 0; r < ROLES; r++) {
                if (Math.abs(gradient[r]) > SETTLED / ROLES) {
                    steps.step(row + r, gradient[r]);
                }
            }
        }
    }

    private static boolean unsettled(double[] gradient) {
        for (double g : gradient) {
            if (Math.abs(g) > SETTLED) {
                return true;
            }
        }
        return false;
    }

    private static int[] truth(GoldFrame gold, Window window) {
        int[] truth = new int[window.to() - window.from()];
        for (int t = 0; t < truth.length; t++) {
            int token = window.from() + t;
            Role role = gold.role(token);
            truth[t] = role.index();
        }
        return truth;
    }
}
