package org.parley.evaluation.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.Span;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.EntityTag;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.annotate.Token;

/** Reads what the teacher wrote back into annotations, by file name. */
final class TeacherFile {

    private TeacherFile() {}

    static Map<String, Annotation> read(Path file, Map<String, String> texts) throws IOException {
        Map<String, Annotation> out = new TreeMap<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String name = "";
            List<Sentence> sentences = new ArrayList<>();
            List<Token> tokens = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("# file ") || line.isEmpty()) {
                    if (!tokens.isEmpty()) {
                        sentences.add(sentence(tokens, texts.getOrDefault(name, "")));
                        tokens = new ArrayList<>();
                    }
                    if (!line.isEmpty()) {
                        put(out, name, texts, sentences);
                        name = line.substring(7).trim().replaceAll("\\.txt$", "");
                        sentences = new ArrayList<>();
                    }
                } else {
                    tokens.add(token(line.split("\t", -1)));
                }
            }
            if (!tokens.isEmpty()) {
                sentences.add(sentence(tokens, texts.getOrDefault(name, "")));
            }
            put(out, name, texts, sentences);
        }
        return out;
    }

    private static void put(
            Map<String, Annotation> out, String name, Map<String, String> texts, List<Sentence> sentences) {
        if (texts.containsKey(name)) {
            out.put(name, new Annotation(texts.get(name), sentences));
        }
    }

    private static Sentence sentence(List<Token> tokens, String text) {
        int begin = tokens.get(0).begin();
        int paragraph = (int) text.substring(0, Math.min(begin, text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
        return new Sentence(new Span(begin, tokens.get(tokens.size() - 1).end()), paragraph, tokens);
    }

    private static Token token(String[] c) {
        EntityTag entity =
                switch (c[5]) {
                    case "PERSON" -> EntityTag.PERSON;
                    case "ORGANIZATION" -> EntityTag.ORGANIZATION;
                    case "LOCATION" -> EntityTag.LOCATION;
                    case "MISC" -> EntityTag.MISC;
                    default -> EntityTag.NONE;
                };
        return new Token(
                new Span(Integer.parseInt(c[0]), Integer.parseInt(c[1])),
                c[2],
                c[3],
                c[4],
                entity,
                Integer.parseInt(c[6]),
                c[7]);
    }
}
