package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;
import org.parley.model.Filed;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.record.search.DocketSource;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.web.casework.Wiring;

/** The server reads as the command does. */
final class ServerWiring implements Wiring {

    private final Desk desk;

    private ServerWiring(Desk desk) {
        this.desk = desk;
    }

    /** With the intake and the reading that the surroundings open; the models load while the server starts. */
    static ServerWiring of(Surroundings around, LimitOptions limits, @Nullable Path roster) throws IOException {
        return new ServerWiring(around.desk().open(around.in(), limits, roster));
    }

    @Override
    public void file(Path file, Consumer<Filed> out) {
        desk.file(List.of(file.toString()), out, () -> {});
    }

    @Override
    public ReadReport read(Report report) {
        return desk.read(report);
    }

    @Override
    public String version() {
        return desk.version();
    }

    @Override
    public DocketSource docket() {
        return new DocketItems(Issues.builtIn());
    }

    @Override
    public String gist(JsonNode item) {
        return Gist.of(item);
    }

    @Override
    public LinkedIncidents.Finder imports(CaseStore store) throws CaseProblem {
        return Imports.of(store, new AcledOption());
    }
}
