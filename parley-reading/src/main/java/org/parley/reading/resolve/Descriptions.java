package org.parley.reading.resolve;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.model.ActorKind;
import org.parley.model.Span;
import org.parley.reading.extract.Attribution;

/**
 * Finds where a report speaks of its actors without naming them: "the prime minister", "the Iranian ambassador" for who
 * holds the office, and the pronouns and descriptions of sources that were resolved. Runs after the speakers are found and
 * changes none of them. One reading, one thread.
 */
final class Descriptions {

    /** "the first prime minister", "the next president": perhaps another. */
    private static final Set<String> OTHERS =
            Set.of("first", "second", "last", "next", "new", "previous", "only", "other", "another", "future", "late");

    private final Tokens tokens;
    private final Cast cast;
    private final RoleNouns nouns;
    private final Affiliation affiliation;
    private final RoleHolders holders;
    private final Phrases phrases;
    private final Map<Span, Member> found = new TreeMap<>();

    Descriptions(Tokens tokens, Cast cast, RoleNouns nouns, Affiliation affiliation) {
        this.tokens = tokens;
        this.cast = cast;
        this.nouns = nouns;
        this.affiliation = affiliation;
        this.holders = new RoleHolders(cast, nouns);
        this.phrases = new Phrases(tokens);
    }

    /** Words and whom they stand for, in text order, none overlapping a name. */
    Map<Span, Member> find(List<Attribution> attributions, List<Voice> voices) {
        for (int i = 0; i < voices.size(); i++) {
            Voice voice = voices.get(i);
            if (voice.member() != null) {
                bySource(attributions.get(i), voice.member());
            }
        }
        Set<Integer> inRoles = new HashSet<>();
        for (Member member : cast.members()) {
            for (Role role : member.roles()) {
                for (int i = role.from(); i < role.end(); i++) {
                    inRoles.add(i);
                }
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!inRoles.contains(i)) {
                byOffice(i);
            }
        }
        return found;
    }

    /** The pronoun that is the source, or opens it. */
    private void bySource(Attribution attribution, Member member) {
        List<Integer> source = tokens.in(attribution.source());
        if (!source.isEmpty() && tokens.tag(source.get(0)).equals("PRP")) {
            put(source.get(0), source.get(0) + 1, member);
        }
    }

    /** "the prime minister", "Iran's ambassador": a definite phrase that an office heads. */
    private void byOffice(int head) {
        Optional<String> noun = nouns.find(tokens.form(head));
        if (noun.isEmpty()
                || !tokens.isNoun(head)
                || nouns.isPlural(tokens.form(head))
                || noun.get().equals("official")
                || !(nouns.isOffice(noun.get()) || noun.get().equals("counterpart"))
                || cast.find(head).isPresent()
                || isFollowedByNoun(head)) {
            return;
        }
        int from = phrases.startOfBase(head + 1, tokens.sentenceStart(head));
        boolean definite = tokens.lower(from).equals("the");
        boolean possessed = false;
        Set<String> modifiers = new HashSet<>();
        for (int i = from; i < head; i++) {
            possessed |= phrases.isPossessiveMark(i)
                    && cast.find(i - 1)
                            .filter(mention -> mention.member().kind() == ActorKind.STATE)
                            .isPresent();
            if (!tokens.tag(i).equals("DT")
                    && !phrases.isPossessiveMark(i)
                    && Character.isLetter(tokens.form(i).charAt(0))) {
                modifiers.add(tokens.lower(i));
            }
        }
        if (!Collections.disjoint(modifiers, OTHERS)) {
            return;
        }
        boolean counterpart = noun.get().equals("counterpart");
        if (!definite && !possessed && !(counterpart && tokens.tag(from).equals("PRP$"))) {
            return;
        }
        int end = phrases.endOfFull(from, Math.min(tokens.sentenceEnd(head), head + 8));
        Optional<String> code = affiliation.codeOf(from, Math.max(end, head + 1), head);
        boolean ofOther =
                tokens.sameSentence(head, head + 1) && tokens.lower(head + 1).equals("of");
        if (ofOther && code.isEmpty()) {
            return;
        }
        int start = definite ? from + 1 : from;
        holders.find(noun.get(), modifiers, code.orElse(null), from, head + 1)
                .filter(member -> hasOffice(member, noun.get(), code))
                .ifPresent(member -> put(start, head + 1, member));
    }

    /** A holder whose country is known to be another's, or who only once held it, is none. */
    private boolean hasOffice(Member member, String noun, Optional<String> code) {
        return noun.equals("counterpart")
                || code.isEmpty()
                || member.findCode().filter(code.get()::equals).isPresent();
    }

    private boolean isFollowedByNoun(int head) {
        return tokens.sameSentence(head, head + 1)
                && (tokens.isNoun(head + 1)
                        || cast.findName(head + 1).isPresent()
                        || tokens.form(head + 1).equals("-"));
    }

    private void put(int from, int end, Member member) {
        for (int i = from; i < end; i++) {
            boolean named = cast.find(i)
                    .filter(mention -> mention.member().kind() != ActorKind.STATE)
                    .isPresent();
            if (named) {
                return;
            }
        }
        Span span = tokens.span(from, end);
        if (found.keySet().stream().noneMatch(span::overlaps)) {
            found.put(span, member);
        }
    }
}
