package org.parley.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.brief.sections.Citation;
import org.parley.brief.told.Told;
import org.parley.record.bundle.Verdict;
import org.parley.record.entry.Contents;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Leaf;
import org.parley.record.procedure.AllegationCase;
import org.parley.record.procedure.Due;
import org.parley.record.procedure.Refusal;
import org.parley.record.projection.EntryRow;
import org.parley.record.projection.ItemRow;
import org.parley.record.review.ReviewState;
import org.parley.record.search.SearchHit;
import org.parley.record.search.SearchHits;
import org.parley.record.search.SearchProblem;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.FiledFile;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.casework.Upload;
import org.parley.web.guard.Needs;
import org.parley.web.pages.Audiences;
import org.parley.web.pages.BriefFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The case for programs. Everything that can be done is an entry: {@code POST /entries} takes any act of the record in its JSON form
 * ({@code docs/record.md}), and the rules of procedure decide.
 */
@RestController
@RequestMapping("/api/v1")
public class CaseApi {

    /** Who may see an entry, as a program names it. */
    private static final String AUDIENCE = "audience";

    @Needs(Right.LOOK)
    @Does("Who asks, as whom he acts, and what he has a right to.")
    @GetMapping("/me")
    ResponseEntity<byte[]> me(Seat seat) {
        ObjectNode me = Json.object();
        me.put("account", seat.person().account());
        me.put("member", seat.person().member().orElse(null));
        me.put("reads_as", seat.side().orElse("all"));
        ArrayNode rights = me.putArray("rights");
        for (Right right : Right.values()) {
            if (seat.may(right)) {
                rights.add(Json.word(right));
            }
        }
        return Json.of(me);
    }

    @Needs(Right.LOOK)
    @Does("The reports that the reader may see.")
    @GetMapping("/reports")
    ResponseEntity<byte[]> reports(
            Seat seat, @RequestParam(defaultValue = "0") int from, @RequestParam(defaultValue = "100") int most)
            throws CaseProblem {
        List<Told> all = seat.view().reports();
        ObjectNode page = Json.object();
        page.put("total", all.size());
        ArrayNode reports = page.putArray("reports");
        int begin = Math.min(Math.max(0, from), all.size());
        for (Told told : all.subList(begin, Math.min(all.size(), begin + Json.bounded(most)))) {
            ObjectNode report = reports.addObject();
            report.put("id", told.report().id());
            report.put("file", told.report().file());
            report.put("title", told.report().heading().findTitle().orElse(null));
            report.put("publisher", told.report().heading().findPublisher().orElse(null));
            report.put(
                    "published",
                    told.report()
                            .heading()
                            .findPublished()
                            .map(Object::toString)
                            .orElse(null));
            report.put("statements", told.read().statements().size());
            report.put("copy_of", told.findCopy().map(copy -> copy.of()).orElse(null));
        }
        return Json.of(page);
    }

    @Needs(Right.FILE)
    @Does(
            "Files one file, whose bytes are the body; answers with the reports that came of it and what could not be read.")
    @PostMapping("/reports")
    ResponseEntity<byte[]> file(
            Seat seat,
            @RequestParam String name,
            @RequestParam(defaultValue = "") List<String> audience,
            InputStream body)
            throws CaseProblem, Refusal, IOException {
        Path put = Files.createTempFile("parley-upload", "");
        try {
            Files.copy(body, put, StandardCopyOption.REPLACE_EXISTING);
            FiledFile filed = seat.file(Audiences.of(audience), new Upload(name, put));
            ObjectNode answer = Json.object();
            answer.put("file", filed.name());
            ArrayNode reports = answer.putArray("reports");
            filed.reports().forEach(report -> reports.addObject()
                    .put("id", report.id())
                    .put("file", report.file())
                    .put("title", report.title())
                    .put("statements", report.statements()));
            ArrayNode problems = answer.putArray("problems");
            filed.problems().forEach(problem -> problems.add(problem.line()));
            return Json.of(HttpStatus.CREATED, answer);
        } finally {
            Files.deleteIfExists(put);
        }
    }

