package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The PLOVER sector of an actor by what it is called: a person by offices and roles, a body by the last words of its name,
 * else by its kind. Reads the list that events are coded with. Immutable.
 */
final class ActorSectors {

    private static final String LIST = "/org/parley/reading/code/sectors.txt";

    private static final Set<String> INTERNATIONAL = Set.of("IGO", "UNO", "EUR", "NGO", "IMG", "ISM", "MNC");
    private static final Set<String> NOT_OF_BODIES = Set.of("LAB", "CVL", "PTY");

    private final Map<String, String> byWords = new HashMap<>();

    ActorSectors() {
        String sector = "";
        for (String line : WordFile.lines(ActorSectors.class, LIST)) {
            if (line.startsWith("[")) {
                sector = line.substring(1, 4);
            } else {
                for (String words : line.split(",", -1)) {
                    if (!words.isBlank()) {
                        byWords.putIfAbsent(words.strip(), sector);
                    }
                }
            }
        }
    }

    /** Absent for states, which have none, and where nothing tells. */
    Optional<String> find(Member member) {
        return switch (member.kind()) {
            case STATE -> Optional.empty();
            case MEDIUM -> Optional.of("JRN");
            case PERSON -> ofRoles(member.roles());
            case FACTION -> Optional.of("PTY");
            case ARMED_GROUP ->
                Optional.of(ofWords(member.name()).filter("MIL"::equals).isPresent() ? "UAF" : "REB");
            case OFFICE -> Optional.of(ofWords(member.name()).orElse("GOV"));
            case ORGANISATION -> ofWords(member.name()).filter(sector -> !isBetweenStates(member, sector));
        };
    }

    /** The African Union is no trade union. */
    private static boolean isBetweenStates(Member member, String sector) {
        return member.findCode().filter(INTERNATIONAL::contains).isPresent() && NOT_OF_BODIES.contains(sector);
    }

    private Optional<String> ofRoles(List<Role> roles) {
        return roles.stream()
                .filter(role -> !role.noun().equals("doctor") || role.words().length() > 3)
                .flatMap(role -> ofNoun(role).stream())
                .findFirst();
    }

    private Optional<String> ofNoun(Role role) {
        for (String modifier : role.modifiers()) {
            String pair = byWords.get(modifier + " " + role.noun());
            if (pair != null) {
                return Optional.of(pair);
            }
        }
        return Optional.ofNullable(byWords.get(role.noun())).or(() -> ofFirstWord(role.words()));
    }

    /** The first: "member of parliament from the Harvest Party" is of parliament. */
    private Optional<String> ofFirstWord(String words) {
        String[] all = words.split("[^\\p{L}]+", -1);
        for (int i = 0; i < all.length; i++) {
            Optional<String> found = ofWords(i == 0 ? all[0] : all[i - 1] + " " + all[i]);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The last word that tells it, alone or with the word before, singular or plural. */
    private Optional<String> ofWords(String name) {
        List<String> words =
                new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i);
            String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            List<String> keys = i == 0
                    ? List.of(word, singular)
                    : List.of(words.get(i - 1) + " " + word, words.get(i - 1) + " " + singular, word, singular);
            for (String key : keys) {
                String sector = byWords.get(key);
                if (sector != null) {
                    return Optional.of(sector);
                }
            }
        }
        return Optional.empty();
    }
}
