package org.parley.brief.told;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.parley.docket.Docket;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;
import org.parley.model.Account;
import org.parley.model.Copy;
import org.parley.model.Problem;
import org.parley.model.ReadReport;

/** All reports of a case with their docket, for the forms that need everything at once. Used by one thread. */
public final class CaseTold {

    private final List<Told> filed;
    private final List<Problem> problems;
    private final Map<String, Told> byReport = new HashMap<>();
    private final Docket docket;
    private final LinkedIncidents linked;

    private CaseTold(List<Told> filed, List<Problem> problems, Docket docket, LinkedIncidents linked) {
        this.filed = List.copyOf(filed);
        this.problems = List.copyOf(problems);
        this.docket = docket;
        this.linked = linked;
        filed.forEach(told -> byReport.putIfAbsent(told.report().id(), told));
    }

    /**
     * A case.
     *
     * @param filed its reports in filing order, copies among them
     * @param problems what could not be read
     * @param issues what the talks may be about
     * @param imports finds what was imported beside its incidents
     */
    public static CaseTold of(List<Told> filed, List<Problem> problems, Issues issues, LinkedIncidents.Finder imports) {
        List<ReadReport> reports = filed.stream().map(Told::read).toList();
        List<Copy> copies =
                filed.stream().flatMap(told -> told.findCopy().stream()).toList();
        Docket docket = Docket.of(reports, copies, issues);
        return new CaseTold(filed, problems, docket, imports.find(docket.incidents()));
    }

    /** A case whose docket is known already, and what was imported beside its incidents. */
    public static CaseTold of(List<Told> filed, List<Problem> problems, Docket docket, LinkedIncidents linked) {
        return new CaseTold(filed, problems, docket, linked);
    }

    /** A case whose docket is known already, without imports. */
    public static CaseTold of(List<Told> filed, List<Problem> problems, Docket docket) {
        return of(filed, problems, docket, LinkedIncidents.NONE);
    }

    public Docket docket() {
        return docket;
    }

    /** The imported incidents beside those of the docket. */
    public LinkedIncidents linked() {
        return linked;
    }

    /** In filing order, copies too. */
    public List<Told> filed() {
        return filed;
    }

    /** What could not be read. */
    public List<Problem> problems() {
        return problems;
    }

    /** The report of an account; of one filed twice the first. */
    public Told told(String report) {
        Told told = byReport.get(report);
        if (told == null) {
            throw new IllegalArgumentException("report " + report + " is not of this case");
        }
        return told;
    }

    /** How sure the reading was of an account, 0 to 1. */
    public double confidence(Account account) {
        return told(account.report()).confidence(account);
    }

    /** Ids of the reports of accounts, sorted. */
    public List<String> reports(List<Account> accounts) {
        TreeSet<String> ids = new TreeSet<>();
        accounts.forEach(account -> ids.add(account.report()));
        return List.copyOf(ids);
    }

    /** Files of the reports of accounts, in the order of {@link #reports}. */
    public List<String> files(List<Account> accounts) {
        return reports(accounts).stream().map(id -> told(id).report().file()).toList();
    }
}
