package org.parley.docket.incidents;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.docket.compare.Value;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.page.Word;
import org.parley.model.Incident;
import org.parley.model.Place;

/**
 * An incident as one report tells it.
 *
 * @param page the report
 * @param days on which it happened, if told
 */
record Told(Page page, Incident incident, Value.@Nullable Days days) {

    /** Letters by which words are compared. */
    private static final int STEM = 5;

    /** Beginnings of words that stand in any account of dead and wounded. */
    private static final Set<String> OF_ANY_TOLL = Set.of(
            "kille", "peopl", "perso", "wound", "injur", "least", "more", "than", "about", "died", "dead", "death",
            "hurt", "said", "says", "told", "when", "while", "after", "accor", "polic", "offic", "repor", "were",
            "have", "that", "with", "from", "civil", "ano", "other", "also", "near", "hospi", "minis");

    String report() {
        return page.report().id();
    }

    boolean hasCountry() {
        return incident.findPlace().flatMap(Place::findCountry).isPresent();
    }

    /** Whether it is told to have happened in a month or a longer time. */
    boolean isCoarse() {
        return days != null && days.isCoarse();
    }

    /** The sites that its sentence, or the one before in the paragraph, names. */
    Set<String> sites() {
        return page.findLine(incident.spans().get(0))
                .map(line -> page.always("named sites", line.number(), () -> NamedSites.near(page, line)))
                .orElse(Set.of());
    }

    /** Beginnings of the longer words of its sentence, those of any toll aside. */
    Set<String> stems() {
        return page.findLine(incident.spans().get(0))
                .map(line -> page.always("beginnings of words", line.number(), () -> stems(line)))
                .orElse(Set.of());
    }

    private static Set<String> stems(Line line) {
        Set<String> stems = new TreeSet<>();
        for (Word word : line.words()) {
            String stem = word.lower().substring(0, Math.min(STEM, word.lower().length()));
            if (stem.length() > 3 && !OF_ANY_TOLL.contains(stem)) {
                stems.add(stem);
            }
        }
        return stems;
    }
}
