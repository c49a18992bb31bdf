package org.parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.model.Copy;
import org.parley.model.Filed;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.KeptReport;

/** A desk whose reports are those of a case that another reading has read: their kept texts are read again. */
record StaleDesk(Desk desk, List<KeptReport> stale) implements Desk {

    @Override
    public long count(List<String> inputs) {
        return stale.size();
    }

    /** Takes no inputs. */
    @Override
    public void file(List<String> inputs, Consumer<Filed> out, Runnable fileDone) {
        for (KeptReport kept : stale) {
            try {
                out.accept(kept.report());
            } catch (CaseProblem e) {
                throw new CaseFailure(e);
            }
            fileDone.run();
        }
    }

    @Override
    public Optional<Copy> findCopy(Report report) {
        return Optional.empty();
    }

    @Override
    public ReadReport read(Report report) {
        return desk.read(report);
    }

    @Override
    public String version() {
        return desk.version();
    }
}
