package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.CaseTold;
import org.parley.docket.ground.KnownActors;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.model.Filed;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.resolve.Roster;
import org.parley.record.search.DocketSource;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.web.casework.Wiring;

/** The server reads as the command does. */
final class ServerWiring implements Wiring {

    private final Desk desk;
    private final AcledOption acled;

    private ServerWiring(Desk desk, AcledOption acled) {
        this.desk = desk;
        this.acled = acled;
    }

    /** With the intake and the reading that the surroundings open; the models load with the first report that is filed. */
    static ServerWiring of(Surroundings around, LimitOptions limits, @Nullable Path roster, AcledOption acled)
            throws IOException {
        return new ServerWiring(around.desk().open(around.in(), limits, roster), acled);
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
    public List<DocketSource.Item> items(CaseTold told) throws IOException {
        return DocketItems.items(told);
    }

    @Override
    public String gist(JsonNode item) {
        return Gist.of(item);
    }

    @Override
    public LinkedIncidents.Finder imports(CaseStore store) throws CaseProblem {
        return Imports.of(store, acled);
    }

    @Override
    public KnownActors known() {
        return RosterActors.of(Roster.builtIn());
    }

    @Override
    public boolean termsAllow() {
        return acled.isAllowed();
    }
}
