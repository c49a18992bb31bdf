package org.parley.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
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
import org.parley.web.casework.Seat;

/**
 * The brief or an export: for the reader himself, holding what his side may see, or for everybody, holding what everybody may see. There is
 * none for another side: what a party keeps for itself is nobody else's to hand out.
 */
public record BriefFile(Format format) {

    /**
     * The one of this name.
     *
     * @param word see {@link Format#word()}
     * @throws NotThere when there is none
     */
    public static BriefFile find(String word) {
        return Stream.of(Format.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .map(BriefFile::new)
                .orElseThrow(NotThere::new);
    }

    /**
     * Writes it as a file to keep.
     *
     * @param audience {@code own} for what the reader sees, {@code all} for what everybody may see
     * @throws IllegalArgumentException when the audience is neither
     */
    public void write(Seat seat, String audience, Citation citation, HttpServletResponse response)
            throws CaseProblem, IOException {
        CaseView view =
                switch (audience) {
                    case "own" -> seat.view();
                    case "all" -> seat.publicView();
                    default -> throw new IllegalArgumentException("An export is for own or all, not " + audience + ".");
                };
        String file = "parley-" + (audience.equals("own") ? seat.side().orElse("all") : "all") + "."
                + format.extensions().get(0);
        Download.begin(response, type(), file);
        LinkedIncidents.Finder linked = told -> view.told().linked();
        format.writer(Look.PLAIN, citation, Issues.builtIn(), linked).write(outcomes(view), response.getOutputStream());
    }

    private static Iterator<Outcome> outcomes(CaseView view) {
        return view.told().filed().stream().map(BriefFile::outcome).iterator();
    }

    private static Outcome outcome(Told told) {
        return new Outcome.Read(told.read(), told.findCopy().orElse(null));
    }

    private String type() {
        return switch (format) {
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
