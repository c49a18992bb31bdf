package org.parley.reading.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.reading.resolve.Tokens;

/**
 * Finds triggers: of the entries of a word the one with the most words wins. A noun that is part of a verb's entry ("hold
 * talks") is no trigger of its own.
 */
final class TriggerFinder {

    private static final int MAX_DEPTH = 3;
    /** Relations behind which another clause begins. */
    private static final Set<String> OTHER_CLAUSE =
            Set.of("advcl", "acl:relcl", "ccomp", "conj", "parataxis", "csubj", "appos", "dep", "punct");

    private static final Set<String> NO_PREDICATE = Set.of("amod", "compound", "case", "fixed", "aux", "aux:pass");

    private final TriggerList list;
    private final Tokens tokens;
    private final ActorCoder actors;

    TriggerFinder(TriggerList list, Tokens tokens, ActorCoder actors) {
        this.list = list;
        this.tokens = tokens;
        this.actors = actors;
    }

    /** By the token of the head, in text order. */
    TreeMap<Integer, Found> find() {
        TreeMap<Integer, Found> found = new TreeMap<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isPredicate(i)) {
                best(list.verbs(verbLemma(i)), i).ifPresent(match -> {
                    found.put(match.at(), match);
                    taken.addAll(match.words());
                });
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            boolean noun = tokens.isNoun(i) && !tokens.isProper(i) && !NO_PREDICATE.contains(tokens.relation(i));
            if (noun && !taken.contains(i)) {
                best(list.nouns(tokens.lemma(i)), i).ifPresent(match -> found.put(match.at(), match));
            }
        }
        return found;
    }

    private boolean isPredicate(int i) {
        String relation = tokens.relation(i);
        boolean adjective = tokens.tag(i).equals("JJ") && hasChild(i, "cop");
        return adjective || (tokens.isVerb(i) && !NO_PREDICATE.contains(relation));
    }

    private String verbLemma(int i) {
        return tokens.tag(i).equals("JJ") ? tokens.lower(i) : tokens.lemma(i);
    }

    private boolean hasChild(int i, String relation) {
        return tokens.children(i).stream()
                .anyMatch(child -> tokens.relation(child).equals(relation));
    }

    private Optional<Found> best(List<Trigger> entries, int at) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> phrase = phrase(at);
        Found best = null;
        for (Trigger entry : entries) {
            int size = entry.others().size() + 1;
            if (best == null || size > best.words().size()) {
                Found match = match(entry, at, phrase);
                best = match == null ? best : match;
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Found match(Trigger entry, int at, List<Integer> phrase) {
        List<Integer> words = new ArrayList<>(List.of(at));
        for (String other : entry.others()) {
            int token = -1;
            for (int candidate : phrase) {
                if (!words.contains(candidate) && fits(other, candidate, at)) {
                    token = candidate;
                    break;
                }
            }
            if (token < 0) {
                return null;
            }
            words.add(token);
        }
        return new Found(entry, at, words);
    }

    private boolean fits(String other, int token, int at) {
        boolean ofSubject = isUnder(token, at, "nsubj");
        if (other.equals("$actor")) {
            return !ofSubject && tokens.head(token) == at && actors.isActor(token);
        }
        if (ofSubject && other.startsWith("$")) {
            return false;
        }
        return list.fits(other, tokens.lemma(token)) || other.equals(tokens.lower(token));
    }

    private boolean isUnder(int token, int top, String relation) {
        for (int i = token; i >= 0 && i != top; i = tokens.head(i)) {
            if (tokens.head(i) == top) {
                return tokens.relation(i).equals(relation);
            }
        }
        return false;
    }

    /** The words of the head's own clause, nearest in the parse first, then in text order. */
    private List<Integer> phrase(int at) {
        List<Integer> out = new ArrayList<>();
        Deque<int[]> open = new ArrayDeque<>();
        open.add(new int[] {at, 0});
        while (!open.isEmpty()) {
            int[] next = open.remove();
            for (int child : tokens.children(next[0])) {
                boolean leaves = OTHER_CLAUSE.contains(tokens.relation(child)) && !isObjectOfLightClause(child);
                if (!leaves) {
                    out.add(child);
                    if (next[1] + 1 < MAX_DEPTH) {
                        open.add(new int[] {child, next[1] + 1});
                    }
                }
            }
        }
        return out;
    }

    /** "held talks and a dinner": coordinated nouns belong to the phrase. */
    private boolean isObjectOfLightClause(int child) {
        return tokens.relation(child).equals("conj") && tokens.isNoun(child);
    }
}
