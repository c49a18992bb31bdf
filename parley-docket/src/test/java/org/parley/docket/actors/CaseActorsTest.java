package org.parley.docket.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.docket.Docket;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.CaseActor;
import org.parley.model.ContentId;
import org.parley.model.ReadReport;
import org.parley.model.Span;

class CaseActorsTest {

    private static final List<String> GIVEN = List.of("Anna", "Omar", "Peter", "O.", "Mohammed", "Muhammad", "");
    private static final List<String> SURNAMES =
            List.of("Kern", "al-Sabri", "Sabri", "Dahl", "Tavakoli-Rad", "Tavakoli Rad");
    private static final List<String> BODIES = List.of(
            "Upland Reform Council", "URC", "United River Council", "Fjord Watch", "Fatah al-Jabal", "Fatah al Jabal");

    private static List<Appearance> someCase(long seed) {
        Random random = new Random(seed);
        List<Appearance> out = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String report = ContentId.ofText(seed + " " + i);
            Map<String, Actor> actors = new HashMap<>();
            for (int j = 0; j < 6; j++) {
                boolean person = random.nextInt(3) > 0;
                String name = person ? pick(GIVEN, random) + " " + pick(SURNAMES, random) : pick(BODIES, random);
                String code = pick(List.of("NOR", "DNK", "", "", ""), random);
                Actor actor = actor(
                        report,
                        name.strip(),
                        person ? ActorKind.PERSON : ActorKind.ORGANISATION,
                        code.isEmpty() ? null : code,
                        person && random.nextBoolean() ? "ambassador" : "");
                actors.put(actor.id(), actor);
            }
            out.add(new Appearance(report, LocalDate.of(2031, 1, 1).plusDays(i), List.copyOf(actors.values())));
        }
        return out;
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    static Actor actor(String report, String name, ActorKind kind, @Nullable String code, String office) {
        Span span = new Span(0, 1);
        return new Actor(
                Actor.idOf(report, name),
                report,
                name,
                kind,
                code,
                null,
                false,
                List.of(),
                List.of(),
                office.isEmpty() ? List.of() : List.of(new Actor.Office(office, code, false, span)),
                List.of(),
                List.of(span));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void areTheSameForEveryOrder(long seed) {
        List<Appearance> reports = someCase(seed);
        List<CaseActor> linked = CaseActors.of(reports);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(reports, new Random(seed * 31 + i));
            assertThat(CaseActors.of(reports)).isEqualTo(linked);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countAReportGivenTwiceOnce(long seed) {
        List<Appearance> reports = someCase(seed);
        List<Appearance> twice =
                Stream.concat(reports.stream(), reports.stream()).toList();
        assertThat(CaseActors.of(twice)).isEqualTo(CaseActors.of(reports));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void loseNoMemberAndMixNothing(long seed) {
        List<Appearance> reports = someCase(seed);
        List<CaseActor> linked = CaseActors.of(reports);
        assertThat(linked.stream().flatMap(actor -> actor.members().stream()).map(Actor::id))
                .containsExactlyInAnyOrderElementsOf(reports.stream()
                        .flatMap(report -> report.actors().stream())
                        .map(Actor::id)
                        .toList());
        assertThat(linked).extracting(CaseActor::id).doesNotHaveDuplicates();
        List<String> ids = linked.stream().map(CaseActor::id).toList();
        assertThat(linked).allSatisfy(actor -> {
            assertThat(actor.members()).allMatch(member -> member.kind() == actor.kind());
            assertThat(actor.members().stream()
                            .flatMap(member -> member.findCode().stream())
                            .distinct())
                    .hasSizeLessThan(2);
            assertThat(actor.candidates())
                    .extracting(CaseActor.Candidate::actor)
                    .isSubsetOf(ids);
            assertThat(actor.candidates().stream()
                            .mapToDouble(CaseActor.Candidate::score)
                            .sum())
                    .isLessThanOrEqualTo(1.000001);
        });
    }

    @Test
    void keepTheirIdsWhenOtherReportsAreAdded() {
        List<Appearance> few = List.of(
                new Appearance("1", null, List.of(actor("1", "Anna Kern", ActorKind.PERSON, null, ""))),
                new Appearance(
                        "2", null, List.of(actor("2", "Upland Reform Council", ActorKind.ORGANISATION, null, ""))));
        List<Appearance> more = new ArrayList<>(few);
        more.add(new Appearance("3", null, List.of(actor("3", "Kern", ActorKind.PERSON, null, ""))));
        more.add(new Appearance("4", null, List.of(actor("4", "Anna B. Kern", ActorKind.PERSON, "NOR", "minister"))));
        more.add(new Appearance("5", null, List.of(actor("5", "URC", ActorKind.ORGANISATION, null, ""))));
        more.add(new Appearance("6", null, List.of(actor("6", "Omar Dahl", ActorKind.PERSON, null, ""))));
        assertThat(CaseActors.of(few))
                .extracting(CaseActor::id)
                .isSubsetOf(CaseActors.of(more).stream().map(CaseActor::id).toList());
        assertThat(CaseActors.of(more)).hasSize(3);
    }

    @Test
    void keepApartWhomOneReportKeepsApart() {
        List<CaseActor> linked = CaseActors.of(List.of(new Appearance(
                "1",
                null,
                List.of(
                        actor("1", "Anna Kern", ActorKind.PERSON, null, ""),
                        actor("1", "Kern", ActorKind.PERSON, null, "")))));
        assertThat(linked).hasSize(2);
    }

    @Test
    void ofAGoldenCaseAreTheSameForEveryOrder() {
        GoldenActorsTest.folders().forEach(folder -> {
            List<ReadReport> reports = new ArrayList<>(GoldenActorsTest.read(folder));
            Docket docket = Docket.of(reports);
            Collections.reverse(reports);
            assertThat(Docket.of(reports)).as(folder.toString()).isEqualTo(docket);
            assertThat(Docket.of(docket.reports())).isEqualTo(docket);
        });
    }

    /** With all names different but for a common surname, pairs would be in the billions. */
    @Test
    @Timeout(60)
    void areLinkedInTimeThatGrowsWithTheirNumber() {
        Random random = new Random(7);
        List<Appearance> reports = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String report = "r" + i;
            List<Actor> actors = Stream.of(
                            name(random) + " " + name(random),
                            name(random) + " Kern",
                            "Kern",
                            name(random) + " Council")
                    .map(name -> actor(
                            report,
                            name,
                            name.endsWith("Council") ? ActorKind.ORGANISATION : ActorKind.PERSON,
                            null,
                            ""))
                    .collect(Collectors.toList());
            reports.add(new Appearance(report, null, actors));
        }
        assertThat(CaseActors.of(reports).stream()
                        .mapToInt(actor -> actor.members().size())
                        .sum())
                .isEqualTo(80_000);
    }

    private static String name(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            out.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        return out.toString();
    }
}
