package org.parley.record.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Gives the places that were found in a text instead of a text with marks in it. */
final class Marks extends PassageFormatter {

    @Override
    public Object format(Passage[] passages, String text) {
        List<SearchHit.Mark> marks = new ArrayList<>();
        for (Passage passage : passages) {
            for (int i = 0; i < passage.getNumMatches(); i++) {
                marks.add(new SearchHit.Mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
            }
        }
        return marks;
    }
}
