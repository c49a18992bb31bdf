package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Speaker;
import org.parley.model.Speaker.Naming;

/**
 * Resolves a noun phrase (a source, an addressee) that is no pronoun: to the person, body or country it names, to the
 * person who holds the role it gives, or to an unnamed speaker in the words of the report. Rules are tried in the order
 * of {@link #resolve}; the first that applies gives its name.
 */
final class SourcePhrase {

    private static final Set<String> GROUPS =
            Set.of("both", "all", "men", "sides", "two", "three", "each", "neither", "either");

    private static final Set<String> WRITINGS =
            Set.of("statement", "letter", "tweet", "email", "e-mail", "message", "post", "note", "memo");

    private final Map<Member, Speaker> speakers = new HashMap<>();
    private final String report;
    private final Tokens tokens;
    private final Cast cast;
    private final RoleNouns nouns;
    private final Phrases phrases;
    private final Determiners determiners;
    private final Affiliation affiliation;
    private final RoleHolders holders;
    private final Bodies bodies;

    SourcePhrase(String report, Tokens tokens, Cast cast, RoleNouns nouns, Affiliation affiliation) {
        this.report = report;
        this.tokens = tokens;
        this.cast = cast;
        this.nouns = nouns;
        this.phrases = new Phrases(tokens);
        this.determiners = new Determiners(tokens, phrases);
        this.affiliation = affiliation;
        this.holders = new RoleHolders(cast, nouns);
        this.bodies = new Bodies(tokens, cast);
    }

    /**
     * @param from index of the first token
     * @param end one past the last token
     * @param earlier voices before it, for descriptions that take up an unnamed speaker
     */
    Voice resolve(int from, int end, List<Voice> earlier) {
        int start = Math.min(from, end - 1);
        while (start < end - 1 && !Character.isLetterOrDigit(tokens.form(start).charAt(0))) {
            start++;
        }
        int stop = end;
        while (stop > start + 1
                && ((!Character.isLetterOrDigit(tokens.form(stop - 1).charAt(0))
                                && !tokens.form(stop - 1).endsWith("."))
                        || phrases.isPossessiveMark(stop - 1))) {
            stop--;
        }
        NounPhrase phrase = new NounPhrase(start, stop, phrases.headOf(start, stop));
        return names(phrase)
                .or(() -> name(phrase))
                .or(() -> nameSetOff(phrase))
                .or(() -> namesSetOff(phrase))
                .or(() -> writing(phrase))
                .or(() -> role(phrase, earlier))
                .or(() -> people(phrase))
                .or(() -> institution(phrase))
                .orElseGet(() -> unnamed(phrase));
    }

    /** "Dahl and Tavakoli": two or more names side by side. */
    private Optional<Voice> names(NounPhrase phrase) {
        List<Member> named = new ArrayList<>();
        boolean and = false;
        for (int i = phrase.from(); i < phrase.end(); i++) {
            Optional<Mention> mention = cast.findName(i);
            if (mention.isPresent()) {
                int next = mention.get().end();
                boolean possessor = next < phrase.end()
                        && (phrases.isPossessiveMark(next)
                                || tokens.isNoun(next)
                                || tokens.form(next).equals("-"));
                if (possessor) {
                    return Optional.empty();
                }
                if (!named.contains(mention.get().member())) {
                    named.add(mention.get().member());
                }
                i = mention.get().last();
            } else if (tokens.tag(i).equals("CC")
                    && (tokens.lower(i).equals("and") || tokens.lower(i).equals("&"))) {
                and = true;
            } else if (!tokens.form(i).equals(",")
                    && !tokens.tag(i).equals("DT")
                    && !NOUNLESS.contains(tokens.tag(i))
                    && !RoleNouns.CHANGING.contains(tokens.lower(i))
                    && !tokens.lower(i).equals("both")
                    && nouns.find(tokens.form(i)).isEmpty()
                    && !beforePerson(i)
                    && !tokens.form(i).endsWith(".")) {
                return Optional.empty();
            }
        }
        return and && named.size() > 1 ? Optional.of(several(named, phrase.from())) : Optional.empty();
    }

