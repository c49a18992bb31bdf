package org.parley.record;

import java.util.List;
import java.util.Optional;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.entry.ReviewActs.ReportFiled;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.Alongside;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;

/**
 * Files reports into a case. Once the mechanism of its record has a chair, each report that comes in is an entry: report and entry are
 * kept together or not at all, and what is filed again is not entered again. What was filed before that is entered with the first
 * filing after it, for everybody, as whoever had the case could read it. Used by one thread.
 */
public final class Filing {

    private final CaseStore store;
    private final CaseRecord record;
    private final Optional<Author> by;
    private final Audience audience;
    private final boolean entered;

    private Filing(CaseStore store, CaseRecord record, Optional<Author> by, Audience audience) throws CaseProblem {
        this.store = store;
        this.record = record;
        this.by = by;
        this.audience = audience;
        this.entered = isEntered(record);
    }

    /**
     * Prepares to file.
     *
     * @param by who files; {@link Author#MACHINE} when nobody does, such as a clock
     * @param audience who may see that the reports were filed
     * @throws IllegalArgumentException when reports must be entered and nobody files them
     * @throws Refusal when he may not
     */
    public static Filing of(CaseStore store, CaseRecord record, Optional<Author> by, Audience audience)
            throws CaseProblem, Refusal {
        Filing filing = new Filing(store, record, by, audience);
        if (filing.entered) {
            Author author = by.orElseThrow(() -> new IllegalArgumentException(
                    "This case keeps a record, in which each report that is filed is an entry: say who files with --by MEMBER,"
                            + " or --by parley when nobody does."));
            record.check(author, audience, List.of(act(Report.ofText("any", ""))));
            filing.enterEarlierOnes(author);
        }
        return filing;
    }

    /** Whether reports that are filed now are entries of the record: once its mechanism has a chair. */
    public static boolean isEntered(CaseRecord record) throws CaseProblem {
        return record.state().mechanism().history().stream().anyMatch(member -> member.role() == Role.CHAIR);
    }

    private void enterEarlierOnes(Author author) throws CaseProblem, Refusal {
        for (KeptReport kept : store.list()) {
            if (!record.hasFiled(kept.id(), kept.file())) {
                record.file(author, Audience.EVERYBODY, act(kept.report()), Alongside.NOTHING);
            }
        }
    }

    /**
     * Files a report; see {@link CaseStore#file}.
     *
     * @throws Refusal when the author may not any more
     */
    public void file(ReadReport read, String version) throws CaseProblem, Refusal {
        if (entered
                && by.isPresent()
                && record.file(by.get(), audience, act(read.report()), CaseStore.filing(read, version))
                        .isPresent()) {
            return;
        }
        store.file(read, version);
    }

    /** What is said of a report that is filed. */
    public static ReportFiled act(Report report) {
        return new ReportFiled(
                report.id(),
                report.file(),
                report.heading().findTitle().filter(title -> !title.isBlank()),
                report.heading().findPublisher().filter(publisher -> !publisher.isBlank()),
                report.heading().findPublished());
    }
}
