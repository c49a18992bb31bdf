package org.parley.reading.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Which classes a word falls into: three sizes of vector clusters and the WordNet class of its first noun and verb sense.
 * Made by {@code WordClasses} in parley-evaluation from GloVe vectors (PDDL) and WordNet 3.1 (WordNet License).
 */
public final class WordClassTable {

    private static final String RESOURCE = "word-classes.tsv.gz";
    private static final int NOUN_CLASS = 3;
    /** Number of WordNet's lexicographer file noun.person. */
    private static final int PERSON = 18;

    /** Numbers of noun.cognition, communication, event, feeling, phenomenon, possession, process, state, time. */
    private static final Set<Integer> THINGS = Set.of(9, 10, 11, 12, 19, 21, 22, 26, 28);

    private static final int[] UNKNOWN = {-2, -2, -2, 0, 0};

    private final Map<String, int[]> classes;

    private WordClassTable(Map<String, int[]> classes) {
        this.classes = classes;
    }

    public static WordClassTable load() {
        Map<String, int[]> classes = new HashMap<>(1 << 17);
        try (InputStream in = WordClassTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " must be in the jar");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8), 1 << 16);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] part = line.split("\t", -1);
                int[] row = new int[5];
                for (int i = 0; i < 5; i++) {
                    row[i] = Integer.parseInt(part[i + 1]);
                }
                classes.put(part[0], row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new WordClassTable(classes);
    }

    /** Whether WordNet has the noun's first sense as something that cannot act: thoughts, words, happenings, a time. */
    public boolean isThing(String lowerForm, String lemma) {
        return THINGS.contains(of(lowerForm, lemma)[NOUN_CLASS]);
    }

    /** Whether WordNet has the noun's first sense as a person. */
    public boolean isPerson(String lowerForm, String lemma) {
        return of(lowerForm, lemma)[NOUN_CLASS] == PERSON;
    }

    /** Coarse, middle and fine cluster, noun class, verb class; -2 and 0 for a word not listed. Not to be changed. */
    int[] of(String lowerForm, String lemma) {
        int[] row = classes.get(lowerForm);
        int[] base = classes.get(lemma);
        if (row == null) {
            return base == null ? UNKNOWN : base;
        }
        if (base == null || base == row) {
            return row;
        }
        return new int[] {row[0], row[1], row[2], base[3] != 0 ? base[3] : row[3], base[4] != 0 ? base[4] : row[4]};
    }
}
