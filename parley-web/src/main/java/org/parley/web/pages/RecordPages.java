package org.parley.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.record.bundle.Verdict;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.fold.Entry;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.ForgedSignature;
import org.parley.record.log.Key;
import org.parley.record.projection.EntryRow;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.LogName;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.RecordDesk;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The log: its entries, who has signed for it, whether it is sound, and the bundle to take away. */
@Controller
public class RecordPages {

    private static final int A_PAGE = 50;

    /**
     * The log.
     *
     * @param name absent until the record has begun
     * @param rows of this page, the newest first
     * @param next the position before which the next page begins; absent on the last
     * @param checkpoint the last
     * @param seen who has signed it
     * @param own keys with which the reader may cosign
     */
    public record Model(
            Optional<LogName> name,
            long entries,
            List<EntryRow> rows,
            Optional<Long> next,
            Optional<Checkpoint> checkpoint,
            List<Checkpoint.Seen> seen,
            List<Key> own) {}

    /** An entry. */
    public record One(long position, Optional<EntryRow> row, Optional<Entry> entry, String json) {}

    /** What a check found. */
    public record Checked(Verdict verdict) {}

    @Needs(Right.LOOK)
    @GetMapping("/record")
    Page log(Seat seat, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) throws CaseProblem {
        List<EntryRow> rows = seat.lists().entries(seat.reader(), before, A_PAGE);
        Optional<Long> next = rows.size() < A_PAGE
                ? Optional.empty()
                : Optional.of(rows.get(rows.size() - 1).position()).filter(last -> last > 0);
        RecordDesk desk = seat.recordDesk();
        Optional<Checkpoint> checkpoint = desk.findCheckpoint();
        return Page.of(
                "record",
                new Model(
                        seat.findRecord(),
                        seat.entries(),
                        rows,
                        next,
                        checkpoint,
                        checkpoint.isPresent() ? seen(seat, checkpoint.get()) : List.of(),
                        desk.ownKeys()));
    }

    /** The log itself, and every key of the mechanism that has signed. */
    private static List<Checkpoint.Seen> seen(Seat seat, Checkpoint checkpoint) throws CaseProblem {
        List<Checkpoint.Seen> seen = new ArrayList<>();
        for (Key key : seat.recordDesk().keys()) {
            try {
                checkpoint.find(key).ifPresent(seen::add);
            } catch (ForgedSignature e) {
                // no signature that counts; the check of the record tells of it
            }
        }
        return seen;
    }

    @Needs(Right.LOOK)
    @GetMapping("/record/entries/{position}")
    Page entry(Seat seat, @PathVariable long position) throws CaseProblem {
        Optional<EntryRow> row = seat.lists().entries(seat.reader(), position + 1, 1).stream()
                .filter(one -> one.position() == position)
                .findFirst();
        if (row.isEmpty()) {
            throw new NotThere();
        }
        Optional<Entry> entry = seat.findEntry(position);
        String origin = seat.origin();
        String json = entry.map(shown -> new String(
                        Contents.write(Content.of(shown.act(), shown.author(), origin)), StandardCharsets.UTF_8))
                .orElse("");
        return Page.of("entry", new One(position, row, entry, json));
    }

    @Needs(Right.RUN)
    @PostMapping("/record/sign")
    String sign(Seat seat, RedirectAttributes done) throws CaseProblem, IOException {
        seat.recordDesk().sign();
        return done("done.signed", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/record/cosign")
    String cosign(Seat seat, @RequestParam String line, RedirectAttributes done) throws CaseProblem {
        seat.recordDesk().cosign(line);
        return done("done.cosigned", done);
    }

    private static String done(String notice, RedirectAttributes done) {
        done.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/record";
    }

    /** Checks all of it, which takes as long as the record is. */
    @Needs(Right.LOOK)
    @PostMapping("/record/verify")
    Page verify(Seat seat, @RequestParam(defaultValue = "") String held) throws CaseProblem, IOException {
        if (seat.findRecord().isEmpty()) {
            throw new NotThere();
        }
        Optional<Checkpoint> known =
                held.isBlank() ? Optional.empty() : Optional.of(Checkpoint.parse(held.replace("\r\n", "\n")));
        return Page.of("verdict", new Checked(seat.recordDesk().verify(known)));
    }

    /** The last checkpoint, as a file that its holder keeps. */
    @Needs(Right.LOOK)
    @GetMapping("/record/checkpoint")
    void checkpoint(Seat seat, HttpServletResponse response) throws CaseProblem, IOException {
        Checkpoint last = seat.recordDesk().findCheckpoint().orElseThrow(NotThere::new);
        Download.begin(response, "text/plain;charset=UTF-8", "checkpoint.txt");
        response.getOutputStream().write(last.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The record as the reader may see it. */
    @Needs(Right.LOOK)
    @GetMapping("/record/bundle")
    void bundle(Seat seat, HttpServletResponse response) throws CaseProblem, IOException {
        if (seat.findRecord().isEmpty()) {
            throw new NotThere();
        }
        Download.begin(response, "application/zip", "record-" + seat.side().orElse("public") + ".zip");
        seat.recordDesk().bundle(response.getOutputStream());
    }
}
