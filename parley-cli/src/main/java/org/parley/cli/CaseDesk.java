package org.parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.model.Copy;
import org.parley.model.Filed;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/** A desk that does not read again what the case keeps. Copies are told later, among all reports of the case. */
record CaseDesk(Desk desk, CaseStore store) implements Desk {

    @Override
    public long count(List<String> inputs) {
        return desk.count(inputs);
    }

    @Override
    public void file(List<String> inputs, Consumer<Filed> out, Runnable fileDone) {
        desk.file(inputs, out, fileDone);
    }

    @Override
    public Optional<Copy> findCopy(Report report) {
        return Optional.empty();
    }

    @Override
    public ReadReport read(Report report) {
        Optional<ReadReport> known;
        try {
            known = store.find(report, version());
        } catch (CaseProblem e) {
            // what is wrong with the case is told when the report is to be filed
            known = Optional.empty();
        }
        return known.orElseGet(() -> desk.read(report));
    }

    @Override
    public String version() {
        return desk.version();
    }
}
