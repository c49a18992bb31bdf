package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.parley.model.Origin;
import org.parley.model.Span;
import org.parley.reading.annotate.Annotation;

/**
 * Finds attributions with models learned from annotated news: a cue model proposes heads of cues, a role model finds the
 * source and content of each, a ranker keeps those that hold together. Learned rather than written because the cues of
 * news have a long tail (7,461 different cues in 19,832 annotated attributions) that no rule list reaches; see
 * docs/decisions/0010. Immutable, for any number of threads.
 */
public final class LearnedExtractor implements Extractor {

    /** Version of the models, on every statement; changes when they are trained anew. */
    static final String VERSION = "1";

    /** Least probability of a cue; the training programs use it too. */
    public static final double LEAST_CUE = 0.08;

    private static final double LEAST_FRAME = 0.36;

    private final WordClassTable classes;
    private final FrameFinder finder;
    private final FrameRanker ranker;

    private LearnedExtractor(WordClassTable classes, FrameFinder finder, FrameRanker ranker) {
        this.classes = classes;
        this.finder = finder;
        this.ranker = ranker;
    }

    /** Reads the models from the jar. */
    public static LearnedExtractor load() {
        RoleTagger roles = new RoleTagger(HashedWeights.load("roles.bin"));
        return new LearnedExtractor(
                WordClassTable.load(),
                new FrameFinder(HashedWeights.load("cues.bin"), roles, LEAST_CUE),
                new FrameRanker(HashedWeights.load("rank.bin"), LEAST_FRAME));
    }

    @Override
    public List<Attribution> extract(Annotation annotation) {
        List<Passage> passages = Passage.of(annotation, classes);
        List<Attribution> out = new ArrayList<>();
        List<List<FrameRanker.Ranked>> kept = new ArrayList<>();
        for (Passage passage : passages) {
            Optional<Attribution> turn = TranscriptTurn.find(passage);
            turn.ifPresent(out::add);
            kept.add(turn.isPresent() ? List.of() : frames(passage));
        }
        IdentityHashMap<Frame, List<Span>> further = QuoteContinuation.of(passages, kept);
        for (List<FrameRanker.Ranked> frames : kept) {
            for (FrameRanker.Ranked ranked : frames) {
                out.add(attribution(ranked, further.getOrDefault(ranked.frame(), List.of())));
            }
        }
        out.sort(Comparator.comparingInt((Attribution a) -> first(a)));
        return out;
    }

    private List<FrameRanker.Ranked> frames(Passage passage) {
        List<FrameRanker.Ranked> ranked = ranker.rank(finder.find(passage));
        List<FrameRanker.Ranked> kept = new ArrayList<>(RelayedFrames.with(ranker.keep(ranked), ranked));
        kept.removeIf(k -> RoleEdges.namesADay(k.frame()));
        return SharedSources.apart(kept);
    }

    private static Attribution attribution(FrameRanker.Ranked ranked, List<Span> further) {
        Frame frame = ranked.frame();
        List<Span> content = new ArrayList<>(frame.spans(Role.CONTENT));
        content.addAll(further);
        return new Attribution(
                frame.spans(Role.SOURCE),
                frame.spans(Role.CUE),
                Span.joined(content),
                new Origin("LearnedFrame", VERSION, rounded(ranked.probability())));
    }

    private static int first(Attribution a) {
        int begin = a.content().get(0).begin();
        begin = a.source().isEmpty() ? begin : Math.min(begin, a.source().get(0).begin());
        return a.cue().isEmpty() ? begin : Math.min(begin, a.cue().get(0).begin());
    }

    private static double rounded(double probability) {
        return Math.round(probability * 1000) / 1000.0;
    }
}
