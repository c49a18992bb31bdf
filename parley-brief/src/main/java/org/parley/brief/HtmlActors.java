package org.parley.brief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.Actor;
import org.parley.model.ActorKind;

/** Who is who: persons, bodies and countries that the reports name, with the roles they give them. */
final class HtmlActors {

    private static final int MOST_ROLES = 4;
    private static final int LONG_LIST = 60;

    private final List<Leaf> leaves;

    /** One name over all reports. */
    private static final class Named {
        private final Set<String> codes = new LinkedHashSet<>();
        private final Set<String> roles = new LinkedHashSet<>();
        private final Set<Integer> reports = new LinkedHashSet<>();
        private int mentions;
    }

    private record Key(ActorKind kind, String name) {}

    HtmlActors(List<Leaf> leaves) {
        this.leaves = leaves;
    }

    void write(Html html) throws IOException {
        Map<Key, Named> all = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            if (!leaf.repeatsText()) {
                leaf.told().read().told().actors().forEach(actor -> add(all, actor, leaf.number()));
            }
        }
        if (all.isEmpty()) {
            return;
        }
        List<Map.Entry<Key, Named>> sorted = new ArrayList<>(all.entrySet());
        sorted.sort(Comparator.comparing((Map.Entry<Key, Named> entry) ->
                        -entry.getValue().reports.size())
                .thenComparing(entry -> -entry.getValue().mentions)
                .thenComparing(entry -> entry.getKey().name()));
        html.open("section", "class", "who-is-who", "aria-labelledby", "actors");
        html.open("details", sorted.size() <= LONG_LIST ? "open" : "data-long", "");
        html.open("summary").element("span", "Who is who", "id", "actors").close();
        html.open("ul");
        for (Map.Entry<Key, Named> entry : sorted) {
            writeActor(html, entry.getKey(), entry.getValue());
        }
        html.close();
        html.close();
        html.closeLine();
    }

    private static void add(Map<Key, Named> all, Actor actor, int report) {
        Named named = all.computeIfAbsent(new Key(actor.kind(), actor.name()), key -> new Named());
        actor.findCode().ifPresent(named.codes::add);
        named.roles.addAll(actor.roles());
        named.reports.add(report);
        named.mentions += actor.mentions().size();
    }

    private static void writeActor(Html html, Key key, Named named) throws IOException {
        html.open("li");
        html.element("bdi", key.name());
        for (String code : named.codes) {
            html.text(" ").element("span", code, "class", "code");
        }
        if (!named.roles.isEmpty()) {
            html.text(" ");
            html.element(
                    "span",
                    String.join("; ", named.roles.stream().limit(MOST_ROLES).toList()),
                    "class",
                    "roles",
                    "dir",
                    "auto");
        }
        html.text(" ");
        html.open("span", "class", "count");
        String comma = "in ";
        for (int report : named.reports) {
            html.text(comma).element("a", Integer.toString(report), "href", "#report-" + report);
            comma = ", ";
        }
        html.close();
        html.closeLine();
    }
}
