package org.parley.evaluation.training;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.parley.reading.annotate.engine.Draft;
import org.parley.reading.annotate.engine.Engine;

/** Measures a model against the teacher on texts that it did not learn from, and its speed on one thread, in processor time. */
final class MeasureAnnotator {

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Map<String, int[]> relations = new TreeMap<>(); // right, in the teacher, in ours
    private int tokens;
    private int tags;
    private int lemmas;
    private int words;
    private int wordHeads;
    private int wordArcs;
    private int heads;
    private int arcs;
    private int namesBoth;
    private int namesOurs;
    private int namesTeacher;

    /** {@code english.model.gz TEACHER.tsv} */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Engine engine;
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            engine = Engine.read(in);
        }
        System.out.printf(Locale.ROOT, "load %.2f s%n", (System.nanoTime() - start) / 1e9);
        List<TaughtText> texts = TaughtText.read(Path.of(args[1]));
        MeasureAnnotator measure = new MeasureAnnotator();
        for (TaughtText text : texts) {
            measure.add(engine, text);
        }
        measure.print();
        for (int round = 0; round < 3; round++) {
            speed(engine, texts);
        }
    }

    private void add(Engine engine, TaughtText text) {
        List<Draft> drafts = new ArrayList<>();
        for (TaughtSentence sentence : text.sentences()) {
            Draft draft = sentence.draft();
            engine.tag(draft);
            drafts.add(draft);
        }
        engine.label(drafts);
        for (int s = 0; s < drafts.size(); s++) {
            engine.parse(drafts.get(s));
            compare(drafts.get(s), text.sentences().get(s));
        }
    }

    private void compare(Draft ours, TaughtSentence teacher) {
        for (int i = 0; i < ours.size(); i++) {
            tokens++;
            String tag = teacher.tags().get(i);
            tags += ours.tag(i).equals(tag) ? 1 : 0;
            lemmas += ours.lemma(i).equals(teacher.lemmas().get(i)) ? 1 : 0;
            boolean head = ours.head(i) == teacher.heads().get(i);
            boolean arc = head && ours.relation(i).equals(teacher.relations().get(i));
            heads += head ? 1 : 0;
            arcs += arc ? 1 : 0;
            if (!teacher.relations().get(i).equals("punct")) {
                words++;
                wordHeads += head ? 1 : 0;
                wordArcs += arc ? 1 : 0;
            }
            relations.computeIfAbsent(teacher.relations().get(i), key -> new int[3])[1]++;
            int[] counts = relations.computeIfAbsent(ours.relation(i), key -> new int[3]);
            counts[2]++;
            counts[0] += arc ? 1 : 0;
        }
        Set<String> a = names(ours.size(), ours::entity);
        Set<String> b = names(ours.size(), teacher.entities()::get);
        namesOurs += a.size();
        namesTeacher += b.size();
        a.retainAll(b);
        namesBoth += a.size();
    }

    private static Set<String> names(int size, IntFunction<String> entity) {
        Set<String> out = new TreeSet<>();
        int i = 0;
        while (i < size) {
            int end = i + 1;
            while (end < size && entity.apply(end).equals(entity.apply(i))) {
                end++;
            }
            if (!entity.apply(i).equals("NONE")) {
                out.add(i + "-" + end + entity.apply(i));
            }
            i = end;
        }
        return out;
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "tokens %d, tags %.2f, lemmas %.2f, names F1 %.2f, all UAS %.2f LAS %.2f, words UAS %.2f LAS %.2f%n",
                tokens,
                100.0 * tags / tokens,
                100.0 * lemmas / tokens,
                200.0 * namesBoth / (namesOurs + namesTeacher),
                100.0 * heads / tokens,
                100.0 * arcs / tokens,
                100.0 * wordHeads / words,
                100.0 * wordArcs / words);
        relations.forEach((name, counts) -> {
            if (counts[1] > 200) {
                System.out.printf(
                        Locale.ROOT,
                        "  %-12s %6d  F1 %.1f%n",
                        name,
                        counts[1],
                        200.0 * counts[0] / (counts[1] + counts[2]));
            }
        });
    }

    private static void speed(Engine engine, List<TaughtText> texts) {
        long[] nanos = new long[3];
        long tokens = 0;
        for (TaughtText text : texts) {
            List<Draft> drafts =
                    text.sentences().stream().map(TaughtSentence::draft).toList();
            long t0 = PROCESSOR.getCurrentThreadCpuTime();
            drafts.forEach(engine::tag);
            long t1 = PROCESSOR.getCurrentThreadCpuTime();
            engine.label(drafts);
            long t2 = PROCESSOR.getCurrentThreadCpuTime();
            drafts.forEach(engine::parse);
            long t3 = PROCESSOR.getCurrentThreadCpuTime();
            nanos[0] += t1 - t0;
            nanos[1] += t2 - t1;
            nanos[2] += t3 - t2;
            tokens += drafts.stream().mapToInt(Draft::size).sum();
        }
        System.out.printf(
                Locale.ROOT,
                "tokens/s of processor time: tags and lemmas %.0f, entities %.0f, parse %.0f, these together %.0f%n",
                tokens * 1e9 / nanos[0],
                tokens * 1e9 / nanos[1],
                tokens * 1e9 / nanos[2],
                tokens * 1e9 / (nanos[0] + nanos[1] + nanos[2]));
    }
}
