package org.parley.reading.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.Copy;
import org.parley.model.Report;

/**
 * Tells which reports repeat an earlier one: the same text, or a reprint that an editor shortened or added to. Candidates
 * come from MinHash signatures of word shingles in bands (Broder 1997; locality-sensitive hashing after Indyk and Motwani
 * 1998), so that the cost grows with the number of reports and not with its square; each candidate is then compared
 * exactly. Only what is not furniture counts: the same story on two sites has two menus.
 *
 * <p>A copy shares at least {@value #LEAST_JACCARD} of all shingles, or holds or is held to at least
 * {@value #LEAST_CONTAINED} and is not much shorter than a third. Two accounts of one event in their own words share far
 * less, even where they quote the same sentences. The earliest filed report is the original; a copy of a copy names that one.
 *
 * <p>Add reports in the order of filing. Not safe for use by several threads at the same time; the same reports in the same
 * order give the same copies.
 */
public final class Copies {

    private static final int SHINGLE_WORDS = 4;
    private static final int BANDS = 64;
    private static final int ROWS = 2;
    private static final int LEAST_SHINGLES = 12;
    private static final double LEAST_JACCARD = 0.5;
    private static final double LEAST_CONTAINED = 0.8;
    private static final double LEAST_LENGTH = 0.3;
    /** Most reports in one band bucket that are compared; a fuller bucket holds boilerplate, not copies. */
    private static final int MOST_IN_BUCKET = 200;

    private record Original(Report report, Set<Long> shingles) {}

    private final Map<String, Original> byId = new HashMap<>();
    private final List<Original> originals = new ArrayList<>();
    private final Map<Long, List<Integer>> buckets = new HashMap<>();

    /** All copies among reports, in their order. */
    public static List<Copy> find(List<Report> reports) {
        Copies copies = new Copies();
        return reports.stream().flatMap(report -> copies.add(report).stream()).toList();
    }

    /** Takes the next report; a copy when an earlier one is its original. */
    public Optional<Copy> add(Report report) {
        Original same = byId.get(report.id());
        if (same != null) {
            return Optional.of(copy(report, same, 1));
        }
        Original filed = new Original(report, shingles(report));
        if (filed.shingles().size() < LEAST_SHINGLES) {
            byId.put(report.id(), filed);
            return Optional.empty();
        }
        long[] bands = bands(filed.shingles());
        Optional<Match> match = candidates(bands).stream()
                .map(candidate -> match(filed, originals.get(candidate), candidate))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Match::similarity).thenComparing(found -> -found.index()));
        if (match.isPresent()) {
            Original original = originals.get(match.get().index());
            byId.put(report.id(), original);
            return Optional.of(copy(report, original, match.get().similarity()));
        }
        byId.put(report.id(), filed);
        originals.add(filed);
        for (long band : bands) {
            buckets.computeIfAbsent(band, none -> new ArrayList<>(1)).add(originals.size() - 1);
        }
        return Optional.empty();
    }

    private static Copy copy(Report report, Original original, double similarity) {
        return new Copy(
                report.id(),
                report.file(),
                original.report().id(),
                original.report().file(),
                similarity);
    }

    private record Match(int index, double similarity) {}

    private static Optional<Match> match(Original one, Original other, int index) {
        Set<Long> small = one.shingles().size() <= other.shingles().size() ? one.shingles() : other.shingles();
        Set<Long> large = small == one.shingles() ? other.shingles() : one.shingles();
        int common = 0;
        for (Long shingle : small) {
            common += large.contains(shingle) ? 1 : 0;
        }
        double jaccard = (double) common / (small.size() + large.size() - common);
        double contained = (double) common / small.size();
        double length = (double) small.size() / large.size();
        boolean copy = jaccard >= LEAST_JACCARD || (contained >= LEAST_CONTAINED && length >= LEAST_LENGTH);
        return copy ? Optional.of(new Match(index, jaccard)) : Optional.empty();
    }

    private Set<Integer> candidates(long[] bands) {
        Set<Integer> found = new TreeSet<>();
        for (long band : bands) {
            List<Integer> bucket = buckets.getOrDefault(band, List.of());
            found.addAll(bucket.subList(0, Math.min(MOST_IN_BUCKET, bucket.size())));
        }
        return found;
    }

    private static Set<Long> shingles(Report report) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String text = unskipped(report);
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                word.append(Character.toLowerCase(text.charAt(i)));
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        Set<Long> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
            long hash = 1;
            for (String each : words.subList(i, i + SHINGLE_WORDS)) {
                hash = hash * 0x9E3779B97F4A7C15L + hash(each);
            }
            shingles.add(mix(hash));
        }
        return shingles;
    }

    private static String unskipped(Report report) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (var skip : report.skipped()) {
            text.append(report.text(), from, skip.span().begin()).append(' ');
            from = skip.span().end();
        }
        return text.append(report.text().substring(from)).toString();
    }

    /** One hash a band, of {@value #ROWS} minima each: pairs with a third in common meet in some band almost surely. */
    private static long[] bands(Set<Long> shingles) {
        long[] minima = new long[BANDS * ROWS];
        java.util.Arrays.fill(minima, Long.MAX_VALUE);
        for (long shingle : shingles) {
            for (int i = 0; i < minima.length; i++) {
                minima[i] = Math.min(minima[i], mix(shingle + (i + 1) * 0xD1B54A32D192ED03L));
            }
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash * 31 + minima[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    /** FNV-1a over UTF-16 units. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finishing steps of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
