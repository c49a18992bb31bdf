package org.parley.docket.ground;

import java.time.LocalDate;
import java.util.List;

/**
 * A data set as it was on the day of an import.
 *
 * @param number from 1, over all data sets of a case
 * @param head what was said of it
 * @param files that it was read from, in their order
 * @param complete whether all of them could be read to their ends; only then rows that are missing have vanished
 * @param counts what became of its rows
 * @param flaws what was wrong with rows
 */
public record Snapshot(
        long number, Head head, List<File> files, boolean complete, Counts counts, List<ImportReport.Count> flaws) {

    /**
     * What is known of a snapshot before it is read.
     *
     * @param dataSet name of the data set
     * @param format of its files
     * @param release version that its makers give it; empty when nobody said
     * @param imported day of the import
     * @param terms on which it may be used
     * @param adds whether its files have further rows, so that none that they lack has vanished
     * @param readBy changes when the same file may be read in another way
     */
    public record Head(
            String dataSet,
            GroundFormat format,
            String release,
            LocalDate imported,
            Terms terms,
            boolean adds,
            String readBy) {

        public Head {
            if (!dataSet.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")) {
                throw new IllegalArgumentException(
                        "The name of a data set has letters, digits, ., _ and -, and no blanks; got '" + dataSet
                                + "'.");
            }
        }
    }

    /**
     * A file.
     *
     * @param name base name
     * @param hash SHA-256 as it was given, packed or not
     */
    public record File(String name, String hash) {}

    /**
     * How many rows.
     *
     * @param rows all that the files have
     * @param kept of these
     * @param appeared ids that the snapshot before did not have
     * @param changed ids that it had otherwise
     * @param vanished ids that it had and this one has not
     */
    public record Counts(long rows, long kept, long appeared, long changed, long vanished) {

        /** Whether nothing is otherwise than in the snapshot before. */
        public boolean isSame() {
            return appeared == 0 && changed == 0 && vanished == 0;
        }
    }

    public Snapshot {
        files = List.copyOf(files);
        flaws = List.copyOf(flaws);
    }
}
