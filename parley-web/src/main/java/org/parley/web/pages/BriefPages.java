package org.parley.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.brief.Format;
import org.parley.brief.Look;
import org.parley.brief.Outcome;
import org.parley.brief.sections.Citation;
import org.parley.brief.told.Told;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The brief and the exports: for the reader himself, holding what his side may see, or for everybody, holding what everybody may see. There
 * is none for another side: what a party keeps for itself is nobody else's to hand out.
 */
@Controller
public class BriefPages {

    /** What can be chosen. */
    public record Model(
            List<Format> formats, List<Citation> citations, Optional<CaseView> view, Optional<String> side) {}

    @Needs(Right.LOOK)
    @GetMapping("/brief")
    Page choose(Seat seat) throws CaseProblem {
        return Page.of(
                "brief", new Model(List.of(Format.values()), List.of(Citation.values()), seat.findView(), seat.side()));
    }

    /**
     * The brief or an export.
     *
     * @param audience {@code own} for what the reader sees, {@code all} for what everybody may see
     */
    @Needs(Right.LOOK)
    @GetMapping("/brief/{format}")
    void write(
            Seat seat,
            @PathVariable String format,
            @RequestParam(defaultValue = "own") String audience,
            @RequestParam(defaultValue = "CHICAGO") Citation citation,
            HttpServletResponse response)
            throws CaseProblem, IOException {
        Format form = Stream.of(Format.values())
                .filter(one -> one.word().equals(format))
                .findFirst()
                .orElseThrow(NotThere::new);
        CaseView view =
                switch (audience) {
                    case "own" -> seat.view();
                    case "all" -> seat.publicView();
                    default -> throw new IllegalArgumentException("An export is for own or all, not " + audience + ".");
                };
        String file = "parley-" + (audience.equals("own") ? seat.side().orElse("all") : "all") + "."
                + form.extensions().get(0);
        Download.begin(response, type(form), file);
        LinkedIncidents.Finder linked = told -> view.told().linked();
        form.writer(Look.PLAIN, citation, Issues.builtIn(), linked).write(outcomes(view), response.getOutputStream());
    }

    private static Iterator<Outcome> outcomes(CaseView view) {
        return view.told().filed().stream().map(BriefPages::outcome).iterator();
    }

    private static Outcome outcome(Told told) {
        return new Outcome.Read(told.read(), told.findCopy().orElse(null));
    }

    private static String type(Format form) {
        return switch (form) {
            case BRIEF -> "text/plain;charset=UTF-8";
            case HTML -> "text/html;charset=UTF-8";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case PDF -> "application/pdf";
            case MARKDOWN -> "text/markdown;charset=UTF-8";
            case JSONL, PLOVER -> "application/x-ndjson";
            case CSV -> "text/csv;charset=UTF-8";
            case TABLES -> "application/zip";
            case ANNOTATIONS -> "application/ld+json";
            case GEOJSON -> "application/geo+json";
            case STIX -> "application/stix+json;version=2.1";
        };
    }
}
