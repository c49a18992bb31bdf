package org.parley.web.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.parley.docket.ground.CsvMapping;
import org.parley.docket.ground.GroundFormat;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.ImportOrder;
import org.parley.web.casework.ImportedSet;
import org.parley.web.casework.Seat;
import org.parley.web.casework.Upload;
import org.springframework.web.multipart.MultipartFile;

/**
 * A data set of incidents as it is sent.
 *
 * @param map mapping of a CSV; absent or empty for all other formats
 * @param name see {@link ImportOrder}
 */
public record GroundUpload(
        GroundFormat format,
        MultipartFile file,
        Optional<MultipartFile> map,
        String name,
        String release,
        boolean adds) {

    /**
     * Imports it.
     *
     * @throws IllegalArgumentException when no file was sent, or what was sent does not fit together
     */
    public ImportedSet take(Seat seat) throws CaseProblem, IOException {
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
            return seat.importSet(new ImportOrder(format, mapping, name, release, adds), new Upload(called, put));
        } finally {
            Files.deleteIfExists(put);
        }
    }
}
