package org.parley.reading.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.Copy;
import org.parley.model.Report;
import org.parley.model.Span;

/**
 * Tells which reports repeat an earlier one: the same text, or a reprint that an editor shortened or added to. Candidates
 * come from MinHash signatures of word shingles in bands (Broder 1997; locality-sensitive hashing after Indyk and Motwani
 * 1998), so that the cost grows with the number of reports and not with its square; each candidate is then compared
 * exactly. Only the story counts, without furniture, headline and dateline: on two sites it has two menus and two headlines.
 *
 * <p>A copy shares at least {@value #LEAST_JACCARD} of all shingles, or holds or is held to at least
 * {@value #LEAST_CONTAINED} and is not much shorter than a third. Two accounts of one event in their own words share far
 * less, even where they quote the same sentences. The earliest filed report is the original; a copy of a copy names that one.
 *
 * <p>Keeps of each original its name, eight bytes for each shingle and some twenty for each band, of a copy its id; no text.
 *
 * <p>Add reports in the order of filing. Not safe for use by several threads at the same time; the same reports in the same
 * order give the same copies.
 */
public final class Copies {

    private static final int LEAST_SHINGLES = 12;
    private static final double LEAST_JACCARD = 0.5;
    private static final double LEAST_CONTAINED = 0.8;
    private static final double LEAST_LENGTH = 0.3;

    /**
     * What is kept of a report.
     *
     * @param shingles hashes of the word shingles, ascending, each once; empty when there are too few to compare
     */
    private record Original(String id, String file, Shingles shingles) {}

    /** What is known of a text that was filed: its original and how like it the text is. */
    private record Known(Original original, double similarity) {}

    private final Map<String, Known> byId = new HashMap<>();
    private final List<Original> originals = new ArrayList<>();
    private final Buckets buckets = new Buckets();

    /** All copies among reports, in their order. */
    public static List<Copy> find(List<Report> reports) {
        Copies copies = new Copies();
        return reports.stream().flatMap(report -> copies.add(report).stream()).toList();
    }

    /**
     * Hashes of which a copy shares at least one with its original: reports that share none, directly or through others,
     * can be added to different objects without a change in what is found. Texts too short to compare have one for the
     * whole text.
     */
    public static long[] bands(Report report) {
        Shingles shingles = Shingles.of(words(report));
        return shingles.size() < LEAST_SHINGLES
                ? new long[] {Long.parseUnsignedLong(report.id().substring(0, 16), 16)}
                : shingles.bands();
    }

    /** Takes the next report; a copy when an earlier one is its original. */
    public Optional<Copy> add(Report report) {
        Known known = byId.get(report.id());
        if (known != null) {
            return Optional.of(copy(report, known));
        }
        Shingles shingles = Shingles.of(words(report));
        Original filed = new Original(report.id(), report.file(), shingles);
        if (shingles.size() < LEAST_SHINGLES) {
            byId.put(report.id(), new Known(new Original(report.id(), report.file(), Shingles.NONE), 1));
            return Optional.empty();
        }
        long[] bands = shingles.bands();
        Optional<Match> match = candidates(bands).stream()
                .map(candidate -> match(filed, originals.get(candidate), candidate))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Match::similarity).thenComparing(found -> -found.index()));
        if (match.isPresent()) {
            Known copied =
                    new Known(originals.get(match.get().index()), match.get().similarity());
            byId.put(report.id(), copied);
            return Optional.of(copy(report, copied));
        }
        byId.put(report.id(), new Known(filed, 1));
        originals.add(filed);
        for (long band : bands) {
            buckets.add(band, originals.size() - 1);
        }
        return Optional.empty();
    }

    private static Copy copy(Report report, Known known) {
        return new Copy(
                report.id(),
                report.file(),
                known.original().id(),
                known.original().file(),
                known.similarity());
    }

    private record Match(int index, double similarity) {}

    private static Optional<Match> match(Original one, Original other, int index) {
        int small = Math.min(one.shingles().size(), other.shingles().size());
        int large = Math.max(one.shingles().size(), other.shingles().size());
        int common = one.shingles().common(other.shingles());
        double jaccard = (double) common / (small + large - common);
        double contained = (double) common / small;
        double length = (double) small / large;
        boolean copy = jaccard >= LEAST_JACCARD || (contained >= LEAST_CONTAINED && length >= LEAST_LENGTH);
        return copy ? Optional.of(new Match(index, jaccard)) : Optional.empty();
    }

    private Set<Integer> candidates(long[] bands) {
        Set<Integer> found = new TreeSet<>();
        for (long band : bands) {
            buckets.each(band, found::add);
        }
        return found;
    }

    /** Lower-case runs of letters and digits of the story. */
    private static List<String> words(Report report) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String text = story(report);
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                word.append(Character.toLowerCase(text.charAt(i)));
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static String story(Report report) {
        List<Span> others = new ArrayList<>();
        report.skipped().forEach(skip -> others.add(skip.span()));
        if (report.heading().titleSpan() != null) {
            others.add(report.heading().titleSpan());
        }
        report.heading().findDateline().ifPresent(line -> others.add(line.span()));
        others.sort(Comparator.naturalOrder());
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Span other : others) {
            text.append(report.text(), from, Math.max(from, other.begin())).append(' ');
            from = Math.max(from, other.end());
        }
        return text.append(report.text().substring(from)).toString();
    }
}
