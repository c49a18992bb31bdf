package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.reading.annotate.EntityTag;

/**
 * Finds who and what a report names. Three passes: bodies and countries of the roster; names of persons of two parts and
 * more, which make the persons; then surnames, organisations and the rest, which join them. Names are matched over the
 * whole report, so a surname in the headline finds the full name in the third paragraph.
 */
final class CastFinder {

    private static final Set<String> KNOWN_AS = Set.of("nicknamed", "dubbed", "alias", "aka", "a.k.a.");
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> PLACING = Set.of("to", "of", "for", "in");
    private static final Set<String> OFFICES =
            Set.of("state", "defense", "defence", "foreign", "interior", "finance", "news", "times", "house");
    private static final Set<String> QUOTES = Set.of("``", "''", "\"", "“", "”", "‘", "’", "'", "`");

    private final Tokens tokens;
    private final Roster roster;
    private final NameLists lists;
    private final RoleNouns roleNouns;
    private final Cast cast;
    private final Map<RosterEntry, Member> bodies = new HashMap<>();
    private final Map<String, Member> organisations = new HashMap<>();
    private final List<Member> persons = new ArrayList<>();
    private final Set<String> standAlone = new HashSet<>();

    /** A run of tokens that names a person, before anyone asks which. */
    private record PersonRun(
            int from,
            int end,
            PersonName name,
            Gender titleGender,
            boolean titled,
            @Nullable String nickname) {}

