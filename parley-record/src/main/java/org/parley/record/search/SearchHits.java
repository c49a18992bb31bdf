package org.parley.record.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param total number of documents that the reader may see and the query finds
 * @param hits the first of them, the best first
 */
public record SearchHits(long total, List<SearchHit> hits) {

    public SearchHits {
        hits = List.copyOf(hits);
    }
}
