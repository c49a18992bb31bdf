package org.parley.evaluation.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.reading.annotate.engine.EntityTagger;

/**
 * One text as the teacher annotated it. In a file: {@code # file NAME}, then one token a line, {@code begin end form lemma tag
 * entity head relation} separated by tabs, and a blank line after each sentence.
 *
 * @param file base name of the text
 * @param sentences in text order
 */
record TaughtText(String file, List<TaughtSentence> sentences) {

    TaughtText {
        sentences = List.copyOf(sentences);
    }

    static List<TaughtText> read(Path path) throws IOException {
        List<TaughtText> texts = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            String name = "";
            List<TaughtSentence> sentences = new ArrayList<>();
            List<String[]> rows = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("# file ") && rows.isEmpty()) {
                    add(texts, name, sentences);
                    name = line.substring(7);
                    sentences = new ArrayList<>();
                } else if (line.isEmpty()) {
                    sentences.add(sentence(rows));
                    rows.clear();
                } else {
                    rows.add(line.split("\t", -1));
                }
            }
            add(texts, name, sentences);
        }
        return texts;
    }

    private static void add(List<TaughtText> texts, String name, List<TaughtSentence> sentences) {
        if (!sentences.isEmpty()) {
            texts.add(new TaughtText(name, sentences));
        }
    }

    private static TaughtSentence sentence(List<String[]> rows) {
        return new TaughtSentence(
                rows.stream().map(row -> row[2]).toList(),
                rows.stream().map(row -> row[3]).toList(),
                rows.stream().map(row -> row[4]).toList(),
                rows.stream()
                        .map(row -> row[5].equals("O") ? EntityTagger.NONE : row[5])
                        .toList(),
                rows.stream().map(row -> Integer.valueOf(row[6])).toList(),
                rows.stream().map(row -> row[7]).toList());
    }
}
