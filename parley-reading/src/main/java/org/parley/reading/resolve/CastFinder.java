package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.model.ActorKind;
import org.parley.reading.annotate.EntityTag;
import org.parley.reading.resolve.PersonRuns.PersonRun;

/**
 * Finds who and what a report names. Three passes: bodies and countries of the roster; names of persons of two parts and
 * more, which make the persons; then surnames, organisations and the rest, which join them. Names are matched over the
 * whole report, so a surname in the headline finds the full name in the third paragraph.
 */
final class CastFinder {

    private static final Set<String> KNOWN_AS = Set.of("nicknamed", "dubbed", "alias", "aka", "a.k.a.");
    /** "Fatah al-Islam" is not Fatah. */
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("(?:[Aa]l|[Ee]l|[Uu]l)(?:-|$)");

    private static final Set<String> QUOTES = Set.of("``", "''", "\"", "“", "”", "‘", "’", "'", "`");

    private final Tokens tokens;
    private final Roster roster;
    private final NameLists lists;
    private final RoleNouns roleNouns;
    private final PersonRuns personRuns;
    private final Cast cast;
    private final Map<RosterEntry, Member> bodies = new HashMap<>();
    private final List<Member> persons = new ArrayList<>();
    private final Set<String> standAlone = new HashSet<>();

    CastFinder(Tokens tokens, Roster roster, NameLists lists, RoleNouns roleNouns) {
        this.tokens = tokens;
        this.roster = roster;
        this.lists = lists;
        this.roleNouns = roleNouns;
        this.personRuns = new PersonRuns(tokens, roster, lists, roleNouns);
        this.cast = new Cast(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isProper(i)) {
                standAlone.add(tokens.form(i));
            }
        }
    }

    Cast find() {
        List<PersonRun> runs = new ArrayList<>(personRuns.find());
        runs.removeIf(this::isPair);
        findBodies(runs);
        List<PersonRun> full = new ArrayList<>(
                runs.stream().filter(run -> !run.name().isSingle()).toList());
        full.sort(Comparator.comparing((PersonRun run) -> -run.name().parts().size())
                .thenComparing(PersonRun::from));
        full.forEach(this::joinFull);
        runs.stream().filter(run -> run.name().isSingle()).forEach(this::joinSingle);
        new OrganisationFinder(tokens, cast, roster, roleNouns, personRuns.bodies(), this::findBySurname).find();
        findBareSurnames();
        for (Member member : cast.members()) {
            member.mentions().sort(Comparator.comparingInt(Mention::from));
        }
        return cast;
    }

    // ---- persons

    /** "the Dahl-Tavakoli meeting": two names, each of which also stands alone in the report. */
    private boolean isPair(PersonRun run) {
        String form = tokens.form(run.from());
        int hyphen = form.indexOf('-');
        if (run.end() - run.from() != 1 || run.titled() || hyphen < 1) {
            return false;
        }
        return standAlone.contains(form.substring(0, hyphen)) && standAlone.contains(form.substring(hyphen + 1));
    }

    private void joinFull(PersonRun run) {
        Member found = null;
        for (Member person : persons) {
            if (found == null
                    && person.findPersonName()
                            .filter(name -> name.fits(run.name(), lists))
                            .isPresent()) {
                found = person;
            }
        }
        Member person = found == null ? newPerson(run) : found;
        learn(person, run);
    }

    private Member newPerson(PersonRun run) {
        Member person = cast.add(new Member(ActorKind.PERSON, personRuns.nameOf(run), null));
        person.learnName(personRuns.nameOf(run), run.name());
        persons.add(person);
        return person;
    }

    private void learn(Member person, PersonRun run) {
        cast.mention(person, run.from(), run.end(), Roster.Sense.NAME);
        person.learnName(personRuns.nameOf(run), run.name());
        person.learnGender(run.titleGender());
        if (!run.name().isSingle()) {
            person.learnGender(lists.genderOfGivenName(run.name().first()));
        }
        if (run.nickname() != null) {
            person.learnAlias(run.nickname());
        }
        knownAs(run.end()).ifPresent(person::learnAlias);
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

    private void joinSingle(PersonRun run) {
        if (cast.find(run.from()).isPresent()) {
            return;
        }
        Optional<Member> known = findPerson(run.name().last(), run.from(), run.titleGender(), !run.titled());
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

    /** The person of a name that stands alone, nearest to the position. */
    private Optional<Member> findBySurname(String name, int position) {
        return findPerson(NameLists.fold(name), position, Gender.UNKNOWN, false);
    }

    // ---- bodies and countries

    private void findBodies(List<PersonRun> runs) {
        boolean[] person = new boolean[tokens.size()];
        for (PersonRun run : runs) {
            if (run.end() - run.from() > 1 || run.titled()) {
                java.util.Arrays.fill(person, run.from(), run.end(), true);
            }
        }
        Set<String> surnames = runs.stream()
                .filter(run -> !run.name().isSingle())
                .map(run -> tokens.form(run.end() - 1))
                .collect(Collectors.toSet());
        for (int i = 0; i < tokens.size(); i++) {
            if (person[i]) {
                continue;
            }
            Optional<Roster.Match> match = roster.find(tokens, i, tokens.sentenceEnd(i));
            if (match.isEmpty()) {
                continue;
            }
            int end = i + match.get().length();
            boolean surname = match.get().sense() == Roster.Sense.PEOPLE && surnames.contains(tokens.form(end - 1));
            if (!surname && !isPartOfLongerName(i, end) && acceptsCase(i, match.get())) {
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
                && !tokens.isPossessive(end);
        return before || after || isArabicEpithet(tokens, from, end);
    }

    static boolean isArabicEpithet(Tokens tokens, int name, int at) {
        return tokens.sameSentence(name, at)
                && ARABIC_ARTICLE.matcher(tokens.form(at)).lookingAt()
                && (tokens.form(at).indexOf('-') > 0 || tokens.isProper(at));
    }

    private Member body(RosterEntry entry) {
        return bodies.computeIfAbsent(entry, key -> cast.add(new Member(entry)));
    }
}
