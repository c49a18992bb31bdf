package org.parley.reading.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for the likeliest paths, beside all paths there are. */
final class KBestTest {

    private static final int ROLES = Lattice.ROLES;
    private static final double FARTHEST = 7;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void findsAllLikelyPathsBestFirst(int tokens) {
        Random random = new Random(tokens);
        for (int i = 0; i < 50; i++) {
            double[] node = random.doubles((long) tokens * ROLES, -3, 3).toArray();
            double[] step = random.doubles((long) tokens * ROLES * ROLES, -3, 3).toArray();
            List<KBest.Path> all = new ArrayList<>();
            collect(node, step, new ArrayList<>(), 0, all);
            all.sort(Comparator.comparingDouble(KBest.Path::score).reversed());
            double least = all.get(0).score() - FARTHEST;

            List<KBest.Path> likely =
                    all.stream().filter(path -> path.score() >= least).toList();

            List<KBest.Path> found = KBest.paths(new Lattice(node, step), all.size());

            assertThat(found).map(KBest.Path::roles).isEqualTo(roles(likely));
            assertThat(found.get(0).score()).isCloseTo(all.get(0).score(), within(1e-9));
            assertThat(KBest.paths(new Lattice(node, step), 3))
                    .map(KBest.Path::roles)
                    .isEqualTo(roles(likely.stream().limit(3).toList()));
        }
    }

    private static List<List<Role>> roles(List<KBest.Path> paths) {
        return paths.stream().map(KBest.Path::roles).toList();
    }

    /** Every sequence of roles in which the source is one unbroken run, or none. */
    private static void collect(double[] node, double[] step, List<Role> roles, double score, List<KBest.Path> out) {
        int t = roles.size();
        if (t * ROLES == node.length) {
            out.add(new KBest.Path(List.copyOf(roles), score));
            return;
        }
        for (Role role : Role.ALL) {
            boolean broken = role == Role.SOURCE && roles.contains(Role.SOURCE) && roles.get(t - 1) != Role.SOURCE;
            if (!broken) {
                double more = node[t * ROLES + role.index()];
                if (t > 0) {
                    more += step[(t * ROLES + roles.get(t - 1).index()) * ROLES + role.index()];
                }
                roles.add(role);
                collect(node, step, roles, score + more, out);
                roles.remove(t);
            }
        }
    }
}
