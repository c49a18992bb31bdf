package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.brief.told.Told;
import org.parley.model.Actor;
import org.parley.model.ActorKind;

/** Who is who: persons, bodies and countries that the reports name, with the roles they give them. */
final class ActorsSection implements Section {

    private static final int MOST_ROLES = 4;

    private final Scribe scribe;

    /** One name over all reports. */
    private static final class Named {
        private final Set<String> codes = new LinkedHashSet<>();
        private final Set<String> roles = new LinkedHashSet<>();
        private final Set<String> reports = new LinkedHashSet<>();
        private int mentions;
    }

    private record Key(ActorKind kind, String name) {}

    ActorsSection(Scribe scribe) {
        this.scribe = scribe;
    }

    @Override
    public List<Block> blocks() {
        Map<Key, Named> all = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Told told : scribe.told().filed()) {
            if (seen.add(told.report().id())) {
                told.read().actors().forEach(actor -> add(all, actor));
            }
        }
        if (all.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<Key, Named>> sorted = new ArrayList<>(all.entrySet());
        sorted.sort(Comparator.comparing((Map.Entry<Key, Named> entry) ->
                        -entry.getValue().reports.size())
                .thenComparing(entry -> -entry.getValue().mentions)
                .thenComparing(entry -> entry.getKey().name())
                .thenComparing(entry -> entry.getKey().kind()));
        return List.of(
                new Block.Heading(2, "Who is who", "actors"),
                new Block.Bullets(
                        sorted.stream()
                                .map(entry -> actor(entry.getKey(), entry.getValue()))
                                .toList(),
                        true));
    }

    private static void add(Map<Key, Named> all, Actor actor) {
        Named named = all.computeIfAbsent(new Key(actor.kind(), Told.oneLine(actor.name())), key -> new Named());
        actor.findCode().ifPresent(named.codes::add);
        actor.roles().forEach(role -> named.roles.add(Told.oneLine(role)));
        named.reports.add(actor.report());
        named.mentions += actor.mentions().size();
    }

    /** Name, codes, kind, roles, numbers of the reports. */
    private Line actor(Key key, Named named) {
        Pen pen = scribe.pen().strong(key.name());
        named.codes.forEach(code -> pen.text(" " + code));
        pen.text(" (" + key.kind().word() + ")");
        if (!named.roles.isEmpty()) {
            pen.text(" "
                    + String.join("; ", named.roles.stream().limit(MOST_ROLES).toList()));
        }
        pen.text(" · in ");
        String between = "";
        for (String report : named.reports) {
            String number = Integer.toString(Sources.number(scribe.told(), report));
            pen.text(between).link(number, "source-" + number);
            between = ", ";
        }
        return pen.line();
    }
}
