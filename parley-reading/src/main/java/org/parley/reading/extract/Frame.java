package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * One cue with one reading of its source and content: a candidate for an attribution. A class rather than a record because
 * the token sets are asked for again and again while frames are compared, and are made once. Used by one thread.
 */
public final class Frame {

    private final Passage passage;
    private final int cue;
    private final double cueProbability;
    private final Window window;
    private final List<Role> roles;
    private final double[] sureness;
    private final double logOdds;
    private final BitSet[] tokens = new BitSet[Role.ALL.size()];
    private @Nullable RoleEdges edges;

    /**
     * @param passage where it stands
     * @param cue token that heads the cue
     * @param cueProbability 0 to 1, how likely the token is a cue at all
     * @param window where source and content were looked for
     * @param roles of the window's tokens
     * @param sureness of each role, 0 to 1
     * @param logOdds log probability of this reading against the best one of the same cue, 0 or less
     */
    Frame(
            Passage passage,
            int cue,
            double cueProbability,
            Window window,
            List<Role> roles,
            double[] sureness,
            double logOdds) {
        this.passage = passage;
        this.cue = cue;
        this.cueProbability = cueProbability;
        this.window = window;
        this.roles = List.copyOf(roles);
        this.sureness = sureness.clone();
        this.logOdds = logOdds;
        for (int r = 0; r < tokens.length; r++) {
            tokens[r] = new BitSet();
        }
        for (int i = 0; i < roles.size(); i++) {
            tokens[roles.get(i).index()].set(window.from() + i);
        }
    }

    /** The same frame with nothing at or after the token as its content. */
    Frame withContentUpTo(int token) {
        List<Role> kept = new ArrayList<>(roles);
        for (int i = Math.max(0, token - window.from()); i < kept.size(); i++) {
            kept.set(i, kept.get(i) == Role.CONTENT ? Role.NONE : kept.get(i));
        }
        return new Frame(passage, cue, cueProbability, window, kept, sureness, logOdds);
    }

    public Passage passage() {
        return passage;
    }

    /** Token that heads the cue. */
    public int cue() {
        return cue;
    }

    double cueProbability() {
        return cueProbability;
    }

    double logOdds() {
        return logOdds;
    }

    /** Tokens of the passage that have the role. Not to be changed. */
    public BitSet tokens(Role role) {
        return tokens[role.index()];
    }

    /** Mean sureness over the tokens of a role; 1 when there is none. */
    double sureness(Role role) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) == role) {
                sum += sureness[i];
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    /** The least sure token of the window. */
    double weakest() {
        double least = 1;
        for (double s : sureness) {
            least = Math.min(least, s);
        }
        return least;
    }

    /** The tokens of all roles with edges moved, worked out when first asked for. */
    RoleEdges edges() {
        RoleEdges known = edges;
        if (known == null) {
            known = RoleEdges.of(this);
            edges = known;
        }
        return known;
    }

    /** Runs of tokens with the role as spans that read well; see {@link FrameSpans}. */
    public List<Span> spans(Role role) {
        return FrameSpans.of(this, role);
    }
}