    CastFinder(Tokens tokens, Roster roster, NameLists lists, RoleNouns roleNouns) {
        this.tokens = tokens;
        this.roster = roster;
        this.lists = lists;
        this.roleNouns = roleNouns;
        this.cast = new Cast(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isProper(i)) {
                standAlone.add(tokens.form(i));
            }
        }
    }

    Cast find() {
        List<PersonRun> runs = new ArrayList<>(personRuns());
        runs.removeIf(this::isPair);
        findBodies(runs);
        List<PersonRun> full = new ArrayList<>(
                runs.stream().filter(run -> !run.name.isSingle()).toList());
        full.sort(Comparator.comparing((PersonRun run) -> -run.name.parts().size())
                .thenComparing(PersonRun::from));
        full.forEach(this::joinFull);
        runs.stream().filter(run -> run.name.isSingle()).forEach(this::joinSingle);
        findOrganisations();
        findBareSurnames();
        for (Member member : cast.members()) {
            member.mentions().sort(Comparator.comparingInt(Mention::from));
        }
        return cast;
    }

    // ---- persons

    private List<PersonRun> personRuns() {
        List<PersonRun> runs = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int end = personEnd(i);
            if (end == i) {
                i++;
                continue;
            }
            runs.add(runOf(i, end));
            i = end;
        }
        return runs;
    }

    /** "the Dahl-Tavakoli meeting": two names, each of which also stands alone in the report. */
    private boolean isPair(PersonRun run) {
        String form = tokens.form(run.from);
        int hyphen = form.indexOf('-');
        if (run.end - run.from != 1 || run.titled || hyphen < 1) {
            return false;
        }
        return standAlone.contains(form.substring(0, hyphen)) && standAlone.contains(form.substring(hyphen + 1));
    }

    /** One past the person's name that starts here, {@code i} when none does. */
    private int personEnd(int i) {
        int sentenceEnd = tokens.sentenceEnd(i);
        boolean titled = i > tokens.sentenceStart(i) && lists.isTitle(tokens.form(i - 1)) && startsName(i);
        boolean tagged = tokens.entity(i) == EntityTag.PERSON && startsName(i);
        if ((!tagged && !titled)
                || lists.isTitle(tokens.form(i))
                || (roleNouns.find(tokens.form(i)).isPresent()
                        && !titled
                        && tokens.isProper(i)
                        && i + 1 < sentenceEnd
                        && tokens.entity(i + 1) == EntityTag.PERSON
                        && !lists.isGivenName(NameLists.fold(tokens.form(i))))) {
            return i;
        }
        int end = i + 1;
        while (end < sentenceEnd) {
            boolean person = tokens.entity(end) == EntityTag.PERSON
                    || (titled && tokens.isProper(end) && tokens.entity(end) == EntityTag.NONE);
            boolean nickname = isNickname(end, sentenceEnd);
            if (nickname) {
                end += 3;
            } else if (isBracketInName(end, sentenceEnd)) {
                end += 2;
            } else if (end == i + 1 && isUntaggedSurname(i, end)) {
                end++;
            } else if (person && isNamePiece(end) && !isPossessive(end)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** "[President Omar] Dahl": an editor's bracket within a name. */
    private boolean isBracketInName(int i, int sentenceEnd) {
        return tokens.form(i).equals("]")
                && i + 1 < sentenceEnd
                && tokens.isProper(i + 1)
                && tokens.entity(i + 1) == EntityTag.PERSON;
    }

    /** A proper noun right after a tagged given name that the tagger left out. */
    private boolean isUntaggedSurname(int first, int i) {
        boolean given = lists.isGivenName(NameLists.fold(tokens.form(first)))
                || tokens.form(i).contains("-");
        return given
                && tokens.isProper(i)
                && (tokens.entity(i) == EntityTag.NONE || tokens.entity(i) == EntityTag.MISC)
                && !tokens.tag(first).equals("POS")
                && !lists.isTitle(tokens.form(i))
                && !Institutions.is(tokens.lower(i))
                && !DAYS.contains(tokens.lower(i))
                && roleNouns.find(tokens.form(i)).isEmpty()
                && Character.isUpperCase(tokens.form(i).charAt(0))
                && roster.find(tokens, i, tokens.sentenceEnd(i)).isEmpty();
    }

    /** "Ambassador to Kenya Mark Hansen": the tagger may take the place for a given name. */
    private boolean isPlaceOfOffice(int i) {
        return i - 2 >= tokens.sentenceStart(i)
                && PLACING.contains(tokens.lower(i - 1))
                && roleNouns.find(tokens.form(i - 2)).isPresent()
                && tokens.sameSentence(i, i + 1)
                && tokens.entity(i + 1) == EntityTag.PERSON
                && roster.find(tokens, i, i + 1)
                        .filter(match -> match.entry().kind() == ActorKind.STATE)
                        .isPresent();
    }

    private boolean startsName(int i) {
        if (isPlaceOfOffice(i)) {
            return false;
        }
        String form = tokens.form(i);
        return Character.isLetter(form.charAt(0))
                && !tokens.tag(i).startsWith("PRP")
                && !form.equals("I")
                && (Character.isUpperCase(form.charAt(0)) || form.contains("-") || tokens.isProper(i));
    }

    private boolean isNamePiece(int i) {
        String form = tokens.form(i);
        return Character.isLetter(form.charAt(0)) || form.equals("-") || form.equals("'");
    }

    private boolean isPossessive(int i) {
        return tokens.tag(i).equals("POS")
                || tokens.form(i).equals("'s")
                || tokens.form(i).equals("’s");
    }

    /** A quoted or bracketed short name between given name and surname: William "Bucky" Harris. */
    private boolean isNickname(int i, int sentenceEnd) {
        return i + 3 < sentenceEnd
                && ((QUOTES.contains(tokens.form(i)) && QUOTES.contains(tokens.form(i + 2)))
                        || (tokens.form(i).equals("(") && tokens.form(i + 2).equals(")")))
                && Character.isUpperCase(tokens.form(i + 1).charAt(0))
                && tokens.isProper(i + 3)
                && tokens.entity(i + 3) != EntityTag.ORGANIZATION;
    }

    private PersonRun runOf(int from, int end) {
        List<String> words = new ArrayList<>();
        String nickname = null;
        for (int i = from; i < end; i++) {
            if (isNickname(i, end)) {
                nickname = tokens.form(i + 1);
                i += 2;
            } else if (!tokens.form(i).equals("-") && !tokens.form(i).equals("]")) {
                words.add(tokens.form(i));
            }
        }
        boolean titled = from > tokens.sentenceStart(from) && lists.isTitle(tokens.form(from - 1));
        Gender gender = titled ? lists.genderOfTitle(tokens.form(from - 1)) : Gender.UNKNOWN;
        return new PersonRun(from, end, PersonName.of(words, lists), gender, titled, nickname);
    }

    private void joinFull(PersonRun run) {
        Member found = null;
        for (Member person : persons) {
            if (found == null
                    && person.findPersonName()
                            .filter(name -> name.fits(run.name, lists))
                            .isPresent()) {
                found = person;
            }
        }
        Member person = found == null ? newPerson(run) : found;
        learn(person, run);
    }

    private Member newPerson(PersonRun run) {
        Member person = cast.add(new Member(ActorKind.PERSON, nameOf(run), null));
        person.learnName(nameOf(run), run.name);
        persons.add(person);
        return person;
    }

    private void learn(Member person, PersonRun run) {
        cast.mention(person, run.from, run.end, Roster.Sense.NAME);
        person.learnName(nameOf(run), run.name);
        person.learnGender(run.titleGender);
        if (!run.name.isSingle()) {
            person.learnGender(lists.genderOfGivenName(run.name.first()));
        }
        if (run.nickname != null) {
            person.learnAlias(run.nickname);
        }
        knownAs(run.end).ifPresent(person::learnAlias);
    }

    /** "…, known as Abu Sayf," and the like, right after the name. */
    private Optional<String> knownAs(int end) {
        if (end >= tokens.size()) {
            return Optional.empty();
        }
        int limit = Math.min(tokens.sentenceEnd(end), end + 8);
        for (int i = end; i < limit; i++) {
            boolean known = tokens.lower(i).equals("known")
                    && i + 1 < limit
                    && tokens.lower(i + 1).equals("as");
            if (known || KNOWN_AS.contains(tokens.lower(i))) {
                int start = i + (known ? 2 : 1);
                while (start < limit && QUOTES.contains(tokens.form(start))) {
                    start++;
                }
                int stop = start;
                while (stop < limit && tokens.isProper(stop)) {
                    stop++;
                }
                return stop > start ? Optional.of(tokens.words(start, stop)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String nameOf(PersonRun run) {
        int from = run.from;
        while (from + 1 < run.end && lists.isTitle(tokens.form(from))) {
            from++;
        }
        StringBuilder out = new StringBuilder();
        for (int i = from; i < run.end; i++) {
            if (isNickname(i, run.end)) {
                i += 2;
                continue;
            }
            if (tokens.form(i).equals("]")) {
                continue;
            }
            boolean glued = out.length() == 0
                    || tokens.at(i).begin() == tokens.at(i - 1).end();
            out.append(glued ? "" : " ").append(tokens.form(i));
        }
        String name = out.toString();
        boolean shouted = name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT)) && !name.contains(".");
        return shouted ? capitalised(name) : name;
    }

    /** "WALTERS" at the head of a transcript line is Walters. */
    private static String capitalised(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean first = i == 0 || !Character.isLetter(name.charAt(i - 1));
            out.append(first ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
        }
        return out.toString();
    }

    private void joinSingle(PersonRun run) {
        if (cast.find(run.from).isPresent()) {
            return;
        }
        Optional<Member> known = findPerson(run.name.last(), run.from, run.titleGender, !run.titled);
        learn(known.orElseGet(() -> newPerson(run)), run);
    }

    /**
     * The person a single name stands for: by surname, else by alias, else, when allowed, by given name; of several the
     * one named last before, else the one named first after.
     */
    private Optional<Member> findPerson(String folded, int position, Gender gender, boolean byGivenName) {
        List<Member> bySurname = new ArrayList<>();
        List<Member> byAlias = new ArrayList<>();
        List<Member> byGiven = new ArrayList<>();
        for (Member person : persons) {
            if (!person.gender().agrees(gender)) {
                continue;
            }
            PersonName name = person.findPersonName().orElseThrow();
            if (name.hasSurname(folded, lists)) {
                bySurname.add(person);
            } else if (person.aliases().stream()
                    .anyMatch(alias -> NameLists.fold(alias).equals(folded))) {
                byAlias.add(person);
            } else if (byGivenName && name.hasGivenName(folded, lists)) {
                byGiven.add(person);
            }
        }
        List<Member> best = !bySurname.isEmpty() ? bySurname : !byAlias.isEmpty() ? byAlias : byGiven;
        return nearest(best, position);
    }

    private static Optional<Member> nearest(List<Member> members, int position) {
        Member best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (Member member : members) {
            for (Mention mention : member.mentions()) {
                int distance =
                        mention.from() < position ? position - mention.from() : 1_000_000 + mention.from() - position;
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = member;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Surnames of known persons that the tagger took for something else. */
    private void findBareSurnames() {
        for (int i = 0; i < tokens.size(); i++) {
            if (cast.find(i).isPresent()
                    || !tokens.isProper(i)
                    || tokens.form(i).length() < 3) {
                continue;
            }
            List<String> parts = PersonName.of(List.of(tokens.form(i)), lists).parts();
            Optional<Member> person = parts.size() == 1
                    ? findPerson(parts.get(0), i, Gender.UNKNOWN, false)
                    : persons.stream().filter(p -> endsWith(p, parts)).findFirst();
            if (person.isPresent() && !nextToName(i)) {
                cast.mention(person.get(), i, i + 1, Roster.Sense.NAME);
                person.get().learnAlias(tokens.form(i));
            }
        }
    }

    private static boolean endsWith(Member person, List<String> parts) {
        List<String> all = person.findPersonName().orElseThrow().parts();
        return all.size() > parts.size()
                && all.subList(all.size() - parts.size(), all.size()).equals(parts);
    }

    private boolean nextToName(int i) {
        return (tokens.sameSentence(i, i + 1) && tokens.isProper(i + 1))
                || (tokens.sameSentence(i, i - 1)
                        && tokens.isProper(i - 1)
                        && !lists.isTitle(tokens.form(i - 1))
                        && roleNouns.find(tokens.form(i - 1)).isEmpty());
    }

    // ---- bodies and countries

    private void findBodies(List<PersonRun> runs) {
        boolean[] person = new boolean[tokens.size()];
        for (PersonRun run : runs) {
            if (run.end - run.from > 1 || run.titled) {
                java.util.Arrays.fill(person, run.from, run.end, true);
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (person[i]) {
                continue;
            }
            Optional<Roster.Match> match = roster.find(tokens, i, tokens.sentenceEnd(i));
            if (match.isEmpty()) {
                continue;
            }
            int end = i + match.get().length();
            if (!isPartOfLongerName(i, end) && acceptsCase(i, match.get())) {
                Member member = body(match.get().entry());
                cast.mention(member, i, end, match.get().sense());
                member.learnAlias(tokens.words(i, end));
            }
            i = end - 1;
        }
    }

    private boolean acceptsCase(int i, Roster.Match match) {
        return Character.isUpperCase(tokens.form(i).charAt(0))
                || match.length() > 1
                || tokens.isProper(i)
                || (Character.isUpperCase(match.entry().name().charAt(0))
                        && tokens.form(i).contains("-"));
    }

    /** Inside a tagged organisation of more words ("Iranian Embassy", "University of Jordan"), or "New Mexico". */
    private boolean isPartOfLongerName(int from, int end) {
        boolean organisation = tokens.entity(from) == EntityTag.ORGANIZATION;
        boolean before = tokens.sameSentence(from, from - 1)
                && (tokens.form(from - 1).equals("New")
                        || (organisation && tokens.entity(from - 1) == EntityTag.ORGANIZATION));
        boolean after = organisation
                && tokens.sameSentence(from, end)
                && tokens.entity(end) == EntityTag.ORGANIZATION
                && !isPossessive(end);
        return before || after;
    }

    private Member body(RosterEntry entry) {
        return bodies.computeIfAbsent(entry, key -> cast.add(new Member(entry.kind(), entry.name(), entry.code())));
    }

    // ---- organisations

    private void findOrganisations() {
        for (int i = 0; i < tokens.size(); ) {
            if (tokens.entity(i) != EntityTag.ORGANIZATION || cast.find(i).isPresent()) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < tokens.sentenceEnd(i) && !isPossessive(end) && continuesOrganisation(end)) {
                end++;
            }
            joinOrganisation(i, end);
            i = end;
        }
    }

    private boolean continuesOrganisation(int i) {
        boolean tagged =
                tokens.entity(i) == EntityTag.ORGANIZATION && cast.find(i).isEmpty();
        boolean afterOf = tokens.lower(i - 1).equals("of") && tokens.isProper(i);
        boolean of = tokens.lower(i).equals("of")
                && tokens.sameSentence(i, i + 1)
                && Institutions.is(tokens.lower(i - 1))
                && tokens.isProper(i + 1);
        return tagged || afterOf || of;
    }

    private void joinOrganisation(int from, int end) {
        int start = tokens.lower(from).equals("the") && end - from > 1 ? from + 1 : from;
        String name = tokens.words(start, end);
        String last = tokens.lower(end - 1);
        boolean generic = end - start == 1 && (Institutions.is(last) || OFFICES.contains(last));
        if (generic || name.length() < 2 || !Character.isLetterOrDigit(name.charAt(0))) {
            return;
        }
        Optional<Member> person =
                end - start == 1 ? findPerson(NameLists.fold(name), start, Gender.UNKNOWN, false) : Optional.empty();
        if (person.isPresent()) {
            cast.mention(person.get(), start, end, Roster.Sense.NAME);
            return;
        }
        String key = NameLists.fold(name.replace(" ", ""));
        Member member = organisations.get(key);
        if (member == null) {
            member = cast.add(new Member(ActorKind.ORGANISATION, name, codeWithin(start, end)));
            organisations.put(key, member);
            organisations.putIfAbsent(initials(start, end), member);
        }
        member.learnAlias(name);
        cast.mention(member, start, end, Roster.Sense.NAME);
        if (end + 2 < tokens.size()
                && tokens.form(end).equals("(")
                && tokens.form(end + 2).equals(")")) {
            organisations.put(NameLists.fold(tokens.form(end + 1)), member);
            member.learnAlias(tokens.form(end + 1));
            cast.mention(member, end + 1, end + 2, Roster.Sense.NAME);
        }
    }

    private @Nullable String codeWithin(int from, int end) {
        List<Roster.Match> inside = new Affiliation(tokens, roster, roleNouns).matches(from, end);
        boolean body = inside.size() == 1
                && (inside.get(0).sense() == Roster.Sense.PEOPLE
                        || inside.get(0).length() < end - from)
                && isStateBody(from, end);
        return body ? inside.get(0).entry().code() : null;
    }

    private boolean isStateBody(int from, int end) {
        for (int i = from; i < end; i++) {
            if (Institutions.isOfState(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private String initials(int from, int end) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < end; i++) {
            if (Character.isUpperCase(tokens.form(i).charAt(0))) {
                out.append(tokens.form(i).charAt(0));
            }
        }
        return out.length() > 2 ? NameLists.fold(out.toString()) : "?" + from;
    }
}
