package org.parley.reading.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.reading.resolve.Tokens;

/**
 * The PLOVER sector that a noun phrase tells: by its head, alone and with the word before it, then by the words before it
 * from right to left. Who leads or speaks for others has the sector of those: a rebel leader is no government.
 */
final class SectorFinder {

    /** Offices that governments have and others too. */
    private static final Set<String> OFFICES = Set.of(
            "leader",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "official",
            "commander",
            "chief",
            "representative",
            "negotiator",
            "envoy",
            "delegation",
            "delegate",
            "leadership",
            "negotiators",
            "head",
            "officer",
            "mediator");

    /** Sectors of those who are not the government, and of its armed arms. */
    private static final Set<String> OTHERS = Set.of(
            "REB", "OPP", "PTY", "MIL", "COP", "UAF", "LAB", "BUS", "REL", "CRM", "SOC", "LEG", "JUD", "JRN", "MED");

    /** What words of bodies between states mean nothing of: the African Union is no trade union. */
    private static final Set<String> NOT_OF_BODIES = Set.of("LAB", "CVL", "PTY");

    private static final Set<String> BODIES = Set.of("IGO", "UNO", "EUR", "NGO", "IMG", "ISM", "MNC");

    private final Tokens tokens;
    private final NounPhrases phrases;
    private final Sectors sectors;
    private final Map<Integer, Actor> actorAt;
    private final Names.@Nullable Hit[] hits;

    SectorFinder(
            Tokens tokens,
            NounPhrases phrases,
            Sectors sectors,
            Map<Integer, Actor> actorAt,
            Names.@Nullable Hit[] hits) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.sectors = sectors;
        this.actorAt = actorAt;
        this.hits = hits;
    }

    Optional<String> sector(int token) {
        int head = phrases.counted(token);
        int start = phrases.startOf(head);
        for (int i = head; i >= start; i--) {
            Optional<String> found = sectorOf(i);
            if (found.isPresent()) {
                return OFFICES.contains(tokens.lemma(i))
                        ? ofOthers(i, start, head).or(() -> found)
                        : found;
            }
        }
        for (int child : tokens.children(head)) {
            if (tokens.relation(child).equals("appos") && child > head) {
                return sector(child).filter(sector -> !isBody(head) || !NOT_OF_BODIES.contains(sector));
            }
        }
        return sectorOfRoles(head).or(() -> {
            Names.Hit hit = hits[head];
            Actor actor = actorAt.get(head);
            if (actor != null && actor.kind() == ActorKind.OFFICE) {
                return Optional.of(ofName(actor.name()));
            }
            boolean government = hit != null && (hit.kind() == Names.Kind.SEAT || hit.kind() == Names.Kind.LEADER);
            return government ? Optional.of("GOV") : Optional.empty();
        });
    }

    /** "IRGC": by the words of the office's full name, else of government. */
    private String ofName(String name) {
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" ", -1));
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i);
            Optional<String> pair = i == 0 ? Optional.empty() : sectors.find(words.get(i - 1) + " " + word);
            Optional<String> found = pair.or(() -> sectors.find(word)).or(() -> sectors.find(singular(word)));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return "GOV";
    }

    /** A body between states, or one that serves none. */
    private boolean isBody(int token) {
        Names.Hit hit = hits[token];
        return hit != null && BODIES.contains(hit.code());
    }

    /** Of those whom an office serves: "rebel leader", "spokesman for the army". */
    private Optional<String> ofOthers(int office, int start, int head) {
        for (int i = office - 1; i >= start; i--) {
            Optional<String> found = sectorOf(i).filter(OTHERS::contains);
            if (found.isPresent()) {
                return found;
            }
        }
        return Stream.of(office, head)
                .flatMap(noun -> tokens.children(noun).stream())
                .filter(child -> tokens.relation(child).equals("nmod") && child > office)
                .filter(child -> Set.of("of", "for").contains(phrases.caseOf(child)))
                .flatMap(child -> sector(child).stream())
                .filter(OTHERS::contains)
                .findFirst();
    }

    /** Of one word, or of it with the word before. */
    Optional<String> sectorOf(int i) {
        String lemma = tokens.isProper(i) ? tokens.lower(i) : tokens.lemma(i);
        Optional<String> pair =
                i > tokens.sentenceStart(i) ? sectors.find(tokens.lower(i - 1) + " " + lemma) : Optional.empty();
        Names.Hit hit = hits[i];
        boolean body = hit != null && hit.length() > 1 && BODIES.contains(hit.code());
        return pair.or(() -> sectors.find(lemma))
                .or(() -> sectors.find(singular(lemma)))
                .filter(sector -> !body || !NOT_OF_BODIES.contains(sector));
    }

    private Optional<String> sectorOfRoles(int head) {
        Actor actor = actorAt.get(head);
        List<String> roles = actor == null ? List.of() : actor.roles();
        return roles.stream()
                .flatMap(role -> Stream.of(role.toLowerCase(Locale.ROOT).split(" ", -1)))
                .flatMap(word -> sectors.find(word).stream())
                .findFirst();
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
