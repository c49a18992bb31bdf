package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.brief.told.Told;
import org.parley.model.Actor;
import org.parley.model.CaseActor;

/** Who is who: persons, bodies and countries over all reports, with the roles that these give them. */
final class ActorsSection implements Section {

    private static final int MOST_ROLES = 4;

    private final Scribe scribe;

    ActorsSection(Scribe scribe) {
        this.scribe = scribe;
    }

    @Override
    public List<Block> blocks() {
        List<CaseActor> sorted = new ArrayList<>(scribe.docket().actors());
        if (sorted.isEmpty()) {
            return List.of();
        }
        sorted.sort(Comparator.comparing((CaseActor actor) -> -numbers(actor).size())
                .thenComparing(actor -> -actor.members().stream()
                        .mapToInt(member -> member.mentions().size())
                        .sum())
                .thenComparing(CaseActor::name)
                .thenComparing(CaseActor::id));
        return List.of(
                new Block.Heading(2, "Who is who", "actors"),
                new Block.Bullets(sorted.stream().map(this::actor).toList(), true));
    }

    /** Of the reports that speak of it. */
    private List<Integer> numbers(CaseActor actor) {
        return actor.members().stream()
                .map(Actor::report)
                .distinct()
                .map(report -> Sources.number(scribe.told(), report))
                .sorted()
                .toList();
    }

    private Line actor(CaseActor actor) {
        Pen pen = scribe.pen().strong(Told.oneLine(actor.name()));
        if (actor.code() != null) {
            pen.text(" " + actor.code());
        }
        String said = said(actor);
        pen.text(" (" + actor.kind().word() + ")" + (said.isEmpty() ? "" : " " + said) + " · in ");
        String between = "";
        for (int number : numbers(actor)) {
            pen.text(between).link(Integer.toString(number), "source-" + number);
            between = ", ";
        }
        return pen.line();
    }

    private static String said(CaseActor actor) {
        List<String> said = actor.members().stream()
                .flatMap(member -> member.roles().stream())
                .map(Told::oneLine)
                .distinct()
                .limit(MOST_ROLES)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!actor.affiliations().isEmpty()) {
            said.add("belongs to "
                    + actor.affiliations().stream()
                            .map(CaseActor.Affiliation::name)
                            .limit(MOST_ROLES)
                            .collect(Collectors.joining(", ")));
        }
        if (!actor.candidates().isEmpty()) {
            said.add("may be "
                    + actor.candidates().stream()
                            .map(candidate -> candidate.name() + " (" + Told.rounded(candidate.score()) + ")")
                            .collect(Collectors.joining(" or ")));
        }
        return String.join("; ", said);
    }
}
