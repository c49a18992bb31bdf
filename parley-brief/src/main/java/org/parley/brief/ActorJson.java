package org.parley.brief;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.brief.told.CaseTold;
import org.parley.model.Actor;
import org.parley.model.CaseActor;

/** The line of one actor of a case, as {@link Format#JSONL} writes it, without going through all reports. */
public final class ActorJson {

    private ActorJson() {}

    /**
     * The line, without its end.
     *
     * @param told the case, with all reports of the actor's members
     */
    public static String of(CaseTold told, CaseActor actor) throws IOException {
        Set<String> reports = actor.members().stream().map(Actor::report).collect(Collectors.toSet());
        GatheredCase gathered = GatheredCase.of(told.filed().stream()
                .filter(one -> reports.contains(one.report().id()))
                .toList());
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonLines.JSON.createGenerator(out)) {
            JsonLine.ACTOR.write(json, new ActorLine.InCase(gathered, actor));
        }
        return out.toString();
    }
}
