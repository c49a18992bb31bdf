package org.parley.record.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Acts by which reports come in, and people judge them and what was read from them. */
public sealed interface ReviewActs extends Act {

    /**
     * A report is filed.
     *
     * @param report id: SHA-256 of its text, in hexadecimal
     * @param file base name as given
     * @param title when it has one
     * @param publisher when it is known
     * @param published when it is known
     */
    record ReportFiled(
            String report,
            String file,
            Optional<String> title,
            Optional<String> publisher,
            Optional<LocalDate> published)
            implements ReviewActs {

        public ReportFiled {
            Words.require("id of a report", report);
            Words.require("name of a file", file);
        }
    }

    /**
     * How reliable a source is, A to F of the Admiralty code. The last one counts; the earlier ones are its history.
     *
     * @param source publisher or person, as reports name it
     */
    record SourceGraded(String source, Reliability reliability, String reason) implements ReviewActs {

        public SourceGraded {
            Words.require("source", source);
            Words.require("reason of a grade", reason);
        }
    }

    /** Reliability of a source. */
    enum Reliability {
        /** completely reliable */
        A,
        /** usually reliable */
        B,
        /** fairly reliable */
        C,
        /** not usually reliable */
        D,
        /** unreliable */
        E,
        /** cannot be judged: what every source has until somebody grades it */
        F
    }

    /**
     * How credible what an item says is, 1 to 6 of the Admiralty code: confirmed, probably true, possibly true, doubtful,
     * improbable, cannot be judged. An item that nobody has graded has 6.
     *
     * @param item id
     */
    record ItemGraded(String item, int credibility, String reason) implements ReviewActs {

        public ItemGraded {
            Words.require("id of an item", item);
            Words.require("reason of a grade", reason);
            requireCredibility(credibility);
        }
    }

    /** Refuses what is no credibility of the Admiralty code. */
    static void requireCredibility(int credibility) {
        if (credibility < 1 || credibility > 6) {
            throw new IllegalArgumentException("Credibility is 1 to 6, not " + credibility + ".");
        }
    }

    /**
     * The machine proposes an item.
     *
     * @param item id
     * @param type of its JSON line, such as statement
     * @param line its JSON line
     */
    record ItemProposed(String item, String type, JsonNode line) implements ReviewActs {

        public ItemProposed {
            Words.require("id of an item", item);
            Words.require("type of an item", type);
        }
    }

    /** A person accepts an item as it is. */
    record ItemAccepted(String item) implements ReviewActs {

        public ItemAccepted {
            Words.require("id of an item", item);
        }
    }

    /**
     * A person corrects an item, and accepts it so.
     *
     * @param item id of the item as the machine proposed it
     * @param line the JSON line as it should be
     */
    record ItemCorrected(String item, JsonNode line) implements ReviewActs {

        public ItemCorrected {
            Words.require("id of an item", item);
        }
    }

    /** A person rejects an item. */
    record ItemRejected(String item, String reason) implements ReviewActs {

        public ItemRejected {
            Words.require("id of an item", item);
            Words.require("reason to reject an item", reason);
        }
    }

    /**
     * Items that tell of the same are one from now on. Undone by retracting this entry.
     *
     * @param items at least two; the first stands for all
     */
    record ItemsMerged(List<String> items) implements ReviewActs {

        public ItemsMerged {
            items = Words.all("id of an item", items);
            if (items.stream().distinct().count() < 2) {
                throw new IllegalArgumentException("Only two or more items can be merged: " + items + ".");
            }
        }
    }

    /**
     * One item is several from now on. Undone by retracting this entry.
     *
     * @param item the one
     * @param lines the JSON lines of the parts, at least two
     */
    record ItemSplit(String item, List<JsonNode> lines) implements ReviewActs {

        public ItemSplit {
            Words.require("id of an item", item);
            lines = List.copyOf(lines);
            if (lines.size() < 2) {
                throw new IllegalArgumentException("An item is split into two or more, not " + lines.size() + ".");
            }
        }
    }
}
