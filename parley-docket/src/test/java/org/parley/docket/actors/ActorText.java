package org.parley.docket.actors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.model.Actor;
import org.parley.model.CaseActor;
import org.parley.model.ReadReport;

/**
 * One actor of a case on one line: name, kind, code and sector, words of its mentions by number of the report, offices,
 * affiliations with their rules, candidates with their scores.
 */
final class ActorText {

    private ActorText() {}

    static String line(CaseActor actor, List<ReadReport> reports) {
        List<String> parts = new ArrayList<>(List.of(actor.name(), actor.kind().word()));
        parts.add(actor.findCode().orElse("-")
                + actor.findSector().map(sector -> "/" + sector).orElse(""));
        List<String> mentions = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            String text = reports.get(i).report().text();
            String id = reports.get(i).report().id();
            String words = actor.members().stream()
                    .filter(member -> member.report().equals(id))
                    .map(Actor::mentions)
                    .flatMap(List::stream)
                    .map(span -> span.in(text))
                    .collect(Collectors.joining(", "));
            if (!words.isEmpty()) {
                mentions.add((i + 1) + ": " + words);
            }
        }
        parts.add(String.join("; ", mentions));
        actor.offices().forEach(office -> parts.add("office " + office.title() + (office.past() ? " PAST" : "")));
        actor.affiliations().forEach(to -> parts.add("of " + to.name() + " (" + String.join(", ", to.rules()) + ")"));
        actor.candidates()
                .forEach(candidate -> parts.add("maybe " + candidate.name() + " "
                        + new BigDecimal(candidate.score())
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()));
        return String.join(" | ", parts);
    }
}