    @Needs(Right.LOOK)
    @Does(value = "The text of a report, as it was filed.", gives = "text/plain")
    @GetMapping("/reports/{id}/text")
    void text(Seat seat, @PathVariable String id, HttpServletResponse response) throws CaseProblem, IOException {
        Told told = seat.view().findReport(id).orElseThrow(NotThere::new);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(told.report().text().getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Right.LOOK)
    @Does(
            value = "What was read and the docket as JSON lines (docs/formats.md), all or of some types.",
            gives = "application/x-ndjson")
    @GetMapping("/lines")
    ResponseEntity<byte[]> lines(Seat seat, @RequestParam(defaultValue = "") List<String> type)
            throws CaseProblem, IOException {
        return Json.lines(seat.lines().stream()
                .filter(line ->
                        type.isEmpty() || type.contains(line.path("type").asText()))
                .toList());
    }

    @Needs(Right.LOOK)
    @Does(
            value =
                    "The brief or an export, with what the reader sees or, for the audience all, with what everybody may see.",
            gives = "*/*")
    @GetMapping("/brief/{format}")
    void brief(
            Seat seat,
            @PathVariable String format,
            @RequestParam(defaultValue = "own") String audience,
            @RequestParam(defaultValue = "CHICAGO") Citation citation,
            HttpServletResponse response)
            throws CaseProblem, IOException {
        BriefFile.find(format).write(seat, audience, citation, response);
    }

    @Needs(Right.LOOK)
    @Does(
            "Entries of the log before a position, the newest first; what is not for the reader shows its place, time and audience.")
    @GetMapping("/entries")
    ResponseEntity<byte[]> entries(
            Seat seat,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "100") int most)
            throws CaseProblem {
        ObjectNode page = Json.object();
        page.put("size", seat.entries());
        ArrayNode entries = page.putArray("entries");
        for (EntryRow row : seat.lists().entries(seat.reader(), before, Json.bounded(most))) {
            entries.add(entry(seat, row));
        }
        return Json.of(page);
    }

    private static ObjectNode entry(Seat seat, EntryRow row) {
        ObjectNode entry = Json.object();
        entry.put("position", row.position());
        entry.put("time", row.time().toString());
        row.audience().members().forEach(entry.putArray(AUDIENCE)::add);
        entry.put("kind", row.kind().orElse(null));
        entry.put("by", row.by().map(by -> by.member()).orElse(null));
        entry.put("party", row.by().flatMap(by -> by.party()).orElse(null));
        seat.findEntry(row.position())
                .ifPresent(found -> entry.set("act", Contents.parseLine(Contents.line(found.act()))));
        return entry;
    }

    @Needs(Right.LOOK)
    @Does("One entry.")
    @GetMapping("/entries/{position}")
    ResponseEntity<byte[]> one(Seat seat, @PathVariable long position) throws CaseProblem {
        return seat.lists().entries(seat.reader(), position + 1, 1).stream()
                .filter(row -> row.position() == position)
                .findFirst()
                .map(row -> Json.of(entry(seat, row)))
                .orElseThrow(NotThere::new);
    }

    @Needs(Right.ENTER)
    @Does("Makes an entry: a body with the act in its JSON form and, where not all may see it, an audience.")
    @PostMapping("/entries")
    ResponseEntity<byte[]> enter(Seat seat, @RequestBody String body) throws CaseProblem, Refusal {
        JsonNode asked = Contents.parseLine(body);
        List<String> audience = new ArrayList<>();
        asked.path(AUDIENCE).forEach(member -> audience.add(member.asText()));
        Leaf leaf = seat.enter(
                Right.ENTER,
                Audiences.of(audience),
                Contents.parseAct(asked.path("act").toString()));
        ObjectNode made = Json.object();
        made.put("position", leaf.position());
        made.put("time", leaf.time().toString());
        return Json.of(HttpStatus.CREATED, made);
    }

    @Needs(Right.LOOK)
    @Does("The allegations of the record, with how far each is.")
    @GetMapping("/allegations")
    ResponseEntity<byte[]> allegations(Seat seat) {
        List<ObjectNode> lines = new ArrayList<>();
        for (AllegationCase matter : seat.state().allegations()) {
            ObjectNode line = Json.object();
            line.put("entry", matter.position());
            line.put("accuser", matter.allegation().accuser());
            line.put("accused", matter.allegation().accused());
            line.put("conduct", matter.allegation().conduct());
            line.put("stage", Json.word(matter.stage(seat.now())));
            line.put(
                    "deadline",
                    matter.notification()
                            .map(told -> told.deadline().toString())
                            .orElse(null));
            lines.add(line);
        }
        return list("allegations", lines);
    }

    @Needs(Right.LOOK)
    @Does("What somebody has to do, overdue first.")
    @GetMapping("/due")
    ResponseEntity<byte[]> due(Seat seat) {
        List<ObjectNode> lines = new ArrayList<>();
        for (Due due : seat.state().due(seat.now())) {
            ObjectNode line = Json.object();
            line.put("entry", due.position());
            line.put("what", Json.word(due.kind()));
            due.who().forEach(line.putArray("who")::add);
            line.put("until", due.by().map(Object::toString).orElse(null));
            line.put("overdue", due.overdue());
            lines.add(line);
        }
        return list("due", lines);
    }

