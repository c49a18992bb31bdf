package org.parley.web.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.docket.ground.CsvMapping;
import org.parley.docket.ground.GroundFormat;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.ImportOrder;
import org.parley.web.casework.ImportedSet;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.casework.Upload;
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
        if (file.isEmpty()) {
            throw new IllegalArgumentException("No file was sent.");
        }
        Optional<CsvMapping> mapping = Optional.empty();
        if (map.isPresent() && !map.get().isEmpty()) {
            mapping = Optional.of(CsvMapping.parse(new String(map.get().getBytes(), StandardCharsets.UTF_8)));
        }
        Path put = Files.createTempFile("parley-upload", "");
        try {
            file.transferTo(put);
            String called = Optional.ofNullable(file.getOriginalFilename()).orElse("data");
            ImportedSet done =
                    seat.importSet(new ImportOrder(format, mapping, name, release, adds), new Upload(called, put));
            return Page.of("ground-imported", done);
        } finally {
            Files.deleteIfExists(put);
        }
    }
}
