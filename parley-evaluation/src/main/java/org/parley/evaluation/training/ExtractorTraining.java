package org.parley.evaluation.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.parley.evaluation.training.RankTraining.Found;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.extract.FrameFinder;
import org.parley.reading.extract.FrameRanker;
import org.parley.reading.extract.FrameRanker.Ranked;
import org.parley.reading.extract.HashedWeights;
import org.parley.reading.extract.LearnedExtractor;
import org.parley.reading.extract.LearningWeights;
import org.parley.reading.extract.Passage;
import org.parley.reading.extract.RoleTagger;
import org.parley.reading.extract.StoredWeights;
import org.parley.reading.extract.WordClassTable;

/**
 * Trains the models of {@link LearnedExtractor} on annotated articles and writes them as resources. The ranker learns from
 * frames found in articles that the models behind it have not seen ({@value #FOLDS} folds). Two threads; the same input
 * gives the same bytes.
 *
 * <pre>ExtractorTraining POLNEAR_DIR ANNOTATIONS_DIR OUT_DIR [MORE_TRAIN.tsv...]</pre>
 *
 * POLNEAR_DIR holds {@code train} and {@code dev}; ANNOTATIONS_DIR {@code train.tsv} and {@code dev.tsv} of our own engine
 * ({@link StudentAnnotations}, cross-annotated); MORE_TRAIN other annotations of the same training texts, such as the
 * teacher's, for the cue and role models to learn from too. Dev is only looked at: its figures are printed for a row of
 * thresholds.
 */
public final class ExtractorTraining {

    private static final int FOLDS = 4;
    private static final float LARGEST_WEIGHT = 4;
    private static final float LEAST_WEIGHT = 0.004f;

    private ExtractorTraining() {}

    public static void main(String[] args) throws IOException {
        Path polnear = Path.of(args[0]);
        Path annotations = Path.of(args[1]);
        Path out = Path.of(args[2]);
        WordClassTable classes = WordClassTable.load();
        List<GoldPassage> train = passages(polnear.resolve("train"), annotations.resolve("train.tsv"), classes);
        List<GoldPassage> more = new ArrayList<>(train);
        for (int i = 3; i < args.length; i++) {
            more.addAll(passages(polnear.resolve("train"), Path.of(args[i]), classes));
        }
        List<GoldPassage> dev = passages(polnear.resolve("dev"), annotations.resolve("dev.tsv"), classes);
        System.out.println("train passages " + more.size() + ", dev passages " + dev.size());

        LearningWeights[] models = new LearningWeights[3];
        models[2] = RankTraining.train(unseen(train, more));
        IntStream.range(0, 2)
                .parallel()
                .forEach(m -> models[m] = m == 0 ? CueTraining.train(more) : RoleTraining.train(more));
        HashedWeights cues = saved(models[0], out.resolve("cues.bin"));
        HashedWeights roles = saved(models[1], out.resolve("roles.bin"));
        HashedWeights rank = saved(models[2], out.resolve("rank.bin"));

        FrameFinder finder = new FrameFinder(cues, new RoleTagger(roles), LearnedExtractor.LEAST_CUE);
        List<Found> found = new ArrayList<>();
        dev.forEach(gold -> found.add(new Found(gold, finder.find(gold.passage()))));
        for (int percent = 20; percent <= 56; percent += 4) {
            show(found, rank, percent / 100.0);
        }
    }

    /** Frames of every training passage, found by models that have not seen its article. */
    private static List<Found> unseen(List<GoldPassage> train, List<GoldPassage> more) {
        Found[] out = new Found[train.size()];
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            FrameFinder finder = finder(only(more, gold -> gold.article() % FOLDS != fold));
            for (int i = 0; i < out.length; i++) {
                GoldPassage gold = train.get(i);
                if (gold.article() % FOLDS == fold) {
                    out[i] = new Found(gold, finder.find(gold.passage()));
                }
            }
        });
        return List.of(out);
    }

    private static FrameFinder finder(List<GoldPassage> passages) {
        return new FrameFinder(
                CueTraining.train(passages), new RoleTagger(RoleTraining.train(passages)), LearnedExtractor.LEAST_CUE);
    }

    private static List<GoldPassage> only(List<GoldPassage> passages, Predicate<GoldPassage> wanted) {
        return passages.stream().filter(wanted).toList();
    }

    private static List<GoldPassage> passages(Path folder, Path annotationFile, WordClassTable classes)
            throws IOException {
        List<GoldArticle> articles = GoldArticle.readAll(folder);
        Map<String, String> texts = new HashMap<>();
        articles.forEach(article -> texts.put(article.name(), article.text()));
        Map<String, Annotation> annotations = TeacherFile.read(annotationFile, texts);
        List<GoldPassage> out = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            GoldArticle article = articles.get(i);
            Annotation annotation = annotations.get(article.name());
            if (annotation != null) {
                for (Passage passage : Passage.of(annotation, classes)) {
                    out.add(GoldPassage.of(i, passage, article.attributions()));
                }
            }
        }
        return out;
    }

    /** Written and read back: what is measured is what ships. */
    private static HashedWeights saved(LearningWeights weights, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            weights.write(out, LARGEST_WEIGHT, LEAST_WEIGHT);
        }
        System.out.println(file.getFileName() + " " + Files.size(file) + " bytes");
        try (InputStream in = Files.newInputStream(file)) {
            return StoredWeights.read(in);
        }
    }

    private static void show(List<Found> dev, HashedWeights rank, double least) {
        FrameRanker ranker = new FrameRanker(rank, least);
        int gold = 0;
        int kept = 0;
        int content = 0;
        int full = 0;
        for (Found passage : dev) {
            List<Ranked> frames = ranker.keep(ranker.rank(passage.found()));
            kept += frames.size();
            gold += passage.gold().frames().size();
            for (GoldPassage.GoldFrame truth : passage.gold().frames()) {
                content += frames.stream().anyMatch(f -> Agreement.content(f.frame(), truth)) ? 1 : 0;
                full += frames.stream().anyMatch(f -> Agreement.full(f.frame(), truth)) ? 1 : 0;
            }
        }
        System.out.printf(
                "least %.2f: full P %.1f R %.1f F1 %.2f, content F1 %.2f%n",
                least,
                100.0 * full / kept,
                100.0 * full / gold,
                200.0 * full / (kept + gold),
                200.0 * content / (kept + gold));
    }
}
