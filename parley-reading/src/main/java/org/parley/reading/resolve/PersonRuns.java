package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.reading.annotate.EntityTag;

/**
 * Finds the runs of tokens that name persons, before anyone asks which person: what the tagger calls a person, mended by
 * titles, given names, nicknames and editor's brackets. One reading, one thread.
 */
final class PersonRuns {

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
    private static final Set<String> QUOTES = Set.of("``", "''", "\"", "“", "”", "‘", "’", "'", "`");

    private static final Set<String> BODY_ENDS = Set.of(
            "brigade",
            "brigades",
            "army",
            "party",
            "front",
            "movement",
            "council",
            "ministry",
            "militia",
            "committee",
            "agency",
            "forces",
            "organization",
            "organisation",
            "university",
            "foundation",
            "institute",
            "coalition",
            "alliance");

    /** Tokens {@code [from, end)} that name a body. */
    record BodyRun(int from, int end) {}

    private final List<BodyRun> bodies = new ArrayList<>();
    private final Set<String> organisations = new HashSet<>();
    private final Tokens tokens;
    private final Roster roster;
    private final NameLists lists;
    private final RoleNouns roleNouns;

    /** A run of tokens that names a person, before anyone asks which. */
    record PersonRun(
            int from,
            int end,
            PersonName name,
            Gender titleGender,
            boolean titled,
            @Nullable String nickname) {}

    PersonRuns(Tokens tokens, Roster roster, NameLists lists, RoleNouns roleNouns) {
        this.tokens = tokens;
        this.roster = roster;
        this.lists = lists;
        this.roleNouns = roleNouns;
        findOrganisations();
    }

    /** In text order, without overlap. */
    List<PersonRun> find() {
        List<PersonRun> runs = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int end = personEnd(i);
            if (end > i && isNoPerson(i, end)) {
                if (end - i > 1) {
                    bodies.add(new BodyRun(i, end));
                }
                i = end;
                continue;
            }
            if (end == i) {
                i++;
                continue;
            }
            runs.add(runOf(i, end));
            i = end;
        }
        return runs;
    }

    /**
     * What the tagger takes for a person and is none: a creed or people ("Shiite"), a body by its last word ("Harbour
     * Brigade") or of the roster ("Tamil Tigers"), a name that it calls an organisation elsewhere in the report.
     */
    private boolean isNoPerson(int from, int end) {
        boolean titled = from > tokens.sentenceStart(from) && lists.isTitle(tokens.form(from - 1));
        boolean given = lists.isGivenName(NameLists.fold(tokens.form(from)));
        if (titled || (given && end - from > 1)) {
            return false;
        }
        if (end - from == 1) {
            return Creeds.is(tokens.form(from));
        }
        if (isCalledBody(from, end) || isLongerBody(from)) {
            return true;
        }
        boolean body = BODY_ENDS.contains(tokens.lower(end - 1)) && tokens.isProper(end - 1);
        boolean rostered = roster.find(tokens, from, end)
                .filter(match -> match.length() == end - from && match.sense() == Roster.Sense.NAME)
                .isPresent();
        return body || rostered || organisations.contains(joined(from, end));
    }

    /** "Fjord Watch, the youth wing of …" and "the group Fjord Watch": a noun for a body beside the name. */
    private boolean isCalledBody(int from, int end) {
        int before = from - 1;
        if (before > tokens.sentenceStart(from)
                && tokens.tag(before).equals("NN")
                && Institutions.is(tokens.lower(before))
                && !Institutions.isOfState(tokens.lower(before))) {
            return true;
        }
        if (!tokens.sameSentence(from, end + 2)
                || !tokens.form(end).equals(",")
                || !tokens.tag(end + 1).equals("DT")) {
            return false;
        }
        Phrases phrases = new Phrases(tokens);
        int base = phrases.endOfBase(end + 1, tokens.sentenceEnd(from));
        String head = tokens.lower(Math.max(end + 1, base - 1));
        return Institutions.is(head) || Ties.isPart(head);
    }

    /** "Fatah al-Islam": a body of the roster with an Arabic epithet. */
    private boolean isLongerBody(int from) {
        return CastFinder.isArabicEpithet(tokens, from, from + 1)
                && roster.find(tokens, from, from + 1)
                        .filter(match -> switch (match.entry().kind()) {
                            case ARMED_GROUP, FACTION, ORGANISATION -> match.sense() == Roster.Sense.NAME;
                            case STATE, PERSON, OFFICE, MEDIUM -> false;
                        })
                        .isPresent();
    }

    /** Runs of two and more words that the tagger takes for persons, and that are bodies; after {@link #find}. */
    List<BodyRun> bodies() {
        return bodies;
    }

    private String joined(int from, int end) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < end; i++) {
            out.append(NameLists.fold(tokens.form(i)).replace("-", ""));
        }
        return out.toString();
    }

    /** Tagged organisations of two and more words, as {@link #joined}. */
    private void findOrganisations() {
        for (int i = 0; i < tokens.size(); ) {
            int end = i;
            while (end < tokens.sentenceEnd(i) && tokens.entity(end) == EntityTag.ORGANIZATION) {
                end++;
            }
            if (end - i > 1) {
                organisations.add(joined(i, end));
            }
            i = Math.max(end, i + 1);
        }
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
                    || (titled && tokens.isProper(end) && (end == i + 1 || tokens.entity(end) == EntityTag.NONE));
            boolean nickname = isNickname(end, sentenceEnd);
            if (nickname) {
                end += 3;
            } else if (isBracketInName(end, sentenceEnd)) {
                end += 2;
            } else if (end == i + 1 && isUntaggedSurname(i, end)) {
                end++;
            } else if (person && isNamePiece(end) && !tokens.isPossessive(end)) {
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

    /** The name as it stands, without titles, nicknames and brackets. */
    String nameOf(PersonRun run) {
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
}
