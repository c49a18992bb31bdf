package org.parley.reading.ground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.model.IncidentKind;

/** The word lists that stand beside this class. Immutable. */
final class Lexicon {

    private final Map<String, Trigger> triggers = new HashMap<>();
    private final List<Means> means = new ArrayList<>();
    private final Set<String> people = new HashSet<>();

    private record Means(String words, IncidentKind kind) {}

    Lexicon() {
        for (String[] cell : rows("triggers.tsv")) {
            triggers.put(
                    cell[1] + ":" + cell[0],
                    new Trigger(
                            new IncidentKind(EventType.valueOf(cell[2]), known(cell[3]), known(cell[4])),
                            cell[5].equals("-") ? Effect.NONE : Effect.valueOf(cell[5].toUpperCase(Locale.ROOT))));
        }
        for (String[] cell : rows("means.tsv")) {
            means.add(new Means(" " + cell[0] + " ", new IncidentKind(EventType.ASSAULT, cell[1], cell[2])));
        }
        for (String[] cell : rows("people.txt")) {
            people.add(cell[0]);
        }
    }

    private static @Nullable String known(String cell) {
        return cell.equals("-") ? null : cell;
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("word list " + name + " is missing from the build");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Trigger> find(String lemma, boolean verb) {
        return Optional.ofNullable(triggers.get((verb ? "v:" : "n:") + lemma));
    }

    /** The kind of attack that a sentence's lemmas, parted and framed by blanks, speak of. */
    Optional<IncidentKind> findMeans(String lemmas) {
        return means.stream()
                .filter(one -> lemmas.contains(one.words))
                .map(Means::kind)
                .findFirst();
    }

    /** Whether a noun is for people. */
    boolean isPeople(String lemma) {
        return people.contains(lemma)
                || lemma.endsWith("man")
                || lemma.endsWith("men")
                || lemma.endsWith("ist")
                || lemma.endsWith("ier");
    }
}
