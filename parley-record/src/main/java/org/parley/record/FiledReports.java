package org.parley.record;

import java.util.ArrayList;
import java.util.List;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;

/** The reports of a case as a reader may see them. */
public final class FiledReports {

    private FiledReports() {}

    /**
     * Those whose filing he may see, in the order of the case; a report of which no entry says that it was filed is for everybody.
     *
     * @param record of the same case
     */
    public static List<KeptReport> seenBy(Reader reader, CaseStore store, CaseRecord record) throws CaseProblem {
        List<KeptReport> seen = new ArrayList<>();
        for (KeptReport kept : store.list()) {
            if (reader.maySee(record.audienceOf(kept.id(), kept.file()))) {
                seen.add(kept);
            }
        }
        return seen;
    }
}
