package org.parley.evaluation.training;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.reading.annotate.engine.Draft;
import org.parley.reading.annotate.engine.Engine;

/**
 * Annotates a folder of texts with our own engine, in the teacher's file format, for training what builds on it. With
 * teacher files the engine is trained anew for each of {@value #FOLDS} parts of the texts, on the other parts: what builds
 * on it must learn from parses as good and as bad as those of texts that it will meet.
 *
 * <pre>
 * StudentAnnotations OUT.tsv TEXT_DIR MODEL             the given engine on all texts
 * StudentAnnotations OUT.tsv TEXT_DIR TEACHER.tsv...    cross-annotated; the first file is that of the texts
 * </pre>
 */
public final class StudentAnnotations {

    private static final int FOLDS = 3;

    private StudentAnnotations() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        Map<String, String> rows = new TreeMap<>();
        List<Path> texts;
        try (Stream<Path> files = Files.list(folder)) {
            texts = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        if (!args[2].endsWith(".tsv")) {
            annotate(Path.of(args[2]), texts, rows);
        } else {
            List<String> teachers = Arrays.asList(args).subList(2, args.length);
            IntStream.range(0, FOLDS).parallel().forEach(fold -> {
                try {
                    Path model = trained(texts, teachers, fold);
                    Map<String, String> mine = new TreeMap<>();
                    annotate(model, fold(texts, fold), mine);
                    Files.delete(model);
                    synchronized (rows) {
                        rows.putAll(mine);
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8)) {
            for (String text : rows.values()) {
                out.write(text);
            }
        }
    }

    private static List<Path> fold(List<Path> texts, int fold) {
        return IntStream.range(0, texts.size())
                .filter(i -> i % FOLDS == fold)
                .mapToObj(texts::get)
                .toList();
    }

    private static Path trained(List<Path> texts, List<String> teachers, int fold) throws IOException {
        List<String> held = fold(texts, fold).stream().map(f -> name(f)).toList();
        Path rest = Files.createTempFile("parley-rest", ".tsv");
        boolean keep = true;
        try (Stream<String> lines = Files.lines(Path.of(teachers.get(0)), StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(rest, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) lines::iterator) {
                keep = line.startsWith("# file ") ? !held.contains(line.substring(7)) : keep;
                if (keep) {
                    out.write(line);
                    out.newLine();
                }
            }
        }
        Path model = Files.createTempFile("parley-fold", ".model");
        List<String> arguments = new ArrayList<>(List.of(model.toString(), rest.toString()));
        arguments.addAll(teachers.subList(1, teachers.size()));
        TrainAnnotator.main(arguments.toArray(String[]::new));
        Files.delete(rest);
        return model;
    }

    private static void annotate(Path model, List<Path> texts, Map<String, String> rows) throws IOException {
        Engine engine;
        try (InputStream in = Files.newInputStream(model)) {
            engine = Engine.read(in);
        }
        for (Path file : texts) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            StringBuilder out = new StringBuilder("# file " + name(file) + "\n");
            for (Draft draft : engine.annotate(text, List.of())) {
                for (int i = 0; i < draft.size(); i++) {
                    String entity = draft.entity(i).equals("NONE") ? "O" : draft.entity(i);
                    out.append(String.join(
                            "\t",
                            Integer.toString(draft.begin(i)),
                            Integer.toString(draft.end(i)),
                            draft.form(i),
                            draft.lemma(i),
                            draft.tag(i),
                            entity,
                            Integer.toString(draft.head(i)),
                            draft.relation(i)));
                    out.append('\n');
                }
                out.append('\n');
            }
            rows.put(name(file), out.toString());
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
