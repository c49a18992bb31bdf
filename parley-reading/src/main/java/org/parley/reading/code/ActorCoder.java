package org.parley.reading.code;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Participant;
import org.parley.model.Span;
import org.parley.reading.annotate.EntityTag;
import org.parley.reading.resolve.Tokens;

/**
 * Gives a noun phrase its code and sector. The code comes from the nearest that tells it: a name in the phrase before and
 * with its head ("Romanian officials", "Taiwan's foreign minister"), the report's actor that the head is a mention of, what the
 * phrase says after its head ("rebels in Darfur", "president of Armenia"), an apposition. One reading, one thread.
 */
final class ActorCoder {

    private static final Set<String> HOME_PREPOSITIONS = Set.of("of", "in", "from", "for", "within", "inside", "at");
    private static final Set<String> BASED =
            Set.of("base", "locate", "live", "operate", "headquarter", "station", "reside", "bear", "serve", "elect");

    private static final Set<String> WHERE =
            Set.of("in", "near", "outside", "inside", "across", "around", "at", "into");
    private static final Set<String> DESCENT = Set.of("american", "americans", "canadian", "canadians");
    private static final Set<String> OF_TIME = Set.of("day", "week", "month", "year", "morning", "night");

    private static final Set<ActorKind> BODIES =
            EnumSet.of(ActorKind.ORGANISATION, ActorKind.ARMED_GROUP, ActorKind.FACTION);

    private static final Set<String> PERSONAL = Set.of(
            "he", "she", "it", "they", "him", "her", "them", "we", "us", "i", "his", "its", "their", "our", "my");

    private final Tokens tokens;
    private final Names names;
    private final Sectors sectors;
    private final NounPhrases phrases;
    private final SectorFinder sectorFinder;
    private final Map<Integer, Actor> actorAt = new HashMap<>();
    /** "ethnic Turks": a people, wherever they live. */
    private final Set<Integer> ethnic = new HashSet<>();

    private final Names.@Nullable Hit[] hits;
    private final int[] hitStart;

    ActorCoder(Tokens tokens, Names names, Sectors sectors, List<Actor> actors) {
        this.tokens = tokens;
        this.phrases = new NounPhrases(tokens);
        this.names = names;
        this.sectors = sectors;
        this.hits = new Names.Hit[tokens.size()];
        this.hitStart = new int[tokens.size()];
        for (Actor actor : actors) {
            for (Span mention : actor.mentions()) {
                for (int token : tokens.in(List.of(mention))) {
                    actorAt.put(token, actor);
                }
            }
        }
        findNames();
        this.sectorFinder = new SectorFinder(tokens, phrases, sectors, actorAt, hits);
    }

    private void findNames() {
        for (int i = 0; i < tokens.size(); ) {
            Optional<Names.Hit> hit = names.find(tokens, i, tokens.sentenceEnd(i));
            int length = hit.map(Names.Hit::length).orElse(1);
            boolean people = i > tokens.sentenceStart(i) && tokens.lower(i - 1).equals("ethnic");
            if (people) {
                ethnic.add(i);
            } else if (hit.isPresent() && !isPrefixed(i, i + length)) {
                for (int j = i; j < i + length; j++) {
                    hits[j] = hit.get();
                    hitStart[j] = i;
                }
            }
            i += length;
        }
        new Namesakes(tokens, hits, hitStart).drop();
        new Flags(tokens, names, hits, hitStart).hoist();
        new Cities(tokens, hits, hitStart).place();
        placeSides();
    }

    /** "the South", where the report names South Korea. */
    private void placeSides() {
        Sides sides = new Sides(tokens, names, hits);
        for (int i = 1; i < tokens.size(); i++) {
            int at = i;
            if (hits[i] == null) {
                sides.code(tokens, i).ifPresent(code -> {
                    hits[at] = new Names.Hit(code, Names.Kind.BODY, 1);
                    hitStart[at] = at;
                    sides.fullName(tokens.form(at)).map(actorAt::get).ifPresent(actor -> actorAt.put(at, actor));
                });
            }
        }
    }

    /** "U.S.-led", "pro-Iranian", "anti-Syria": no actor. */
    private boolean isPrefixed(int from, int end) {
        boolean after = end < tokens.size()
                && tokens.form(end).equals("-")
                && tokens.at(end).begin() == tokens.at(end - 1).end()
                && !isNameAt(end + 1);
        boolean before = from > 0
                && !(from > 1 && hits[from - 2] != null)
                && tokens.form(from - 1).endsWith("-")
                && tokens.at(from - 1).end() == tokens.at(from).begin();
        return after || before;
    }

    /** "U.S.-Iranian": the second of two names. */
    private boolean isNameAt(int token) {
        return token < tokens.size()
                && tokens.at(token).begin() == tokens.at(token - 1).end()
                && names.find(tokens, token, tokens.sentenceEnd(token)).isPresent();
    }

