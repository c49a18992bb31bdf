package org.parley.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.parley.docket.Docket;
import org.parley.model.Account;
import org.parley.model.Copy;
import org.parley.model.ReadReport;

/** All reports of a case with their docket, for the forms that need everything at once. Used by one thread. */
final class CaseTold {

    private final Map<String, Told> byReport = new HashMap<>();
    private final Docket docket;

    private CaseTold(List<Outcome.Read> reads) {
        List<ReadReport> reports = new ArrayList<>();
        List<Copy> copies = new ArrayList<>();
        for (Outcome.Read read : reads) {
            byReport.putIfAbsent(read.told().report().id(), new Told(read));
            reports.add(read.told());
            read.findCopy().ifPresent(copies::add);
        }
        this.docket = Docket.of(reports, copies);
    }

    static CaseTold of(List<Outcome.Read> reads) {
        return new CaseTold(reads);
    }

    Docket docket() {
        return docket;
    }

    /** The report of an account. */
    Told told(String report) {
        Told told = byReport.get(report);
        if (told == null) {
            throw new IllegalArgumentException("report " + report + " is not of this case");
        }
        return told;
    }

    /** Ids of the reports of accounts, sorted. */
    List<String> reports(List<Account> accounts) {
        TreeSet<String> ids = new TreeSet<>();
        accounts.forEach(account -> ids.add(account.report()));
        return List.copyOf(ids);
    }

    /** Files of the reports of accounts, in the order of {@link #reports}. */
    List<String> files(List<Account> accounts) {
        return reports(accounts).stream().map(id -> told(id).report().file()).toList();
    }
}
