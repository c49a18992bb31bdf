package org.parley.evaluation.labels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * B-cubed precision and recall (Bagga and Baldwin 1998) of a grouping of labelled items. A found item's precision is the share
 * of its found group that has its label, its recall the share of its labelled group that is in its found group; an item
 * that was not found has recall 0 and no precision.
 *
 * @param precision mean over found items, 0 to 1; 0 when none was found
 * @param recall mean over all items, 0 to 1
 */
record BCubed(double precision, double recall) {

    /**
     * One labelled item.
     *
     * @param label group that it belongs to
     * @param found group that it was put in; empty when it was not found
     */
    record Item(String label, Optional<String> found) {}

    /** @throws IllegalArgumentException without any item */
    static BCubed of(List<Item> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one item");
        }
        Map<String, Integer> labelled = new HashMap<>();
        Map<String, Integer> grouped = new HashMap<>();
        Map<Item, Integer> both = new HashMap<>();
        for (Item item : items) {
            labelled.merge(item.label, 1, Integer::sum);
            item.found.ifPresent(group -> grouped.merge(group, 1, Integer::sum));
            both.merge(item, 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        int found = 0;
        for (Item item : items) {
            if (item.found.isPresent()) {
                double same = both.getOrDefault(item, 0);
                precision += same / grouped.getOrDefault(item.found.get(), 1);
                recall += same / labelled.getOrDefault(item.label, 1);
                found++;
            }
        }
        return new BCubed(found == 0 ? 0 : precision / found, recall / items.size());
    }

    /** Harmonic mean of both, 0 to 1. */
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
