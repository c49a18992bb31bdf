package org.parley.brief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parley.docket.actors.Appearance;
import org.parley.docket.actors.CaseActors;
import org.parley.model.Actor;
import org.parley.model.CaseActor;

/** Who is who: persons, bodies and countries over all reports, with the roles that these give them. */
final class HtmlActors {

    private static final int MOST_ROLES = 4;
    private static final int LONG_LIST = 60;

    private final List<Leaf> leaves;

    HtmlActors(List<Leaf> leaves) {
        this.leaves = leaves;
    }

    void write(Html html) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        List<Appearance> appearances = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (!leaf.repeatsText()) {
                numbers.put(leaf.told().report().id(), leaf.number());
                appearances.add(Appearance.of(leaf.told().read().told()));
            }
        }
        List<CaseActor> sorted = new ArrayList<>(CaseActors.of(appearances));
        if (sorted.isEmpty()) {
            return;
        }
        sorted.sort(Comparator.comparing((CaseActor actor) -> -reports(actor).size())
                .thenComparing(actor -> -actor.members().stream()
                        .mapToInt(member -> member.mentions().size())
                        .sum())
                .thenComparing(CaseActor::name)
                .thenComparing(CaseActor::id));
        html.open("section", "class", "who-is-who", "aria-labelledby", "actors");
        html.open("details", sorted.size() <= LONG_LIST ? "open" : "data-long", "");
        html.open("summary").element("span", "Who is who", "id", "actors").close();
        html.open("ul");
        for (CaseActor actor : sorted) {
            writeActor(html, actor, numbers);
        }
        html.close();
        html.close();
        html.closeLine();
    }

    private static List<String> reports(CaseActor actor) {
        return actor.members().stream().map(Actor::report).distinct().toList();
    }

    private static void writeActor(Html html, CaseActor actor, Map<String, Integer> numbers) throws IOException {
        html.open("li");
        html.element("bdi", actor.name());
        if (actor.code() != null) {
            html.text(" ").element("span", actor.code(), "class", "code");
        }
        List<String> said = new ArrayList<>();
        actor.members().stream()
                .flatMap(member -> member.roles().stream())
                .map(Told::oneLine)
                .distinct()
                .limit(MOST_ROLES)
                .forEach(said::add);
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
        if (!said.isEmpty()) {
            html.text(" ");
            html.element("span", String.join("; ", said), "class", "roles", "dir", "auto");
        }
        html.text(" ");
        html.open("span", "class", "count");
        String comma = "in ";
        for (int report : reports(actor).stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList()) {
            html.text(comma).element("a", Integer.toString(report), "href", "#report-" + report);
            comma = ", ";
        }
        html.close();
        html.closeLine();
    }
}
