package org.parley.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.brief.told.Told;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.record.entry.ReviewActs.Reliability;
import org.parley.record.procedure.Refusal;
import org.parley.record.review.ReviewItem;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.FiledFile;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.casework.Upload;
import org.parley.web.guard.Needs;
import org.parley.web.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The reports of a case: the list, filing, and each with its text. */
@Controller
public class ReportPages {

    /** More reports are on further pages. */
    private static final int A_PAGE = 100;

    /**
     * The list.
     *
     * @param view absent while the docket is put together for the first time
     * @param behind whether something was filed that the view does not have yet
     * @param rows of this page
     * @param page from 1
     * @param pages how many there are
     * @param find words in title, publisher or file by which the list is narrowed; empty for none
     */
    public record Model(Optional<CaseView> view, boolean behind, List<Row> rows, int page, int pages, String find) {}

    /** A report in the list, with the grade of its publisher. */
    public record Row(Told told, Reliability reliability) {}

    /** What became of files that were sent. */
    public record Filed(List<FiledFile> files) {}

    /**
     * A report with its text.
     *
     * @param items statement by statement, in text order
     * @param related items of the docket that rest on it
     * @param reliability grade of its publisher
     */
    public record Reader(
            Told told,
            ReaderText text,
            List<Item> items,
            List<Related> related,
            Reliability reliability,
            String mark) {}

    /**
     * A statement, with what persons made of it.
     *
     * @param number in the text, from 1
     * @param reviewed absent when it was not put before reviewers
     */
    public record Item(int number, Statement statement, String words, Optional<ReviewItem> reviewed) {}

    @Needs(Right.LOOK)
    @GetMapping("/reports")
    Page list(Seat seat, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String q)
            throws CaseProblem {
        Optional<CaseView> view = seat.findView();
        List<Told> all = view.map(CaseView::reports).orElse(List.of()).stream()
                .filter(told -> q.isBlank() || matches(told, q))
                .toList();
        int pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
        int at = Math.min(Math.max(1, page), pages);
        List<Row> rows = all.subList((at - 1) * A_PAGE, Math.min(all.size(), at * A_PAGE)).stream()
                .map(told -> new Row(told, reliability(seat, told)))
                .toList();
        return Page.of("reports", new Model(view, seat.isViewBehind(), rows, at, pages, q));
    }

    private static boolean matches(Told told, String words) {
        String head = (told.report().file() + " "
                        + told.report().heading().findTitle().orElse("") + " "
                        + told.report().heading().findPublisher().orElse(""))
                .toLowerCase(java.util.Locale.ROOT);
        return head.contains(words.strip().toLowerCase(java.util.Locale.ROOT));
    }

    private static Reliability reliability(Seat seat, Told told) {
        return told.report()
                .heading()
                .findPublisher()
                .map(publisher -> seat.state().grades().source(publisher).current())
                .orElse(Reliability.F);
    }

    @Needs(Right.FILE)
    @PostMapping("/reports")
    Page file(
            Seat seat,
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(defaultValue = "") List<String> audience)
            throws CaseProblem, Refusal, IOException {
        List<FiledFile> filed = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                filed.add(file(seat, audience, file));
            }
        }
        return Page.of("filed", new Filed(filed));
    }

    private static FiledFile file(Seat seat, List<String> audience, MultipartFile file)
            throws CaseProblem, Refusal, IOException {
        Path put = Files.createTempFile("parley-upload", "");
        try {
            file.transferTo(put);
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("report");
            return seat.file(Audiences.of(audience), new Upload(name, put));
        } finally {
            Files.deleteIfExists(put);
        }
    }

    @Needs(Right.LOOK)
    @GetMapping("/reports/{id}")
    Page report(
            Seat seat,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String mark,
            HttpServletRequest request)
            throws CaseProblem {
        CaseView view = seat.view();
        Told told = view.findReport(id).orElseThrow(NotThere::new);
        List<Span> chosen = ReaderText.parse(mark, told.report().text());
        List<Related> related = Related.of(view, Words.of(Languages.of(request)), told);
        List<Span> docket =
                related.stream().flatMap(one -> one.spans().stream()).toList();
        List<Item> items = new ArrayList<>();
        for (Statement statement : told.statements()) {
            items.add(new Item(
                    items.size() + 1,
                    statement,
                    told.words(statement.content()),
                    seat.state().review().find(statement.id())));
        }
        return Page.of(
                "report",
                new Reader(told, ReaderText.of(told, chosen, docket), items, related, reliability(seat, told), mark));
    }
}
