package org.parley.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.brief.told.Told;
import org.parley.model.Actor;
import org.parley.model.CaseActor;
import org.parley.model.CodePoints;
import org.parley.model.Event;
import org.parley.model.ReadReport;
import org.parley.model.Statement;

/**
 * What is kept of every report until all are read: who says and does what, and where offsets lie in code points. A report filed twice counts once and has two files. One thread.
 */
final class GatheredCase {

    private final Map<String, Filed> byReport = new LinkedHashMap<>();
    private final Map<String, Set<String>> statements = new HashMap<>();
    private final Map<String, Set<String>> events = new HashMap<>();

    /**
     * A report of the case.
     *
     * @param points of its text
     * @param files under which it was filed, in filing order
     */
    record Filed(CodePoints points, List<String> files) {}

    /** @param filed in filing order */
    static GatheredCase of(List<Told> filed) {
        GatheredCase gathered = new GatheredCase();
        filed.forEach(gathered::add);
        return gathered;
    }

    private void add(Told told) {
        ReadReport read = told.read();
        Filed known = byReport.get(told.report().id());
        if (known != null) {
            known.files.add(told.report().file());
            return;
        }
        List<String> files = new ArrayList<>(List.of(told.report().file()));
        byReport.put(told.report().id(), new Filed(told.points(), files));
        for (Statement statement : read.statements()) {
            statement.speaker().findActor().ifPresent(actor -> file(statements, actor, statement.id()));
        }
        for (Event event : read.events()) {
            Stream.concat(event.actors().stream(), event.recipients().stream())
                    .flatMap(participant -> participant.findActor().stream())
                    .forEach(actor -> file(events, actor, event.id()));
        }
    }

    private static void file(Map<String, Set<String>> index, String actor, String item) {
        index.computeIfAbsent(actor, unused -> new LinkedHashSet<>()).add(item);
    }

    /** Actors of the case, each with what it needs to be written. */
    List<ActorLine.InCase> lines(List<CaseActor> actors) {
        return actors.stream().map(actor -> new ActorLine.InCase(this, actor)).toList();
    }

    Filed report(String id) {
        return Objects.requireNonNull(byReport.get(id), () -> "report " + id + " must have been added");
    }

    /** Ids of the statements that an actor speaks, by report. */
    List<String> statements(CaseActor actor) {
        return items(statements, actor);
    }

    /** Ids of the events in which an actor takes part, by report. */
    List<String> events(CaseActor actor) {
        return items(events, actor);
    }

    private static List<String> items(Map<String, Set<String>> index, CaseActor actor) {
        return actor.members().stream()
                .map(Actor::id)
                .flatMap(id -> index.getOrDefault(id, Set.of()).stream())
                .distinct()
                .toList();
    }
}
