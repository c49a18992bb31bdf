package org.parley.model;

/**
 * A report that repeats an earlier one: filed twice, or a reprint of the same wire story. Copies count once as a source.
 *
 * @param report id of the copy
 * @param file file of the copy
 * @param of id of the report filed first
 * @param ofFile file of the report filed first
 * @param similarity Jaccard similarity of word shingles, 0 to 1; 1 for the same text
 */
public record Copy(String report, String file, String of, String ofFile, double similarity) {

    public Copy {
        if (!(similarity > 0 && similarity <= 1)) {
            throw new IllegalArgumentException("similarity " + similarity + " must be within (0, 1]");
        }
    }

    public boolean exact() {
        return report.equals(of);
    }
}
