package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Account;
import org.parley.model.CaseIncident;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.GroundIncident;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Origin;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Span;
import org.parley.model.Toll;

/** Incidents are made up. */
class IncidentLinksTest {

    private static final Place.Point FORD = new Place.Point(45.5, 15.25);
    private static final Place.Point NEAR = new Place.Point(45.55, 15.25);
    private static final Place.Point FAR = new Place.Point(46.5, 15.25);

    private static CaseIncident told(String id, String day, Place.Point point, int killed, @Nullable String by) {
        return told(id, day, point, Toll.of(killed), by);
    }

    private static CaseIncident told(String id, String day, Place.Point point, Toll killed, @Nullable String by) {
        List<Span> spans = List.of(new Span(0, 4));
        Place place = new Place("Ford", "Paktia", "RUR", point, Place.Precision.CITY);
        Incident one = new Incident(
                id,
                "report",
                List.of(),
                new IncidentKind(EventType.ASSAULT, "explosives", "Remote explosive/landmine/IED"),
                new EventDate(day, EventDate.Precision.DAY),
                place,
                killed,
                Toll.NONE,
                Toll.NONE,
                by == null ? null : new Participant(by, "RUR", "REB", null, new Span(0, 1)),
                null,
                spans,
                new Origin("Test", "1", 1));
        return new CaseIncident(
                id,
                List.of(one),
                one.date(),
                place,
                one.killed(),
                Toll.NONE,
                Toll.NONE,
                List.of(Account.of("report", spans)));
    }

    private static GroundIncident imported(String id, LocalDate from, LocalDate to, Place.Point point, int killed) {
        return new GroundIncident(
                "set:" + id,
                new IncidentKind(EventType.ASSAULT, null, null),
                List.of("1"),
                List.of(new GroundIncident.Side(
                        "River Front", "River Front", "RUR", "REB", GroundIncident.Role.SECOND)),
                from,
                to,
                from.equals(to) ? EventDate.Precision.DAY : EventDate.Precision.INTERVAL,
                new Place("Ford town", "Hill province", "RUR", point, Place.Precision.CITY),
                new GroundIncident.Killed(killed, killed, killed, null),
                1,
                "");
    }

    /** Known to the province alone, without a point. */
    private static GroundIncident in(String province, @Nullable String mode, int killed) {
        GroundIncident fine = on("1", "2019-05-16", FORD, killed);
        return new GroundIncident(
                fine.id(),
                new IncidentKind(EventType.ASSAULT, mode, null),
                List.of(),
                List.of(),
                fine.from(),
                fine.to(),
                EventDate.Precision.DAY,
                new Place(province, null, "RUR", null, Place.Precision.PROVINCE),
                fine.killed(),
                1,
                "");
    }

    private static GroundIncident on(String id, String day, Place.Point point, int killed) {
        return imported(id, LocalDate.parse(day), LocalDate.parse(day), point, killed);
    }

    private static List<String> links(List<CaseIncident> told, GroundIncident... imported) {
        IncidentLinks links = new IncidentLinks(told);
        List<String> lines = new ArrayList<>();
        for (GroundIncident one : imported) {
            links.add(one);
        }
        for (IncidentLink link : links.links()) {
            lines.add(link.told().id() + " " + link.likeness().words() + " "
                    + link.imported().id() + ": " + String.join(", ", link.reasons()));
        }
        return lines;
    }

    @Test
    void theSameDayPlaceAndTollAreTheSame() {
        assertThat(links(List.of(told("a", "2019-05-16", FORD, 7, null)), on("1", "2019-05-16", NEAR, 7)))
                .containsExactly("a the same set:1: both ASSAULT, the same day, 6 km apart, 7 and 7 killed");
        assertThat(links(List.of(told("a", "2019-05-16", FORD, 0, "River Front")), on("1", "2019-05-16", NEAR, 7)))
                .containsExactly("a the same set:1: both ASSAULT, the same day, 6 km apart, River Front in both");
    }

