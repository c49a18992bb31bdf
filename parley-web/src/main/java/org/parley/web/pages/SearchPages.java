package org.parley.web.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.record.search.SearchHit;
import org.parley.record.search.SearchHits;
import org.parley.record.search.SearchProblem;
import org.parley.record.search.Snippet;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over reports, statements, the docket and the entries of the record. */
@Controller
public class SearchPages {

    private static final int MOST = 30;

    /** Types of documents that the form offers. */
    private static final List<String> TYPES = List.of(
            "report", "statement", "session", "allegation", "proposal", "commitment", "discrepancy", "actor", "entry");

    /**
     * What was found.
     *
     * @param total absent while the index is made for the first time
     * @param wrong why the query was not understood; absent when it was
     */
    public record Model(
            String query,
            String type,
            List<String> types,
            Optional<Long> total,
            List<Hit> hits,
            Optional<String> wrong) {}

    /** A hit, with the address of what it shows. */
    public record Hit(String type, String head, List<Piece> pieces, Optional<String> url) {}

    /** Some letters of a hit, found or not. */
    public record Piece(String text, boolean found) {}

    @Needs(Right.LOOK)
    @GetMapping("/search")
    Page search(Seat seat, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String type)
            throws CaseProblem, IOException {
        List<String> wanted = TYPES.contains(type) ? List.of(type) : List.of();
        if (q.isBlank()) {
            return Page.of("search", new Model(q, type, TYPES, Optional.of(0L), List.of(), Optional.empty()));
        }
        try {
            Optional<SearchHits> found = seat.search(q, wanted, MOST);
            return Page.of(
                    "search",
                    new Model(
                            q,
                            type,
                            TYPES,
                            found.map(SearchHits::total),
                            found.map(SearchHits::hits).orElse(List.of()).stream()
                                    .map(SearchPages::hit)
                                    .toList(),
                            Optional.empty()));
        } catch (SearchProblem e) {
            return Page.of(
                    "search",
                    new Model(q, type, TYPES, Optional.of(0L), List.of(), Optional.ofNullable(e.getMessage())));
        }
    }

    private static Hit hit(SearchHit hit) {
        List<String> head = new ArrayList<>();
        for (String told : List.of("speaker", "act", "kind", "file")) {
            Optional.ofNullable(hit.told().get(told)).ifPresent(head::add);
        }
        hit.date().ifPresent(date -> head.add(date.toString()));
        return new Hit(hit.type(), String.join(" · ", head), pieces(hit), url(hit));
    }

    private static List<Piece> pieces(SearchHit hit) {
        Snippet snippet = Snippet.of(hit);
        List<Piece> pieces = new ArrayList<>();
        int at = snippet.begin();
        if (at > 0) {
            pieces.add(new Piece("… ", false));
        }
        for (SearchHit.Mark mark : snippet.marks()) {
            pieces.add(new Piece(hit.text().substring(at, mark.begin()), false));
            pieces.add(new Piece(hit.text().substring(mark.begin(), mark.end()), true));
            at = mark.end();
        }
        pieces.add(new Piece(hit.text().substring(at, snippet.end()), false));
        if (snippet.end() < hit.text().length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private static Optional<String> url(SearchHit hit) {
        Optional<String> item = Optional.ofNullable(hit.told().get("item"));
        Optional<String> report = Optional.ofNullable(hit.told().get("report"));
        Optional<String> entry = Optional.ofNullable(hit.told().get("entry"));
        return switch (hit.type()) {
            case "entry" -> entry.map(position -> "/record/entries/" + position);
            case "session" -> item.map(id -> "/sessions/" + id);
            case "allegation" -> item.map(id -> "/docket/told/" + id);
            case "proposal" -> item.map(id -> "/undertakings/proposals/" + id);
            case "commitment" -> item.map(id -> "/undertakings/commitments/" + id);
            case "discrepancy" -> item.map(id -> "/discrepancies#" + id);
            case "actor" -> item.map(id -> "/actors/" + id);
            default -> report.map(id -> "/reports/" + id + marked(hit));
        };
    }

    private static String marked(SearchHit hit) {
        String spans = hit.told().get("spans");
        if (spans == null) {
            return "";
        }
        String plain = spans.replaceAll("\\s", "").replace("[[", "").replace("]]", "");
        return "?mark=" + plain.replace("],[", ";").replace(',', '-').replace(';', ',') + "#marked";
    }
}
