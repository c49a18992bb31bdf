package org.parley.web.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.parley.brief.map.Outlines;
import org.parley.model.Place;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.ground.Box;
import org.parley.web.ground.Days;
import org.parley.web.ground.Ground;
import org.parley.web.ground.GroundQuery;
import org.parley.web.ground.Happened;
import org.parley.web.ground.Histogram;
import org.parley.web.ground.KeptMarks;
import org.parley.web.ground.Mark;
import org.parley.web.guard.Needs;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the script of the map asks for, as JSON. Degrees are of WGS 84, days of ISO 8601. */
@Controller
public class GroundData {

    private static final double DIGITS = 1e5;

    private static final class Land {

        private static final String JSON = outlines();
    }

    static Ground ground(Seat seat) throws CaseProblem {
        return seat.findGround().orElseThrow(NotThere::new);
    }

    /** What maps are kept under. */
    private record MarksOf(Ground ground) {}

    static KeptMarks marks(CaseView view, Ground ground) {
        return view.once(new MarksOf(ground), unused -> new KeptMarks(ground));
    }

    /**
     * Marks of a piece of the earth, put together for a size of the map: what is drawn, and what is known too coarsely to be drawn.
     *
     * @param zoom as maps on the web count it, 0 to 18
     */
    @Needs(Right.LOOK)
    @GetMapping("/ground/points")
    ResponseEntity<String> points(
            Seat seat, @ModelAttribute GroundAsked asked, @RequestParam(defaultValue = "2") int zoom)
            throws CaseProblem {
        Ground ground = ground(seat);
        GroundQuery query = asked.query();
        KeptMarks marked = marks(seat.view(), ground);
        Mark.Map map = marked.of(query, zoom);
        // what is not drawn is in no piece of the earth, and stays beside the map wherever that is
        Mark.Map whole = query.box().isEmpty() ? map : marked.of(query.in(Optional.empty()), 0);
        ObjectNode json = object();
        ArrayNode marks = json.putArray("marks");
        map.marks().forEach(mark -> put(marks.addObject(), mark));
        ArrayNode beside = json.putArray("beside");
        whole.beside().forEach(one -> beside.addObject().put("name", one.name()).put("count", one.count()));
        json.put("noPlace", whole.noPlace()).put("keptBack", whole.keptBack()).put("drawn", map.drawn());
        json.put("drawnInAll", whole.drawn()).put("zoom", map.zoom());
        whole.findBox().ifPresent(box -> put(json.putArray("bounds"), box));
        return answer(json);
    }

    private static void put(ObjectNode json, Mark mark) {
        json.put("drawn", mark.drawn().name().toLowerCase(Locale.ROOT))
                .put("lat", rounded(mark.latitude()))
                .put("lon", rounded(mark.longitude()))
                .put("places", mark.places())
                .put("told", mark.told())
                .put("imported", mark.imported())
                .put("name", mark.name());
        if (mark.kilometres() > 0) {
            json.put("km", Math.round(mark.kilometres()));
        }
        put(json.putArray("box"), mark.box());
        Happened first = mark.first();
        ObjectNode one = json.putObject("one");
        one.put("id", first.id()).put("source", first.source()).put("kind", first.kind());
        first.findDays().ifPresent(days -> put(one, days));
        first.findKilled().ifPresent(killed -> one.put("killed", GroundRows.killed(killed)));
    }

    private static void put(ObjectNode json, Days days) {
        json.put("from", days.from().toString()).put("to", days.to().toString());
    }

    private static void put(ArrayNode json, Box box) {
        json.add(rounded(box.west()))
                .add(rounded(box.south()))
                .add(rounded(box.east()))
                .add(rounded(box.north()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DIGITS) / DIGITS;
    }

    /**
     * Counts over time, of what is wanted on any day; sessions as marks.
     *
     * @param first day of the span; the first of all when missing
     * @param last day of the span; the last of all when missing
     */
    @Needs(Right.LOOK)
    @GetMapping("/ground/timeline")
    ResponseEntity<String> timeline(
            Seat seat,
            @ModelAttribute GroundAsked asked,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last)
            throws CaseProblem {
        Ground ground = ground(seat);
        ObjectNode json = object();
        ArrayNode bars = json.putArray("bars");
        Optional<Days> all = ground.span();
        if (all.isPresent()) {
            Days span = within(all.get(), first, last);
            Histogram histogram = Histogram.of(ground, asked.query(), span);
            json.put("unit", histogram.unit().name().toLowerCase(Locale.ROOT));
            json.put("coarse", histogram.coarse()).put("undated", histogram.undated());
            for (Histogram.Bar bar : histogram.bars()) {
                bars.addObject()
                        .put("from", bar.from().toString())
                        .put("to", bar.to().toString())
                        .put("told", bar.told())
                        .put("imported", bar.imported());
            }
        }
        ArrayNode sessions = json.putArray("sessions");
        GroundTimes.sessions(seat.view()).forEach(one -> sessions.addObject()
                .put("id", one.id())
                .put("day", one.day().toString())
                .put("words", one.words()));
        return answer(json);
    }

    /** The part of a span that is asked for; all of it when that is none. */
    private static Days within(Days all, String first, String last) {
        LocalDate from = GroundAsked.day(first).filter(all.from()::isBefore).orElse(all.from());
        LocalDate to = GroundAsked.day(last).filter(all.to()::isAfter).orElse(all.to());
        return to.isBefore(from) ? all : new Days(from, to);
    }

    /** The land of the earth as GeoJSON; stays as it is as long as this version runs. */
    @Needs(Right.LOOK)
    @GetMapping("/ground/outlines")
    ResponseEntity<String> land() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(Land.JSON);
    }

    private static String outlines() {
        ObjectNode json = object();
        json.put("type", "MultiPolygon");
        ArrayNode polygons = json.putArray("coordinates");
        for (Outlines.Ring ring : Outlines.all()) {
            ArrayNode line = polygons.addArray().addArray();
            for (Place.Point point : ring.points()) {
                line.addArray().add(point.longitude()).add(point.latitude());
            }
        }
        return json.toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ResponseEntity<String> answer(ObjectNode json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json.toString());
    }
}
