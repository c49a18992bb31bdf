package org.parley.web.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.GroundIncident.Killed;
import org.parley.model.Place;
import org.parley.model.Place.Precision;

/** What is found, counted and drawn of a few incidents. */
class GroundTableTest {

    private static final Spot FORD = spot("Ford", Precision.CITY, 33.0, 44.0, 0);
    private static final Spot MILL = spot("Mill", Precision.CITY, 33.1, 44.1, 0);
    private static final Spot WEIR = spot("Weir", Precision.DISTRICT, 33.0, 44.0, 30);
    private static final Spot HILLS = spot("Hills", Precision.PROVINCE, 33.2, 43.9, 80);
    private static final Spot LAND = spot("Land", Precision.COUNTRY, 33.0, 44.0, 0);

    private static Spot spot(String name, Precision precision, double latitude, double longitude, double kilometres) {
        return new Spot(
                new Place(
                        name,
                        precision == Precision.COUNTRY ? null : "Hills",
                        "LND",
                        new Place.Point(latitude, longitude),
                        precision),
                kilometres);
    }

    private static Happened row(String id, String source, String from, String to, String kind, @Nullable Spot spot) {
        return new Happened(
                id,
                source,
                from.isEmpty() ? null : new Days(LocalDate.parse(from), LocalDate.parse(to)),
                kind,
                List.of(kind, "ASSAULT"),
                List.of("Hill Brigade"),
                List.of("Hill Brigade", "LND"),
                spot,
                new Killed(1, 2, 3, null),
                "",
                false);
    }

    private static Ground ground() {
        Days day = new Days(LocalDate.of(2019, 5, 17), LocalDate.of(2019, 5, 17));
        return new Ground(
                GroundTable.of(List.of(
                        row("t1", GroundQuery.REPORTS, "2019-05-18", "2019-05-18", "ambush", FORD),
                        row("t2", GroundQuery.REPORTS, "", "", "raid", null))),
                GroundTable.of(List.of(
                        row("book:1", "book", "2019-05-16", "2019-05-16", "raid", FORD),
                        row("book:2", "book", "2019-05-20", "2019-05-20", "raid", MILL),
                        row("book:3", "book", "2019-05-01", "2019-05-31", "raid", HILLS),
                        row("book:4", "book", "2019-06-02", "2019-06-02", "raid", WEIR),
                        row("book:5", "book", "2019-06-03", "2019-06-03", "raid", LAND),
                        Happened.keptBack("closed:9", "closed", day))),
                List.of(),
                List.of("closed"));
    }

    private static String found(GroundQuery query) {
        return ground().page(query, 1, 50).rows().stream().map(Happened::id).collect(Collectors.joining(" "));
    }

    private static GroundQuery query(String kind, String actor, String place, String source, String from, String to) {
        return new GroundQuery(kind, actor, place, source, day(from), day(to), Optional.empty());
    }

    private static Optional<LocalDate> day(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(words));
    }

    @Test
    void theLatestComesFirstAndWhatHasNoDayLast() {
        assertThat(found(GroundQuery.ALL)).isEqualTo("book:5 book:4 book:2 t1 closed:9 book:1 book:3 t2");
        Ground ground = ground();
        String byPages = IntStream.rangeClosed(1, 4)
                .mapToObj(page -> ground.page(GroundQuery.ALL, page, 2).rows())
                .flatMap(List::stream)
                .map(Happened::id)
                .collect(Collectors.joining(" "));
        assertThat(byPages).isEqualTo(found(GroundQuery.ALL));
    }

    @Test
    void filtersNarrowByKindActorPlaceSourceAndDays() {
        assertThat(found(query("AMBUSH", "", "", "", "", ""))).isEqualTo("t1");
        assertThat(found(query("", "brigade", "mill", "", "", ""))).isEqualTo("book:2");
        assertThat(found(query("", "", "LND", "book", "2019-06-01", ""))).isEqualTo("book:5 book:4");
        // what may have happened on these days, and nothing without days
        assertThat(found(query("", "", "", "", "2019-05-17", "2019-05-18"))).isEqualTo("t1 closed:9 book:3");
        assertThat(found(query("", "", "", GroundQuery.REPORTS, "", ""))).isEqualTo("t1 t2");
    }

    @Test
    void whatIsKeptBackIsNeverFoundByWhatItHolds() {
        assertThat(found(query("", "", "", "closed", "2019-05-01", ""))).isEqualTo("closed:9");
        assertThat(found(query("raid", "", "", "closed", "", ""))).isEmpty();
        assertThat(found(GroundQuery.ALL.in(Optional.of(new Box(-180, -90, 180, 90)))))
                .doesNotContain("closed");
    }

    private static String drawn(int zoom) {
        return Marks.of(ground(), GroundQuery.ALL, zoom).marks().stream()
                .map(mark -> mark.drawn() + " " + mark.places() + " " + mark.told() + "+" + mark.imported())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void eachMarkIsAsPreciseAsWhatIsKnown() {
        assertThat(drawn(12)).isEqualTo("""
                AREA 1 0+1
                RING 1 0+1
                DOT 1 1+1
                DOT 1 0+1""");
        // small, all of it is one mark that says no more than its coarsest place
        assertThat(drawn(2)).isEqualTo("AREA 4 1+4");
        Mark.Map map = Marks.of(ground(), GroundQuery.ALL, 12);
        assertThat(map.beside()).containsExactly(new Mark.Beside("Land", 1));
        assertThat(map.noPlace()).isEqualTo(1);
        assertThat(map.keptBack()).isEqualTo(1);
    }

    @Test
    void anAreaIsInEveryPieceOfTheEarthThatItReachesInto() {
        Box east = new Box(44.5, 33, 45, 33.4);
        assertThat(found(GroundQuery.ALL.in(Optional.of(east)))).isEqualTo("book:3");
        assertThat(found(GroundQuery.ALL.in(Optional.of(new Box(46, 33, 47, 34)))))
                .isEmpty();
    }

    @Test
    void whatIsNotKnownToAStretchOfTimeIsCountedApart() {
        Histogram days = Histogram.of(ground(), GroundQuery.ALL, ground().span().orElseThrow());
        assertThat(days.unit()).isEqualTo(Histogram.Unit.DAY);
        assertThat(days.bars()).hasSize(34);
        assertThat(days.bars().stream().filter(bar -> bar.count() > 0).map(bar -> bar.from() + " " + bar.count()))
                .containsExactly(
                        "2019-05-16 1", "2019-05-17 1", "2019-05-18 1", "2019-05-20 1", "2019-06-02 1", "2019-06-03 1");
        assertThat(days.coarse()).isEqualTo(1);
        assertThat(days.undated()).isEqualTo(1);
    }
}
