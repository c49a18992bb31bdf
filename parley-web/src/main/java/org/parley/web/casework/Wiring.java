package org.parley.web.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.parley.brief.told.CaseTold;
import org.parley.docket.ground.KnownActors;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.model.Filed;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.record.search.DocketSource;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/** What whoever starts the server wires for it: how files become reports, how reports are read. Safe for many threads. */
public interface Wiring {

    /** Files one file, which may hold several reports; what cannot be read is a problem. */
    void file(Path file, Consumer<Filed> out);

    ReadReport read(Report report);

    /** Text that changes when the same file may be filed or read in another way. */
    String version();

    /** What can be found of a docket by searching. */
    List<DocketSource.Item> items(CaseTold told) throws IOException;

    /** What the JSON line of an item says, in one sentence for people. */
    String gist(JsonNode item);

    /** Finds what was imported into a case beside its incidents, as it is now. */
    LinkedIncidents.Finder imports(CaseStore store) throws CaseProblem;

    /** Who is known by name beforehand, so that the sides of imported incidents can be told; nobody unless it is wired. */
    default KnownActors known() {
        return KnownActors.NONE;
    }

    /** Whether an agreement allows to show rows that the terms of their data set keep back. */
    default boolean termsAllow() {
        return false;
    }
}
