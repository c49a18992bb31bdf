package org.parley.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.parley.brief.Format;
import org.parley.brief.sections.Citation;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The brief and the exports; see {@link BriefFile}. */
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

    /** One of them; see {@link BriefFile#write}. */
    @Needs(Right.LOOK)
    @GetMapping("/brief/{format}")
    void write(
            Seat seat,
            @PathVariable String format,
            @RequestParam(defaultValue = "own") String audience,
            @RequestParam(defaultValue = "CHICAGO") Citation citation,
            HttpServletResponse response)
            throws CaseProblem, IOException {
        BriefFile.find(format).write(seat, audience, citation, response);
    }
}
