package org.parley.reading.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.reading.extract.WordClassTable;
import org.parley.reading.resolve.WordFile;

final class Sectors {

    private final Map<String, String> byWord = new HashMap<>();

    private final WordClassTable classes;

    Sectors(WordClassTable classes) {
        this.classes = classes;
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

    /** Whether a common noun is one for persons, with a sector or without. */
    boolean isPerson(String lowerForm, String lemma) {
        return classes.isPerson(lowerForm, lemma);
    }

    /** Whether a common noun is one for what cannot act: a resolution, a war, a programme. */
    boolean isThing(String lowerForm, String lemma) {
        return classes.isThing(lowerForm, lemma);
    }

    /** The sector of one word or of two side by side, in base form. */
    Optional<String> find(String words) {
        return Optional.ofNullable(byWord.get(words));
    }
}
