package org.parley.evaluation.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.reading.annotate.engine.EntityTagger;
import org.parley.reading.annotate.engine.Lemmatizer;
import org.parley.reading.annotate.engine.Lexicon;

/** Counts the lexicon and the lemma exceptions of the training texts. */
final class WordLists {

    private static final int FEWEST = 4;
    private static final int SURE = 20;
    private static final double SHARE = 0.03;
    private static final double ENTITY_SHARE = 0.1;

    private WordLists() {}

    /** Lines of {@code word TAB tags TAB entities}, in the order of the words. */
    static String lexicon(List<TaughtText> texts) {
        Map<String, Map<String, Integer>> tags = new TreeMap<>();
        Map<String, Map<String, Integer>> entities = new TreeMap<>();
        for (TaughtText text : texts) {
            for (TaughtSentence sentence : text.sentences()) {
                for (int i = 0; i < sentence.size(); i++) {
                    String form = sentence.forms().get(i);
                    count(tags, form, sentence.tags().get(i));
                    count(entities, form, sentence.entities().get(i));
                }
            }
        }
        StringBuilder out = new StringBuilder();
        tags.forEach((form, counts) -> {
            int total = total(counts);
            if (total >= FEWEST && form.length() < 40 && !form.matches("[0-9.,:/-]+")) {
                out.append(form).append('\t').append(shares(counts, SHARE));
                boolean sure = total >= SURE && counts.values().stream().anyMatch(n -> n > total * 0.998);
                out.append(sure ? "" : "/?").append('\t');
                Map<String, Integer> names = entities.getOrDefault(form, Map.of());
                boolean plain = names.size() == 1 && names.containsKey(EntityTagger.NONE);
                out.append(plain ? "" : shares(names, ENTITY_SHARE)).append('\n');
            }
        });
        return out.toString();
    }

    private static void count(Map<String, Map<String, Integer>> counts, String form, String value) {
        counts.computeIfAbsent(form, key -> new TreeMap<>()).merge(value, 1, Integer::sum);
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String shares(Map<String, Integer> counts, double share) {
        double least = total(counts) * share;
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("/"));
    }

    /** Lines of {@code word TAB kind TAB lemma} where the rules say otherwise than the teacher does most often. */
    static String lemmaExceptions(List<TaughtText> texts, String lexicon) throws IOException {
        Lemmatizer rules = Lemmatizer.read(
                new BufferedReader(new StringReader("")), Lexicon.read(new BufferedReader(new StringReader(lexicon))));
        Map<String, Map<String, Integer>> lemmas = new TreeMap<>();
        Map<String, String> ruled = new TreeMap<>();
        for (TaughtText text : texts) {
            for (TaughtSentence sentence : text.sentences()) {
                for (int i = 0; i < sentence.size(); i++) {
                    String tag = sentence.tags().get(i);
                    String word =
                            sentence.forms().get(i).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
                    if (tag.length() < 2 || tag.startsWith("NNP") || !word.matches("'?[a-z][a-z'-]*")) {
                        continue;
                    }
                    String key = word + '\t' + tag.substring(0, 2);
                    count(lemmas, key, sentence.lemmas().get(i));
                    ruled.merge(key, rules.lemma(word, tag), (a, b) -> a.equals(b) ? a : "");
                }
            }
        }
        StringBuilder out = new StringBuilder();
        lemmas.forEach((key, counts) -> {
            String all = shares(counts, 0);
            String most = all.indexOf('/') < 0 ? all : all.substring(0, all.indexOf('/'));
            if (!most.equals(ruled.get(key))) {
                out.append(key).append('\t').append(most).append('\n');
            }
        });
        return out.toString();
    }
}
