package org.parley.record.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Finds where in the texts of hits the words of a query are. */
final class Highlighter extends UnifiedHighlighter {

    private static final int LONGEST_TEXT = Integer.MAX_VALUE - 1;

    private final Map<Integer, KeptHit> kept;

    /**
     * For some hits.
     *
     * @param kept what is shown of them, by their numbers
     */
    Highlighter(IndexSearcher searcher, Analyzer words, Map<Integer, KeptHit> kept) {
        super(UnifiedHighlighter.builder(searcher, words)
                .withBreakIterator(WholeBreakIterator::new)
                .withFormatter(new Marks())
                .withMaxLength(LONGEST_TEXT));
        this.kept = kept;
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator numbers, int most)
            throws IOException {
        List<CharSequence[]> texts = new ArrayList<>();
        for (int number = numbers.nextDoc(); number != DocIdSetIterator.NO_MORE_DOCS; number = numbers.nextDoc()) {
            texts.add(
                    new CharSequence[] {Objects.requireNonNull(kept.get(number)).text()});
        }
        return texts;
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