    private boolean beforePerson(int i) {
        return tokens.isNoun(i)
                && cast.findName(i + 1).filter(next -> next.member().isPerson()).isPresent();
    }

    private static Voice several(List<Member> named, int at) {
        String name = named.stream().limit(named.size() - 1L).map(Member::name).collect(Collectors.joining(", "))
                + " and " + named.get(named.size() - 1).name();
        Set<String> codes = named.stream()
                .map(member -> speakerCode(member).orElse("?"))
                .collect(Collectors.toCollection(TreeSet::new));
        String code =
                codes.size() == 1 && !codes.contains("?") ? codes.iterator().next() : null;
        return new Voice(
                new Speaker(name, Naming.NAMED, null, code), "NamesSideBySide", null, Gender.UNKNOWN, true, "", at);
    }

    private static final Set<String> NOUNLESS = Set.of("JJ", "PRP$", "RB");

    /** The head is a name. */
    private Optional<Voice> name(NounPhrase phrase) {
        Optional<Mention> mention = cast.findName(phrase.head())
                .filter(found -> found.last() == phrase.head() || found.end() > phrase.head());
        if (mention.isEmpty()) {
            return Optional.empty();
        }
        int after = mention.get().end();
        boolean possessor = after + 1 < phrase.end() && phrases.isPossessiveMark(after);
        return possessor || isListed(after, phrase.end())
                ? Optional.empty()
                : Optional.of(named(mention.get().member(), "NameInSource", phrase.from()));
    }

    /** Whether a name that ends here is the first of several: "Dahl and his aides", "Dahl, Kern and others". */
    private boolean isListed(int after, int end) {
        if (after + 1 >= end) {
            return false;
        }
        if (tokens.tag(after).equals("CC") && !tokens.lower(after).equals("but")) {
            return true;
        }
        boolean comma = tokens.form(after).equals(",");
        return comma
                && (tokens.tag(after + 1).equals("CC")
                        || cast.findName(after + 1)
                                .filter(mention -> mention.member().isPerson())
                                .isPresent());
    }

    /** "the ambassador to Iraq, Reza Tavakoli, who …": a name set off after a described head. */
    private Optional<Voice> nameSetOff(NounPhrase phrase) {
        if (nouns.find(tokens.form(phrase.head())).isEmpty() && !tokens.isNoun(phrase.head())) {
            return Optional.empty();
        }
        if (nouns.isPlural(tokens.form(phrase.head()))) {
            return Optional.empty();
        }
        for (int i = phrase.head() + 1; i < phrase.end() - 1; i++) {
            boolean innerRole = nouns.find(tokens.form(i)).isPresent() && !nouns.isPlural(tokens.form(i));
            if (tokens.isVerb(i) || tokens.tag(i).startsWith("W") || innerRole) {
                return Optional.empty();
            }
            if (tokens.form(i).equals(",")
                    || tokens.form(i).equals("--")
                    || tokens.form(i).equals("—")) {
                int next = i + 1;
                while (next < phrase.end() - 1
                        && cast.findName(next).isEmpty()
                        && nouns.find(tokens.form(next)).isPresent()) {
                    next++;
                }
                return cast.findName(next)
                        .filter(mention -> mention.member().isPerson())
                        .map(mention -> named(mention.member(), "NameSetOff", phrase.from()));
            }
        }
        return Optional.empty();
    }

