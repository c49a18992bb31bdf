package org.parley.record.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Finds where in the texts of hits the words of a query are. */
final class Highlighter extends UnifiedHighlighter {

    private static final int LONGEST_TEXT = Integer.MAX_VALUE - 1;

    Highlighter(IndexSearcher searcher, Analyzer words) {
        super(UnifiedHighlighter.builder(searcher, words)
                .withBreakIterator(WholeBreakIterator::new)
                .withFormatter(new Marks())
                .withMaxLength(LONGEST_TEXT));
    }

    /** For each hit, in their order. */
    @SuppressWarnings("unchecked") // what Marks gives
    List<List<SearchHit.Mark>> marks(Query asked, TopDocs found) throws IOException {
        int[] numbers = Arrays.stream(found.scoreDocs)
                .mapToInt((ScoreDoc one) -> one.doc)
                .toArray();
        Object[] marks = highlightFieldsAsObjects(new String[] {SearchFields.TEXT}, asked, numbers, new int[] {1})
                .get(SearchFields.TEXT);
        return Arrays.stream(marks)
                .map(one -> one == null ? List.<SearchHit.Mark>of() : (List<SearchHit.Mark>) one)
                .toList();
    }
}