    @Needs(Right.LOOK)
    @Does("Items in a state of review, the weightiest first.")
    @GetMapping("/items")
    ResponseEntity<byte[]> items(
            Seat seat,
            @RequestParam(defaultValue = "PROPOSED") ReviewState state,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "100") int most)
            throws CaseProblem {
        ObjectNode page = Json.object();
        page.put("total", seat.lists().countItems(seat.reader(), state));
        ArrayNode items = page.putArray("items");
        for (ItemRow row : seat.lists().items(seat.reader(), state, Math.max(0, from), Json.bounded(most))) {
            ObjectNode item = items.addObject();
            item.put("id", row.item());
            item.put("type", row.type());
            item.put("entry", row.position());
            item.put("confidence", row.confidence());
            seat.state().review().find(row.item()).ifPresent(found -> item.set("line", found.line()));
        }
        return Json.of(page);
    }

    @Needs(Right.LOOK)
    @Does("Finds words in all that the reader may see.")
    @GetMapping("/search")
    ResponseEntity<byte[]> search(
            Seat seat,
            @RequestParam String q,
            @RequestParam(defaultValue = "") List<String> type,
            @RequestParam(defaultValue = "50") int most)
            throws CaseProblem, IOException, SearchProblem {
        Optional<SearchHits> found = seat.search(q, type, Json.bounded(most));
        ObjectNode answer = Json.object();
        answer.put("ready", found.isPresent());
        answer.put("total", found.map(SearchHits::total).orElse(0L));
        ArrayNode hits = answer.putArray("hits");
        for (SearchHit hit : found.map(SearchHits::hits).orElse(List.of())) {
            ObjectNode one = hits.addObject();
            one.put("type", hit.type());
            one.put("text", hit.text());
            one.put("date", hit.date().map(Object::toString).orElse(null));
            hit.told().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(told -> one.put(told.getKey(), told.getValue()));
        }
        return Json.of(answer);
    }

    @Needs(Right.LOOK)
    @Does(value = "The last checkpoint, as a signed note.", gives = "text/plain")
    @GetMapping("/checkpoint")
    void checkpoint(Seat seat, HttpServletResponse response) throws CaseProblem, IOException {
        Checkpoint last = seat.recordDesk().findCheckpoint().orElseThrow(NotThere::new);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(last.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Right.RUN)
    @Does("The log signs for its state now; answers with nothing but success.")
    @PostMapping("/checkpoint")
    ResponseEntity<byte[]> sign(Seat seat) throws CaseProblem, IOException {
        ObjectNode signed = Json.object();
        signed.put("size", seat.recordDesk().sign().head().size());
        return Json.of(HttpStatus.CREATED, signed);
    }

    @Needs(Right.ENTER)
    @Does("Adds a cosignature to the last checkpoint: the body is a signature line of a note.")
    @PostMapping("/checkpoint/cosignatures")
    ResponseEntity<byte[]> cosign(Seat seat, @RequestBody String body) throws CaseProblem {
        ObjectNode signed = Json.object();
        signed.put("signatures", seat.recordDesk().cosign(body).signatures().size());
        return Json.of(HttpStatus.CREATED, signed);
    }

    @Needs(Right.LOOK)
    @Does("Checks the whole record.")
    @GetMapping("/verdict")
    ResponseEntity<byte[]> verify(Seat seat) throws CaseProblem, IOException {
        if (seat.findRecord().isEmpty()) {
            throw new NotThere();
        }
        Verdict verdict = seat.recordDesk().verify(Optional.empty());
        ObjectNode answer = Json.object();
        answer.put("sound", verdict.isSound());
        answer.put("entries", verdict.entries());
        answer.put("unsigned", verdict.unsigned());
        ArrayNode flaws = answer.putArray("flaws");
        verdict.flaws().forEach(flaw -> flaws.add(flaw.sentence()));
        return Json.of(answer);
    }

    @Needs(Right.LOOK)
    @Does(value = "The record as the reader may see it, with its proofs.", gives = "application/zip")
    @GetMapping("/bundle")
    void bundle(Seat seat, HttpServletResponse response) throws CaseProblem, IOException {
        if (seat.findRecord().isEmpty()) {
            throw new NotThere();
        }
        response.setContentType("application/zip");
        seat.recordDesk().bundle(response.getOutputStream());
    }

    private static ResponseEntity<byte[]> list(String name, List<ObjectNode> lines) {
        ObjectNode answer = Json.object();
        answer.putArray(name).addAll(lines);
        return Json.of(answer);
    }
}
