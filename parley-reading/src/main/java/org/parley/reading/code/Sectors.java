package org.parley.reading.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.reading.resolve.WordFile;

final class Sectors {

    private final Map<String, String> byWord = new HashMap<>();

    Sectors() {
        String sector = "";
        for (String line : WordFile.lines(Sectors.class, "sectors.txt")) {
            if (line.startsWith("[")) {
                sector = line.substring(1, 4);
            } else {
                for (String word : line.split(",", -1)) {
                    if (!word.isBlank()) {
                        byWord.putIfAbsent(word.strip(), sector);
                    }
                }
            }
        }
    }

    /** The sector of one word or of two side by side, in base form. */
    Optional<String> find(String words) {
        return Optional.ofNullable(byWord.get(words));
    }
}
