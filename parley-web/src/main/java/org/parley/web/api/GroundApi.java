package org.parley.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.parley.docket.ground.GroundFormat;
import org.parley.docket.ground.ImportReport;
import org.parley.docket.ground.Snapshot;
import org.parley.model.Place;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.ImportedSet;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.ground.Ground;
import org.parley.web.ground.GroundPage;
import org.parley.web.ground.Happened;
import org.parley.web.ground.Spot;
import org.parley.web.guard.Needs;
import org.parley.web.pages.GroundAsked;
import org.parley.web.pages.GroundUpload;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What happened on the ground, for programs. Degrees are of WGS 84, days of ISO 8601. */
@RestController
@RequestMapping("/api/v1")
public class GroundApi {

    @Needs(Right.LOOK)
    @Does(
            "Incidents that reports tell or that were imported, the latest first, narrowed as on the page; and the data sets.")
    @GetMapping("/ground")
    ResponseEntity<byte[]> ground(
            Seat seat,
            @ModelAttribute GroundAsked asked,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int most)
            throws CaseProblem {
        Ground ground = seat.ground();
        GroundPage found = ground.page(asked.query(), page, Json.bounded(most));
        ObjectNode answer = Json.object();
        answer.put("told", found.told());
        answer.put("imported", found.imported());
        answer.put("page", found.page());
        answer.put("pages", found.pages());
        ArrayNode incidents = answer.putArray("incidents");
        found.rows().forEach(row -> put(incidents.addObject(), row));
        ArrayNode sources = answer.putArray("sources");
        ground.sources().forEach(source -> put(sources.addObject(), source));
        return Json.of(answer);
    }

    private static void put(ObjectNode json, Happened row) {
        json.put("id", row.id());
        json.put("source", row.source());
        json.put("kept_back", row.keptBack());
        row.findDays().ifPresent(days -> json.put("from", days.from().toString())
                .put("to", days.to().toString()));
        json.put("kind", row.kind());
        row.sides().forEach(json.putArray("sides")::add);
        row.findSpot().map(Spot::place).ifPresent(place -> put(json.putObject("place"), place));
        row.findKilled().ifPresent(killed -> json.putObject("killed")
                .put("low", killed.low())
                .put("best", killed.best())
                .put("high", killed.high()));
        json.put("words", row.words());
    }

    private static void put(ObjectNode json, Place place) {
        json.put("name", place.name());
        json.put("admin1", place.findAdmin1().orElse(null));
        json.put("country", place.findCountry().orElse(null));
        json.put("precision", place.precision().word());
        place.findPoint()
                .ifPresent(point -> json.put("latitude", point.latitude()).put("longitude", point.longitude()));
    }

    private static void put(ObjectNode json, Snapshot source) {
        json.put("data_set", source.head().dataSet());
        json.put("snapshot", source.number());
        json.put("release", source.head().release());
        json.put("imported", source.head().imported().toString());
        json.put("licence", source.head().terms().licence());
        json.put("attribution", source.head().terms().attribution());
        json.put("complete", source.complete());
        json.put("rows", source.counts().rows());
        json.put("kept", source.counts().kept());
        json.put("appeared", source.counts().appeared());
        json.put("changed", source.counts().changed());
        json.put("vanished", source.counts().vanished());
    }

    @Needs(Right.FILE)
    @Does("Imports a data set of incidents from a file, a CSV with a mapping; answers with what became of its rows.")
    @PostMapping("/ground")
    ResponseEntity<byte[]> take(
            Seat seat,
            @RequestParam GroundFormat format,
            @RequestParam MultipartFile file,
            @RequestParam Optional<MultipartFile> map,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String release,
            @RequestParam(defaultValue = "false") boolean adds)
            throws CaseProblem, IOException {
        ImportedSet done = new GroundUpload(format, file, map, name, release, adds).take(seat);
        ObjectNode answer = Json.object();
        answer.put("new", done.done().isNew());
        put(answer, done.done().snapshot());
        ArrayNode flaws = answer.putArray("flaws");
        for (ImportReport.Count flaw : done.done().snapshot().flaws()) {
            ObjectNode one = flaws.addObject();
            one.put("flaw", flaw.kind().word());
            one.put("sentence", flaw.kind().sentence());
            one.put("kept", flaw.kind().isKept());
            one.put("rows", flaw.rows());
            flaw.first().forEach(one.putArray("first")::add);
        }
        done.problems().forEach(answer.putArray("problems")::add);
        return Json.of(HttpStatus.CREATED, answer);
    }
}
