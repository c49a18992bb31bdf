package org.parley.cli;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.brief.Outcome;
import org.parley.model.Copy;
import org.parley.model.Problem;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.KeptReport;

/**
 * All reports of a case in its order, then the problems of this run. Which report is a copy of which is found in that
 * order, so that the first published is the original whatever was filed first. Makes some reports ahead, on all
 * processors, since unpacking is what takes the time. Used by one thread.
 */
final class CaseOutcomes implements Iterator<Outcome> {

    private static final int AHEAD = 256;

    private final List<KeptReport> kept;
    private final Function<Report, Optional<Copy>> copies;
    private final Iterator<Problem> problems;
    private Iterator<ReadReport> ready = List.<ReadReport>of().iterator();
    private int next;

    /**
     * Outcomes.
     *
     * @param copies asked once for each report, in order: what it is a copy of
     */
    CaseOutcomes(List<KeptReport> kept, Function<Report, Optional<Copy>> copies, List<Problem> problems) {
        this.kept = kept;
        this.copies = copies;
        this.problems = problems.iterator();
    }

    @Override
    public boolean hasNext() {
        return ready.hasNext() || next < kept.size() || problems.hasNext();
    }

    /**
     * The next one.
     *
     * @throws CaseFailure when what is kept is damaged
     */
    @Override
    public Outcome next() {
        if (!ready.hasNext() && next < kept.size()) {
            int end = Math.min(next + AHEAD, kept.size());
            Stream<KeptReport> some = kept.subList(next, end).parallelStream();
            ready = some.map(CaseOutcomes::unpack).toList().iterator();
            next = end;
        }
        if (ready.hasNext()) {
            ReadReport read = ready.next();
            return new Outcome.Read(read, copies.apply(read.report()).orElse(null));
        }
        if (!problems.hasNext()) {
            throw new NoSuchElementException("no outcome left; ask hasNext first");
        }
        return new Outcome.Unread(problems.next());
    }

    private static ReadReport unpack(KeptReport kept) {
        try {
            return kept.read();
        } catch (CaseProblem e) {
            throw new CaseFailure(e);
        }
    }
}
