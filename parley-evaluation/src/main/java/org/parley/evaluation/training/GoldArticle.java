package org.parley.evaluation.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.model.Span;

/**
 * An article with its annotated attributions: brat standoff as in PolNeAR 1.0 ({@code text/*.txt},
 * {@code attributions/*.ann}; of several annotators the one whose id sorts first). Offsets are turned from code points to
 * UTF-16.
 *
 * @param name file name without extension
 * @param text the article
 * @param attributions annotated attributions with content
 */
public record GoldArticle(String name, String text, List<Attributed> attributions) {

    /** Spans of one annotated attribution; source and cue may be empty. */
    public record Attributed(List<Span> source, List<Span> cue, List<Span> content) {}

    /** All articles of a folder, by name. */
    public static List<GoldArticle> readAll(Path folder) throws IOException {
        Map<String, Path> annotations = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
            files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(f -> f.endsWith(".ann"))
                    .sorted()
                    .forEach(f -> {
                        String name = f.substring(0, f.lastIndexOf('_'));
                        annotations.putIfAbsent(
                                name, folder.resolve("attributions").resolve(f));
                    });
        }
        List<GoldArticle> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("text"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                String name = file.getFileName().toString().replaceAll("\\.txt$", "");
                String text = Files.readString(file, StandardCharsets.UTF_8);
                Path annotation = annotations.get(name);
                out.add(new GoldArticle(name, text, annotation == null ? List.of() : read(annotation, text)));
            }
        }
        return out;
    }

    private static List<Attributed> read(Path file, String text) throws IOException {
        Map<String, List<Span>> spans = new HashMap<>();
        List<Attributed> out = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] part = line.split("\t", -1);
            if (part.length >= 2 && part[0].matches("T\\d+")) {
                spans.put(part[0], spans(part[1], text));
            } else if (part.length >= 2 && part[0].matches("E\\d+")) {
                Map<String, List<Span>> roles = new HashMap<>();
                for (String item : part[1].strip().split(" ", -1)) {
                    String role = item.substring(0, item.lastIndexOf(':')).replaceAll("\\d+$", "");
                    roles.computeIfAbsent(role, r -> new ArrayList<>())
                            .addAll(spans.getOrDefault(item.substring(item.lastIndexOf(':') + 1), List.of()));
                }
                List<Span> content = Span.joined(roles.getOrDefault("Content", List.of()));
                if (!content.isEmpty()) {
                    out.add(new Attributed(
                            Span.joined(roles.getOrDefault("Source", List.of())),
                            Span.joined(roles.getOrDefault("Cue", List.of())),
                            content));
                }
            }
        }
        return List.copyOf(out);
    }

    private static List<Span> spans(String field, String text) {
        List<Span> out = new ArrayList<>();
        for (String range : field.substring(field.indexOf(' ') + 1).split(";", -1)) {
            String[] ends = range.split(" ", -1);
            int begin = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
            int end = text.offsetByCodePoints(0, Integer.parseInt(ends[1]));
            if (begin < end) {
                out.add(new Span(begin, end));
            }
        }
        return out;
    }
}