    /** "the envoys -- Dahl of Norway and Tavakoli of Iran -- said": names set off after a plural. */
    private Optional<Voice> namesSetOff(NounPhrase phrase) {
        if (!nouns.isPlural(tokens.form(phrase.head())) || phrase.head() + 2 >= phrase.end()) {
            return Optional.empty();
        }
        String mark = tokens.form(phrase.head() + 1);
        List<Member> named = new ArrayList<>();
        boolean and = false;
        for (int i = phrase.head() + 1; i < phrase.end() && ("--".equals(mark) || ",—–:(".contains(mark)); i++) {
            Optional<Mention> mention =
                    cast.findName(i).filter(found -> found.member().isPerson());
            boolean possessor = mention.isPresent()
                    && phrases.isPossessiveMark(Math.min(mention.get().end(), tokens.size() - 1));
            if (tokens.isVerb(i) || possessor) {
                return Optional.empty();
            }
            and |= tokens.lower(i).equals("and");
            if (mention.isPresent() && !named.contains(mention.get().member())) {
                named.add(mention.get().member());
            }
        }
        return and && named.size() > 1 ? Optional.of(several(named, phrase.from())) : Optional.empty();
    }

    /** "a letter from Foreign Minister Omar Dahl": the person at the end of "by" or "from". */
    private Optional<Voice> writing(NounPhrase phrase) {
        if (!WRITINGS.contains(tokens.lower(phrase.head()))) {
            return Optional.empty();
        }
        int link = -1;
        for (int i = phrase.head() + 1; i < phrase.end(); i++) {
            if (tokens.isVerb(i) || tokens.tag(i).startsWith("W")) {
                return Optional.empty();
            }
            link = tokens.lower(i).equals("by") || tokens.lower(i).equals("from") ? i : link;
            boolean inner = link >= 0 && (tokens.lower(i).equals("of") && i > link && !tokens.isProper(i - 1));
            if (inner || phrases.isPossessiveMark(i)) {
                return Optional.empty();
            }
        }
        return link < 0
                ? Optional.empty()
                : cast.findName(phrase.end() - 1)
                        .filter(mention -> mention.member().isPerson())
                        .map(mention -> named(mention.member(), "WriterOfDocument", phrase.from()));
    }

