package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A quotation has one speaker: when a word of it is content, all of it is. Holds for closed quotations that lie in the
 * window and do not hold the cue themselves.
 */
final class WholeQuotations {

    private WholeQuotations() {}

    static List<Role> in(Passage passage, int cue, Window window, List<Role> roles) {
        List<Role> out = new ArrayList<>(roles);
        Quotes quotes = passage.quotes;
        for (int region = 0; region < quotes.count(); region++) {
            int from = quotes.from(region) - window.from();
            int to = quotes.to(region) - window.from();
            boolean whole = quotes.closed(region) && from >= 0 && to <= roles.size() && quotes.region[cue] != region;
            if (whole && roles.subList(from, to).contains(Role.CONTENT)) {
                for (int i = from; i < to; i++) {
                    out.set(i, out.get(i) == Role.NONE ? Role.CONTENT : out.get(i));
                }
            }
        }
        return out;
    }
}
