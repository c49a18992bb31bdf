package org.parley.reading.resolve;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.parley.model.ActorKind;

/**
 * Finds what a report says its persons do or hold: before the name ("Iraqi Prime Minister Omar Dahl"), set off before it
 * ("Iran's ambassador to Iraq, Reza Tavakoli,"), after it ("Anna Kern, a doctor,"), and by "is" ("Kern is the minister").
 */
final class RoleFinder {

    private static final int MAX_PHRASE = 18;
    private static final Set<String> LINKING = Set.of("to", "of", "for");

    private static final Set<String> WHEN = Set.of(
            "yesterday",
            "today",
            "tomorrow",
            "current",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private static final Set<String> PLACING = Set.of("to", "of", "for", "in", "at", "on", "from");

    private final Tokens tokens;
    private final Cast cast;
    private final RoleNouns nouns;
    private final Phrases phrases;
    private final Affiliation affiliation;

    RoleFinder(Tokens tokens, Cast cast, RoleNouns nouns, Affiliation affiliation) {
        this.tokens = tokens;
        this.cast = cast;
        this.nouns = nouns;
        this.phrases = new Phrases(tokens);
        this.affiliation = affiliation;
    }

    void find() {
        for (Member member : cast.members()) {
            if (member.isPerson()) {
                for (Mention mention : member.mentions()) {
                    beforeName(mention).map(role -> ofCountry(role, mention)).ifPresent(role -> learn(member, role));
                    setOffBefore(mention).ifPresent(role -> learn(member, role));
                    setOffAfter(mention).ifPresent(role -> learn(member, role));
                    byCopula(mention).ifPresent(role -> learn(member, role));
                }
            }
        }
    }

    private void learn(Member member, Role role) {
        member.learnRole(role);
        member.learnGender(nouns.genderOf(role.noun()));
    }

    /** "Ambassador Ryan Dahl of Norway": the country may follow the name. */
    private Role ofCountry(Role role, Mention mention) {
        int of = mention.end();
        if (role.code() != null
                || of + 1 >= tokens.sentenceEnd(mention.from())
                || !tokens.lower(of).equals("of")) {
            return role;
        }
        int place = tokens.lower(of + 1).equals("the") ? of + 2 : of + 1;
        return cast.find(place)
                .filter(found -> found.member().kind() == ActorKind.STATE)
                .flatMap(found -> found.member().findCode())
                .map(code -> new Role(
                        role.words(), role.noun(), role.modifiers(), code, role.from(), role.end(), role.head()))
                .orElse(role);
    }

    private Optional<Role> beforeName(Mention mention) {
        int floor = Math.max(tokens.sentenceStart(mention.from()), mention.from() - MAX_PHRASE);
        int start = phrases.startOfBase(mention.from(), floor);
        if (start == mention.from()) {
            return Optional.empty();
        }
        start = afterOtherNoun(start, mention.from());
        int roleAt = lastRole(start, mention.from());
        if (roleAt >= 0) {
            return Optional.of(role(start, mention.from(), roleAt));
        }
        // "Ambassador to Iraq Ryan Dahl": a place between role and name
        int link = start - 1;
        if (link > floor
                && LINKING.contains(tokens.lower(link))
                && nouns.find(tokens.form(link - 1)).isPresent()
                && tokens.isProper(mention.from() - 1)) {
            int before = phrases.startOfBase(link, floor);
            return Optional.of(role(before, mention.from(), link - 1));
        }
        return Optional.empty();
    }

    /** "… the guests President Dahl …": a plural or a name before the title belongs to another phrase. */
    private int afterOtherNoun(int from, int end) {
        int start = from;
        for (int i = from; i < end - 1; i++) {
            boolean person = cast.findName(i)
                    .filter(mention -> mention.member().isPerson())
                    .isPresent();
            boolean plural = tokens.tag(i).equals("NNS") && tokens.isProper(i + 1);
            if ((plural || person) && !phrases.isPossessiveMark(i + 1)) {
                start = i + 1;
            }
        }
        return start;
    }

    private int lastRole(int from, int end) {
        for (int i = end - 1; i >= from; i--) {
            if (nouns.find(tokens.form(i)).isPresent() && !(i + 1 < end && phrases.isPossessiveMark(i + 1))) {
                return i;
            }
            if (phrases.isPossessiveMark(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** "the ambassador, Reza Tavakoli,": only when the name is itself closed off, or opens its clause. */
    private Optional<Role> setOffBefore(Mention mention) {
        int comma = mention.from() - 1;
        int sentenceStart = tokens.sentenceStart(mention.from());
        while (comma > sentenceStart
                && (nouns.find(tokens.form(comma)).isPresent()
                        || tokens.form(comma).endsWith("."))
                && !tokens.form(comma).equals(",")
                && !tokens.form(comma).equals(".")) {
            comma--;
        }
        if (comma <= sentenceStart || !tokens.form(comma).equals(",")) {
            return Optional.empty();
        }
        int floor = Math.max(sentenceStart, comma - MAX_PHRASE);
        int start = startOfRole(comma, floor);
        int head = phrases.headOf(start, comma);
        Optional<String> noun = nouns.find(tokens.form(head));
        boolean closed = mention.end() >= tokens.sentenceEnd(mention.from())
                || ",.();:—–\"''”".contains(tokens.form(mention.end()))
                || tokens.form(mention.end()).equals("--")
                || tokens.lower(mention.end()).equals("and");
        boolean opens = start == sentenceStart || tokens.tag(start - 1).equals("CC");
        if (noun.isEmpty()
                || nouns.isPlural(tokens.form(head))
                || cast.find(head).isPresent()
                || (!closed && !opens)) {
            return Optional.empty();
        }
        return Optional.of(role(start, comma, head));
    }

    /** Start of the widest phrase before {@code end} that a role noun heads, over "of", "to" and the like. */
    private int startOfRole(int end, int floor) {
        int start = phrases.startOfBase(end, floor);
        int best = start;
        int link = start - 1;
        while (link > floor && PLACING.contains(tokens.lower(link))) {
            int before = phrases.startOfBase(link, floor);
            if (before == link) {
                break;
            }
            boolean role = nouns.find(tokens.form(link - 1)).isPresent() && !nouns.isPlural(tokens.form(link - 1));
            best = role ? before : best;
            link = before - 1;
        }
        return best;
    }

    private Optional<Role> setOffAfter(Mention mention) {
        int sentenceEnd = tokens.sentenceEnd(mention.from());
        int i = mention.end();
        if (i + 1 < sentenceEnd
                && tokens.lower(i).equals("of")
                && cast.find(i + 1).isPresent()) {
            return Optional.empty();
        }
        if (i >= sentenceEnd
                || !(tokens.form(i).equals(",")
                        || tokens.form(i).equals("(")
                        || tokens.form(i).equals("--")
                        || tokens.form(i).equals("—"))) {
            return Optional.empty();
        }
        i++;
        if (i + 1 < sentenceEnd
                && tokens.tag(i).equals("CD")
                && tokens.form(i + 1).equals(",")) {
            i += 2;
        }
        int limit = Math.min(sentenceEnd, i + MAX_PHRASE);
        int base = phrases.endOfBase(i, limit);
        if (base == i) {
            return Optional.empty();
        }
        int head = phrases.headOf(i, base);
        if (nouns.find(tokens.form(head)).isEmpty()
                || nouns.isPlural(tokens.form(head))
                || cast.findName(head).isPresent()) {
            return Optional.empty();
        }
        int end = phrases.endOfFull(i, limit);
        return Optional.of(role(i, end, head));
    }

    private Optional<Role> byCopula(Mention mention) {
        int i = mention.end();
        int sentenceEnd = tokens.sentenceEnd(mention.from());
        if (i + 1 < sentenceEnd
                && tokens.form(i).equals(",")
                && tokens.lower(i + 1).equals("who")) {
            i += 2;
        }
        if (i + 1 >= sentenceEnd || !tokens.lemma(i).equals("be") || tokens.isQuoted(i)) {
            return Optional.empty();
        }
        int limit = Math.min(sentenceEnd, i + MAX_PHRASE);
        int base = phrases.endOfBase(i + 1, limit);
        if (base == i + 1) {
            return Optional.empty();
        }
        int head = phrases.headOf(i + 1, base);
        if (nouns.find(tokens.form(head)).isEmpty()
                || nouns.isPlural(tokens.form(head))
                || cast.findName(head).isPresent()) {
            return Optional.empty();
        }
        int end = phrases.endOfFull(i + 1, limit);
        return Optional.of(role(i + 1, end, head));
    }

    private Role role(int from, int end, int head) {
        int start = from;
        while (start < head
                && (tokens.tag(start).equals("DT")
                        || tokens.tag(start).equals("PRP$")
                        || (tokens.tag(start).equals("CD") && tokens.form(start).length() == 4)
                        || WHEN.contains(tokens.lower(start)))) {
            start++;
        }
        Set<String> modifiers = new LinkedHashSet<>();
        for (int i = start; i < end; i++) {
            if (i != head && Character.isLetterOrDigit(tokens.form(i).charAt(0))) {
                modifiers.add(tokens.lower(i));
            }
        }
        String noun = nouns.find(tokens.form(head)).orElseThrow();
        String code = affiliation.codeOf(start, end, head).orElse(null);
        return new Role(tokens.words(start, end), noun, modifiers, code, start, end, head);
    }
}