    /** Last tokens of the places where the report names an actor, in text order. */
    List<Integer> mentions(String actor) {
        return actorAt.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(actor))
                .map(Map.Entry::getKey)
                .filter(token -> !isPronoun(token) && !Objects.equals(actorAt.get(token + 1), actorAt.get(token)))
                .sorted()
                .toList();
    }

    /** What the report's actor is that the token is a mention of. */
    Optional<ActorKind> kind(int token) {
        return Optional.ofNullable(actorAt.get(token)).map(Actor::kind);
    }

    /** "Kashmiris", "Gazan": people of a region, or its adjective. */
    boolean isPeople(int token) {
        return tokens.tag(token).equals("NNPS") || tokens.tag(token).startsWith("JJ");
    }

    boolean isSameActor(int token, int other) {
        Actor actor = actorAt.get(token);
        return actor != null && actor.equals(actorAt.get(other));
    }

    /** Whether the token names or describes somebody. */
    boolean isActor(int head) {
        return !codes(head).isEmpty()
                || sector(head).isPresent()
                || tokens.entity(head) == EntityTag.PERSON
                || isNamedBody(head)
                || isPronoun(head);
    }

    /** Whether the token is a mention of one of the report's bodies or groups, known or not. */
    boolean isNamedBody(int token) {
        return kind(token).filter(BODIES::contains).isPresent();
    }

    /** Whether the token itself names or describes somebody, not only a word beside it. */
    boolean isSomebody(int token) {
        int head = counted(token);
        return hits[head] != null
                || tokens.entity(head) == EntityTag.PERSON
                || sectorOf(head).isPresent()
                || isPerson(head)
                || actorAt.containsKey(head)
                || isPronoun(head);
    }

    private boolean isPerson(int head) {
        return tokens.isNoun(head)
                && !tokens.isProper(head)
                && sectors.isPerson(tokens.lower(head), tokens.lemma(head));
    }

    /** Whether the token is a common noun for a thing, also for one of somebody's: "the UN resolution". */
    boolean isThing(int token) {
        int head = counted(token);
        boolean common = tokens.isNoun(head) && !tokens.isProper(head) && tokens.entity(head) == EntityTag.NONE;
        boolean ofSomebody = common
                && sectorOf(head).isEmpty()
                && hits[head] == null
                && sectors.isThing(tokens.lower(head), tokens.lemma(head));
        return common && (ofSomebody || !isActor(head));
    }

    private int counted(int head) {
        return phrases.counted(head);
    }

    boolean isPronoun(int head) {
        boolean tagged = tokens.tag(head).equals("PRP") || tokens.tag(head).equals("PRP$");
        return tagged && hits[head] == null && PERSONAL.contains(tokens.lower(head));
    }

    /** The code of a name that covers the token. */
    Optional<String> nameCode(int token) {
        return Optional.ofNullable(hits[token]).map(Names.Hit::code);
    }

    /** Whether the token names a part of a country, not the country itself. */
    boolean isRegion(int token) {
        Names.Hit hit = hits[token];
        return hit != null && hit.kind() == Names.Kind.REGION;
    }

    /** All codes named in a range, in text order, each with the tokens that name it. */
    List<Coded> named(int from, int end) {
        List<Coded> out = new ArrayList<>();
        for (int i = from; i < end; i++) {
            Names.Hit hit = hits[i];
            if (hit != null && hitStart[i] == i) {
                out.add(new Coded(hit.code(), i, i + hit.length(), hit.kind()));
            }
        }
        return out;
    }

    /** A code and the tokens that give it. */
    record Coded(String code, int from, int end, Names.Kind kind) {}

    /** The codes of a phrase by its head; several when it names several side by side ("U.S. and Russian negotiators"). */
    List<Coded> codes(int token) {
        int head = counted(token);
        List<Coded> base = withoutLeaders(named(startOf(head), head + 1));
        if (!base.isEmpty()) {
            Coded last = base.get(base.size() - 1);
            if (ofDescent(last, head)) {
                return List.of(last);
            }
            Set<String> seen = new HashSet<>(Set.of(last.code));
            List<Coded> out = new ArrayList<>(List.of(last));
            for (int i = base.size() - 2; i >= 0 && isCoordinated(base.get(i), base.get(i + 1)); i--) {
                if (seen.add(base.get(i).code)) {
                    out.add(0, base.get(i));
                }
            }
            return out;
        }
        Actor actor = actorAt.get(head);
        if (actor != null && actor.code() != null && !ethnic.contains(head)) {
            return List.of(new Coded(actor.code(), head, head + 1, Names.Kind.BODY));
        }
        return after(head);
    }

    /** A leader's name gives way to a country named beside it: there are others of that name. */
    private static List<Coded> withoutLeaders(List<Coded> base) {
        List<Coded> others =
                base.stream().filter(coded -> coded.kind() != Names.Kind.LEADER).toList();
        return others.isEmpty() ? base : others;
    }

    /** "Greek-American scholars" are Americans. */
    private boolean ofDescent(Coded last, int head) {
        return DESCENT.contains(tokens.lower(last.from)) && isPerson(head);
    }

    /** Only "and" or a comma between two names. */
    private boolean isCoordinated(Coded first, Coded second) {
        for (int i = first.end; i < second.from; i++) {
            String word = tokens.lower(i);
            if (!word.equals("and") && !word.equals(",") && !word.equals("-") && !word.equals("or")) {
                return false;
            }
        }
        return second.from > first.end;
    }

    private List<Coded> after(int head) {
        for (int child : tokens.children(head)) {
            if (child < head) {
                continue;
            }
            String relation = tokens.relation(child);
            boolean home = relation.equals("nmod") && HOME_PREPOSITIONS.contains(caseOf(child));
            boolean apposition = relation.equals("appos");
            boolean based = relation.equals("acl") && BASED.contains(tokens.lemma(child));
            if (home || apposition || based) {
                int from = based || home ? subtreeStart(child) : startOf(child);
                int end = based || home ? subtreeEnd(child) : child + 1;
                List<Coded> found = named(Math.max(from, head + 1), end);
                if (!found.isEmpty()) {
                    return List.of(found.get(0));
                }
            }
        }
        return List.of();
    }

    String caseOf(int token) {
        return phrases.caseOf(token);
    }

    int startOf(int head) {
        return phrases.startOf(head);
    }

    int subtreeStart(int top) {
        return phrases.subtreeStart(top);
    }

    int subtreeEnd(int top) {
        return phrases.subtreeEnd(top);
    }

    Optional<String> sector(int token) {
        return sectorFinder.sector(token);
    }

    private Optional<String> sectorOf(int token) {
        return sectorFinder.sectorOf(token);
    }

    /** The participants that a phrase names, with those coordinated with it. */
    List<Participant> participants(int head, @Nullable String home) {
        List<Participant> out = new ArrayList<>();
        add(head, home, out);
        for (int child : tokens.children(head)) {
            if (tokens.relation(child).equals("conj") && child > head && tokens.isNoun(child)) {
                add(child, home, out);
            }
        }
        return out;
    }

    private void add(int token, @Nullable String home, List<Participant> out) {
        int head = counted(token);
        Optional<String> sector = isWhere(head) ? Optional.empty() : sector(head);
        List<Coded> codes = codes(head);
        boolean asPeople = tokens.tag(head).equals("NNPS")
                || (hits[head] != null && tokens.tag(head).equals("NNS"));
        Actor mentioned = asPeople ? null : actorAt.get(head);
        boolean elsewhere = mentioned != null
                && hits[head] != null
                && hits[head].kind() == Names.Kind.SEAT
                && !hits[head].code().equals(mentioned.code());
        Actor actor = elsewhere ? null : mentioned;
        String id = actor == null ? null : actor.id();
        Span span = tokens.span(Math.min(nameStart(head), head), head + 1);
        String name = actor == null ? tokens.words(nameStart(head), head + 1) : actor.name();
        boolean people = ethnic.contains(head);
        boolean somebody = sector.isPresent()
                || people
                || id != null
                || tokens.entity(head) == EntityTag.PERSON
                || tokens.entity(head) == EntityTag.ORGANIZATION
                || tokens.entity(head) == EntityTag.LOCATION;
        if (codes.isEmpty() && somebody) {
            out.add(new Participant(name, sector.isPresent() || people ? home : null, sector.orElse(null), id, span));
        }
        if (codes.isEmpty() && !somebody && isPerson(head) && !isPronoun(head)) {
            out.add(new Participant(name, null, null, null, span));
        }
        boolean asNamed = codes.size() > 1 || !isSomebody(head);
        for (Coded coded : codes) {
            Span own = asNamed ? tokens.span(coded.from(), coded.end()) : span;
            String words = asNamed ? tokens.words(coded.from(), coded.end()) : name;
            out.add(new Participant(words, coded.code(), sector.orElse(null), asNamed ? null : id, own));
        }
    }

    /** "in Kabul": a town, not those who govern there. */
    private boolean isWhere(int head) {
        Names.Hit hit = hits[head];
        return hit != null
                && (hit.kind() == Names.Kind.SEAT || hit.kind() == Names.Kind.REGION)
                && WHERE.contains(caseOf(head));
    }

    /** The phrase without its article, or what joins it to another. */
    private int nameStart(int head) {
        int start = startOf(head);
        while (start < head && Set.of("DT", "CC", ",").contains(tokens.tag(start))) {
            start++;
        }
        for (int i = start; i < head; i++) {
            boolean number = tokens.tag(i).equals("CD") && tokens.isProper(i - (i > 0 ? 1 : 0)) && i > start;
            boolean spelled = number && tokens.lower(i).chars().allMatch(Character::isLetter);
            if (OF_TIME.contains(tokens.lower(i)) && tokens.tag(i).equals("NN")) {
                start = i + 1;
            } else if (spelled) {
                start = i;
            }
        }
        return start;
    }
}
