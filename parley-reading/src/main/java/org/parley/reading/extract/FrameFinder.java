package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Proposes frames: every token that may head a cue, with the likeliest readings of the tokens around it. Proposes too many on purpose;
 * {@link FrameRanker} decides. Immutable.
 */
public final class FrameFinder {

    private final HashedWeights cues;
    private final RoleTagger roles;
    private final double leastCue;

    /**
     * @param cues one label: log odds that a token heads a cue
     * @param roles roles of tokens for a cue
     * @param leastCue least probability of a cue to look further, 0 to 1
     */
    public FrameFinder(HashedWeights cues, RoleTagger roles, double leastCue) {
        this.cues = cues;
        this.roles = roles;
        this.leastCue = leastCue;
    }

    public List<Frame> find(Passage passage) {
        Features features = new Features();
        List<Frame> out = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            features.clear();
            CueFeatures.collect(passage, i, features);
            double probability = 1 / (1 + Math.exp(-cues.score(features)));
            if (probability >= leastCue) {
                Window window = Window.around(passage, i);
                for (RoleTagger.Tagged reading : roles.tag(passage, i, window, features)) {
                    Frame frame = new Frame(
                            passage,
                            i,
                            probability,
                            window,
                            WholeQuotations.in(passage, i, window, reading.roles),
                            reading.sureness,
                            reading.logOdds);
                    if (!frame.spans(Role.CONTENT).isEmpty()) {
                        out.add(frame);
                    }
                }
            }
        }
        return out;
    }
}
