package org.parley.reading.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.reading.annotate.EntityTag;

/**
 * Finds the organisations of a report that the roster does not know: what the tagger calls one, and capitalised names that
 * end in a noun for a body ("the Joint Monitoring Commission"). Joins full names, acronyms and later mentions. One reading,
 * one thread.
 */
final class OrganisationFinder {

    private static final Set<String> OFFICES =
            Set.of("state", "defense", "defence", "foreign", "interior", "finance", "news", "times", "house");

    private static final Set<String> COMPANY_FORMS =
            Set.of("ltd", "ltd.", "inc", "inc.", "corp", "corp.", "plc", "gmbh");
    private static final Set<String> OPENING = Set.of(
            "supreme", "prime", "foreign", "vice", "deputy", "chief", "grand", "interior", "special", "attorney");
    private static final Set<String> ARMED =
            Set.of("brigade", "brigades", "militia", "militias", "guerrillas", "rebels");

    private final Tokens tokens;
    private final Cast cast;
    private final Roster roster;
    private final RoleNouns roleNouns;
    private final BiFunction<String, Integer, Optional<Member>> bySurname;
    private final Map<Integer, Integer> runEnd = new HashMap<>();
    private final Map<String, Member> organisations = new HashMap<>();

    OrganisationFinder(
            Tokens tokens,
            Cast cast,
            Roster roster,
            RoleNouns roleNouns,
            List<PersonRuns.BodyRun> runs,
            BiFunction<String, Integer, Optional<Member>> bySurname) {
        this.tokens = tokens;
        this.cast = cast;
        this.roster = roster;
        this.roleNouns = roleNouns;
        this.bySurname = bySurname;
        runs.forEach(run -> runEnd.put(run.from(), run.end()));
    }

    void find() {
        for (int i = 0; i < tokens.size(); ) {
            int end = cast.find(i).isPresent()
                    ? i
                    : Math.max(runEnd.getOrDefault(i, i), Math.max(taggedEnd(i), namedBodyEnd(i)));
            if (end > i) {
                joinOrganisation(i, end);
                i = end;
            } else {
                i++;
            }
        }
    }

    private int taggedEnd(int i) {
        if (tokens.entity(i) != EntityTag.ORGANIZATION) {
            return i;
        }
        int end = i + 1;
        while (end < tokens.sentenceEnd(i) && !tokens.isPossessive(end) && continuesOrganisation(end)) {
            end++;
        }
        return end;
    }

    /** One past a run of two and more capitalised words, the last of them a noun for a body. */
    private int namedBodyEnd(int i) {
        int end = i;
        int body = i;
        while (end < tokens.sentenceEnd(i)
                && tokens.isProper(end)
                && Character.isUpperCase(tokens.form(end).charAt(0))
                && tokens.entity(end) != EntityTag.PERSON
                && cast.find(end).isEmpty()) {
            end++;
            body = Institutions.is(tokens.lower(end - 1)) ? end : body;
        }
        return body - i >= 2 ? body : i;
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
        if (generic
                || name.length() < 2
                || !Character.isLetterOrDigit(name.charAt(0))
                || isDescribingWord(start, end)
                || isOffice(start, end)
                || opensTitle(start, end)) {
            return;
        }
        Optional<Member> person = end - start == 1 ? bySurname.apply(name, start) : Optional.empty();
        if (person.isPresent()) {
            cast.mention(person.get(), start, end, Roster.Sense.NAME);
            return;
        }
        String key = NameLists.fold(name.replace(" ", ""));
        Member member = organisations.get(key);
        if (member == null) {
            String code = codeWithin(start, end);
            member = cast.add(new Member(kindOf(last, code), name, code));
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

    /** "Supreme", "Democratic", "Shiite", "Ltd": one word that only describes others. */
    private boolean isDescribingWord(int start, int end) {
        return end - start == 1
                && (tokens.tag(start).startsWith("JJ")
                        || Creeds.is(tokens.form(start))
                        || COMPANY_FORMS.contains(tokens.lower(start))
                        || (tokens.relation(start).equals("amod") && !isAcronym(tokens.form(start))));
    }

    /** The first word of "Supreme Leader": capitalised, no acronym, right before a capitalised office. */
    private boolean opensTitle(int start, int end) {
        return end - start == 1
                && OPENING.contains(tokens.lower(start))
                && tokens.sameSentence(start, end)
                && roleNouns.find(tokens.form(end)).isPresent();
    }

    private static boolean isAcronym(String form) {
        return form.equals(form.toUpperCase(Locale.ROOT));
    }

    /** "Supreme Leader of Norway": an office, not a body. */
    private boolean isOffice(int start, int end) {
        int head = start;
        while (head + 1 < end && !tokens.lower(head + 1).equals("of")) {
            head++;
        }
        return roleNouns.find(tokens.form(head)).isPresent()
                && !roleNouns.isPlural(tokens.form(head))
                && !Institutions.is(tokens.lower(head));
    }

    private static ActorKind kindOf(String last, @Nullable String code) {
        if (ARMED.contains(last)) {
            return ActorKind.ARMED_GROUP;
        }
        if (last.equals("party")) {
            return ActorKind.FACTION;
        }
        if (code != null && Institutions.isOfState(last)) {
            return ActorKind.OFFICE;
        }
        return Institutions.isMedium(last) && !last.equals("agency") && !last.equals("network")
                ? ActorKind.MEDIUM
                : ActorKind.ORGANISATION;
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