    /** "the ambassador": the person in the report who holds the role, named last before, else first after. */
    private Optional<Voice> role(NounPhrase phrase, List<Voice> earlier) {
        Optional<String> noun = nouns.find(tokens.form(phrase.head()));
        if (noun.isEmpty() || nouns.isPlural(tokens.form(phrase.head())) || determiners.isIndefinite(phrase)) {
            return Optional.empty();
        }
        Set<String> modifiers = new TreeSet<>();
        for (int i = phrase.from(); i < phrase.head(); i++) {
            if (!tokens.tag(i).equals("DT")
                    && !tokens.tag(i).startsWith("PRP")
                    && Character.isLetter(tokens.form(i).charAt(0))
                    && !phrases.isPossessiveMark(i)) {
                modifiers.add(tokens.lower(i));
            }
        }
        Optional<String> code = affiliation.codeOf(phrase.from(), phrase.end(), phrase.head());
        boolean defined = determiners.isDefined(phrase);
        Optional<Member> holder = defined
                ? holders.find(noun.get(), modifiers, code.orElse(null), phrase.from(), phrase.end())
                : Optional.empty();
        if (holder.isPresent()) {
            boolean counterpart = noun.get().equals("counterpart");
            return Optional.of(named(holder.get(), counterpart ? "CounterpartOfRole" : "HolderOfRole", phrase.from()));
        }
        if (determiners.startsDefinite(phrase) && phrase.end() - phrase.from() <= 3) {
            for (int i = earlier.size() - 1; i >= 0; i--) {
                Voice voice = earlier.get(i);
                if (voice.member() == null
                        && !voice.plural()
                        && !voice.noun().isEmpty()
                        && nouns.covers(noun.get(), voice.noun())
                        && sameCode(voice, code)) {
                    return Optional.of(voice.by("UnnamedTakenUp", phrase.from()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean sameCode(Voice voice, Optional<String> code) {
        return code.isEmpty()
                || voice.speaker().findCode().filter(code.get()::equals).isPresent();
    }

    /** "the Iranians", "Iranians": a people with an article speaks for its country. */
    private Optional<Voice> people(NounPhrase phrase) {
        Optional<Mention> mention = cast.find(phrase.head()).filter(found -> found.sense() == Roster.Sense.PEOPLE);
        if (mention.isEmpty() || mention.get().last() != phrase.head()) {
            return Optional.empty();
        }
        Member country = mention.get().member();
        boolean bare = phrase.end() - phrase.from() == 1;
        boolean article =
                phrase.end() - phrase.from() == 2 && tokens.lower(phrase.from()).equals("the");
        if (article || (bare && !tokens.tag(phrase.head()).endsWith("S"))) {
            Voice voice = named(country, "PeopleForCountry", phrase.from());
            return Optional.of(
                    new Voice(voice.speaker(), voice.rule(), country, Gender.UNKNOWN, true, "", phrase.from()));
        }
        return Optional.empty();
    }

    /** "the Iraqi government": a body named by country and kind; "the ministry" takes up the one named before. */
    private Optional<Voice> institution(NounPhrase phrase) {
        String noun = tokens.lower(phrase.head());
        if (!Institutions.is(noun) || determiners.isIndefinite(phrase) || isListed(phrase.head() + 1, phrase.end())) {
            return Optional.empty();
        }
        boolean bare = phrase.end() - phrase.from() <= 2 && determiners.startsDefinite(phrase);
        Optional<Member> known = bodies.takenUp(noun, phrase.from());
        if (bare && known.isPresent()) {
            return Optional.of(named(known.get(), "BodyTakenUp", phrase.from()));
        }
        Optional<String> code = affiliation.codeOf(phrase.from(), phrase.end(), phrase.head());
        int from = determiners.startsDefinite(phrase) ? phrase.from() + 1 : phrase.from();
        boolean named = false;
        for (int i = from; i <= phrase.head(); i++) {
            named |= tokens.isProper(i) || cast.find(i).isPresent();
        }
        if (!named || phrase.head() - from < 1 || tokens.tag(from).equals("PRP$")) {
            return Optional.empty();
        }
        Member body = bodies.described(from, phrase.head(), code.orElse(null));
        return Optional.of(named(body, "BodyByDescription", phrase.from()));
    }

    private Voice unnamed(NounPhrase phrase) {
        String words = tokens.words(phrase.from(), phrase.end());
        boolean listed = isListed(lastOfName(phrase), phrase.end());
        Optional<String> code =
                affiliation.codeOf(phrase.from(), phrase.end(), listed ? phrase.end() - 1 : phrase.head());
        String form = tokens.form(phrase.head());
        boolean plural = (tokens.tag(phrase.head()).endsWith("S") && tokens.isNoun(phrase.head()))
                || listed
                || nouns.isPlural(form)
                || GROUPS.contains(tokens.lower(phrase.from()));
        String noun = nouns.find(form).orElse("");
        return new Voice(
                new Speaker(words, Naming.UNNAMED, null, code.orElse(null)),
                noun.isEmpty() ? "AsWritten" : "UnnamedInRole",
                null,
                nouns.genderOf(noun),
                plural,
                noun,
                phrase.from());
    }

    private int lastOfName(NounPhrase phrase) {
        return cast.findName(phrase.head()).map(Mention::end).orElse(phrase.head() + 1);
    }

    /** The voice of a member of the cast. */
    Voice named(Member member, String rule, int at) {
        Speaker speaker = speakers.computeIfAbsent(
                member,
                key -> new Speaker(
                        key.name(),
                        Naming.NAMED,
                        Actor.idOf(report, key.name()),
                        speakerCode(key).orElse(null)));
        return new Voice(speaker, rule, member, member.gender(), false, "", at);
    }

    /** A medium's country is where it sits, not whom it speaks for. */
    private static Optional<String> speakerCode(Member member) {
        return member.kind() == ActorKind.MEDIUM ? Optional.empty() : member.findCode();
    }

    boolean isRole(int token) {
        return nouns.find(tokens.form(token)).isPresent();
    }
}
