package org.parley.evaluation.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How well the actors of an output agree with the labelled ones.
 *
 * @param mentions labelled ones, at least 1
 * @param found those that the output has too
 * @param withinReports grouping of the mentions of each report
 * @param overReports grouping of all mentions
 * @param codes labelled ones with a code among those found
 * @param rightCodes those of them whose actor has that code
 * @param kinds labelled and found mentions by kind
 */
record ActorFigures(
        int mentions,
        int found,
        BCubed withinReports,
        BCubed overReports,
        int codes,
        int rightCodes,
        Map<String, Share> kinds) {

    /** So many of so many. */
    record Share(int hits, int of) {}

    static ActorFigures of(List<LabelledMention> labels, MentionPairs pairs) {
        List<BCubed.Item> within = new ArrayList<>();
        List<BCubed.Item> over = new ArrayList<>();
        Map<String, Share> kinds = new TreeMap<>();
        int found = 0;
        int codes = 0;
        int rightCodes = 0;
        for (LabelledMention label : labels) {
            Optional<OutputMention> pair = pairs.find(label);
            over.add(new BCubed.Item(label.actor(), pair.map(OutputMention::actor)));
            within.add(new BCubed.Item(
                    label.file() + " " + label.actor(), pair.map(mention -> label.file() + " " + mention.actor())));
            kinds.merge(
                    label.kind(),
                    new Share(pair.isPresent() ? 1 : 0, 1),
                    (a, b) -> new Share(a.hits + b.hits, a.of + b.of));
            if (pair.isPresent()) {
                found++;
                if (!label.code().equals("-")) {
                    codes++;
                    rightCodes += sameCode(label.code(), pair.get().code()) ? 1 : 0;
                }
            }
        }
        return new ActorFigures(labels.size(), found, BCubed.of(within), BCubed.of(over), codes, rightCodes, kinds);
    }

    /** As the gold standard records of PLOVER have it, the UN and the EU are IGO; what follows three letters is a sector. */
    private static boolean sameCode(String label, String found) {
        return found.length() >= 3 && plain(label).equals(plain(found.substring(0, 3)));
    }

    private static String plain(String code) {
        return code.equals("UNO") || code.equals("EUR") ? "IGO" : code;
    }

    /** Shares in per cent, one measure a line. */
    List<String> lines() {
        List<String> out = new ArrayList<>();
        out.add(share("mentions-found", found, mentions));
        out.add(bCubed("within-reports", withinReports));
        out.add(bCubed("over-reports", overReports));
        out.add(share("code", rightCodes, codes));
        kinds.forEach((kind, share) -> out.add(share("found-" + kind, share.hits, share.of)));
        return out;
    }

    private static String share(String name, int hits, int of) {
        return String.format(Locale.ROOT, "%s %.1f (%d of %d)", name, of == 0 ? 0.0 : 100.0 * hits / of, hits, of);
    }

    private static String bCubed(String name, BCubed scores) {
        return String.format(
                Locale.ROOT,
                "%s P %.1f R %.1f F1 %.1f",
                name,
                100 * scores.precision(),
                100 * scores.recall(),
                100 * scores.f1());
    }
}
