package org.parley.web.pages;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.parley.docket.ground.GroundFormat;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports data sets of incidents, and tells what became of their rows. */
@Controller
public class GroundImportPages {

    /** The form. */
    public record Form(List<GroundFormat> formats) {}

    @Needs(Right.FILE)
    @GetMapping("/ground/import")
    Page form() {
        return Page.of("ground-import", new Form(List.of(GroundFormat.values())));
    }

    /** Imports; the same file again changes nothing, so that a page that is loaded twice does no harm. */
    @Needs(Right.FILE)
    @PostMapping("/ground/import")
    Page take(
            Seat seat,
            @RequestParam GroundFormat format,
            @RequestParam MultipartFile file,
            @RequestParam Optional<MultipartFile> map,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String release,
            @RequestParam(defaultValue = "false") boolean adds)
            throws CaseProblem, IOException {
        return Page.of("ground-imported", new GroundUpload(format, file, map, name, release, adds).take(seat));
    }
}
