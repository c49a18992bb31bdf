package org.parley.record.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.KeptReport;

/** Works out the docket of some reports, as what can be found of it. */
@FunctionalInterface
public interface DocketSource {

    /**
     * The items of their docket.
     *
     * @param reports in the order of the case
     */
    List<Item> items(List<KeptReport> reports) throws CaseProblem, IOException;

    /**
     * An item.
     *
     * @param id unique among the items
     * @param type of its JSON line
     * @param text what it says, and the words on which it rests
     * @param fields further words to search by their names
     * @param told what a hit tells besides
     */
    record Item(
            String id,
            String type,
            String text,
            Optional<LocalDate> date,
            Map<String, String> fields,
            Map<String, String> told) {

        public Item {
            fields = Map.copyOf(fields);
            told = Map.copyOf(told);
        }
    }
}
