package org.parley.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.parley.docket.Docket;
import org.parley.model.CaseIncident;
import org.parley.model.Copy;
import org.parley.model.ReadReport;
import org.parley.reading.intake.Copies;
import org.parley.record.CaseRecord;
import org.parley.record.FiledReports;
import org.parley.record.Reader;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;

/** The incidents that the reports of a case tell. */
final class ToldIncidents {

    private ToldIncidents() {}

    /** Of the reports that a reader sees. */
    static List<CaseIncident> of(CaseStore store, Reader reader) throws CaseProblem {
        Copies known = new Copies();
        List<ReadReport> reports = new ArrayList<>();
        List<Copy> copies = new ArrayList<>();
        for (KeptReport kept : FiledReports.seenBy(reader, store, CaseRecord.of(store, Clock.systemUTC()))) {
            ReadReport read = kept.read();
            reports.add(read);
            known.add(read.report()).ifPresent(copies::add);
        }
        return Docket.of(reports, copies).incidents();
    }
}