    @Test
    void twoThatFitAsWellAreOnlyPossible() {
        List<CaseIncident> one = List.of(told("a", "2019-05-16", FORD, 7, null));
        assertThat(links(one, on("1", "2019-05-16", NEAR, 7), on("2", "2019-05-16", FORD, 7)))
                .hasSize(2)
                .allMatch(line ->
                        line.contains("possibly the same") && line.endsWith("but 2 imported incidents fit as well"));
        List<CaseIncident> two =
                List.of(told("a", "2019-05-16", FORD, 7, null), told("b", "2019-05-16", FORD, 7, null));
        assertThat(links(two, on("1", "2019-05-16", NEAR, 7)))
                .hasSize(2)
                .allMatch(line -> line.endsWith("but it fits 2 incidents of the reports"));
    }

    @Test
    void whatSpeaksAgainstIsSaid() {
        List<CaseIncident> one = List.of(told("a", "2019-05-16", FORD, 7, "River Front"));
        assertThat(links(one, on("1", "2019-05-17", FORD, 7)).get(0))
                .startsWith("a possibly the same set:1")
                .endsWith("but a day apart");
        assertThat(links(one, on("1", "2019-05-16", FORD, 10)).get(0)).endsWith("but 7 and 10 killed");
        LocalDate day = LocalDate.parse("2019-05-14");
        assertThat(links(one, imported("1", day, day.plusDays(5), FORD, 7)).get(0))
                .startsWith("a possibly the same set:1: both ASSAULT, days that meet");
    }

    @Test
    void aTollFromBelowHasRoomAbove() {
        List<CaseIncident> one = List.of(told("a", "2019-05-16", FORD, Toll.atLeast(19), null));
        assertThat(links(one, on("1", "2019-05-16", FORD, 24)).get(0))
                .startsWith("a the same set:1")
                .endsWith("19 or more and 24 killed");
        assertThat(links(one, on("1", "2019-05-16", FORD, 18)).get(0)).endsWith("but 19 or more and 18 killed");
        assertThat(links(one, on("1", "2019-05-16", FORD, 39))).isEmpty();
    }

    @Test
    void aProvinceIsEnoughForOneThatIsPossible() {
        for (String day : new String[] {"2019-05-16", "2019-05-16~"}) {
            List<CaseIncident> one = List.of(told("a", day, FORD, 3, null));
            assertThat(links(one, in("Paktya province", null, 4)))
                    .singleElement()
                    .asString()
                    .startsWith("a possibly the same set:1")
                    .contains("the same province", "but 3 and 4 killed");
            assertThat(links(one, in("Hill", null, 4))).isEmpty();
            assertThat(links(one, in("Hill", null, 3))).isEmpty();
            assertThat(links(one, in("Paktya", null, 40))).isEmpty();
        }
        List<CaseIncident> uncounted = List.of(told("a", "2019-05-16", FORD, 0, null));
        assertThat(links(uncounted, in("al-Paktia", "explosives", 4))).hasSize(1);
        assertThat(links(uncounted, in("al-Paktia", "aerial", 4))).isEmpty();
    }

    @Test
    void otherHappeningsHaveNoLink() {
        List<CaseIncident> one = List.of(told("a", "2019-05-16", FORD, 7, null));
        LocalDate day = LocalDate.parse("2019-05-01");
        assertThat(links(one, on("1", "2019-05-18", FORD, 7))).isEmpty();
        assertThat(links(one, on("1", "2019-05-16", FAR, 7))).isEmpty();
        assertThat(links(one, on("1", "2019-05-16", FORD, 40))).isEmpty();
        assertThat(links(one, imported("1", day, day.plusDays(29), FORD, 7))).isEmpty();
        assertThat(links(List.of(told("a", "2019-05", FORD, 7, null)), on("1", "2019-05-16", FORD, 7)))
                .isEmpty();
    }

    @Test
    void theOrderOfImportedOnesMakesNoDifference() {
        List<CaseIncident> one = List.of(told("a", "2019-05-16", FORD, 7, null));
        GroundIncident[] some = new GroundIncident[30];
        for (int i = 0; i < some.length; i++) {
            some[i] = on("" + (10 + i), "2019-05-" + (15 + i % 3), i % 2 == 0 ? FORD : NEAR, 6 + i % 4);
        }
        List<String> before = links(one, some);
        java.util.Collections.reverse(java.util.Arrays.asList(some));
        assertThat(links(one, some)).isEqualTo(before).hasSize(5);
    }
}
