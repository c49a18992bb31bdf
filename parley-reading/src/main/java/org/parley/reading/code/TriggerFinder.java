package org.parley.reading.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.reading.resolve.Tokens;

/**
 * Finds triggers: of the entries of a word the most telling wins, where a word tells more than a class, a class more than
 * a preposition, and that more than "somebody". A noun that is part of a verb's entry ("hold talks") is no trigger of its own.
 */
final class TriggerFinder {

    private static final int MAX_DEPTH = 2;
    /** Relations behind which another clause begins. */
    private static final Set<String> OTHER_CLAUSE =
            Set.of("advcl", "acl:relcl", "ccomp", "conj", "parataxis", "csubj", "appos", "dep", "punct");

    private static final Set<String> NO_PREDICATE = Set.of("amod", "compound", "case", "fixed", "aux", "aux:pass");

    /** Words that only bind others in an entry. */
    private static final Set<String> PREPOSITIONS = Set.of(
            "to", "with", "on", "against", "for", "from", "of", "at", "into", "in", "over", "by", "as", "upon", "about",
            "near", "across", "behind", "between", "after", "under");

    /** Prepositions of phrases that say when or why. */
    private static final Set<String> OF_TIME =
            Set.of("after", "before", "since", "during", "following", "despite", "amid", "until", "because", "under");

    private static final double WEIGHT_OF_CLASS = 0.9;
    private static final double WEIGHT_OF_PREPOSITION = 0.4;
    private static final double WEIGHT_OF_SOMEBODY = 0.3;
    private static final int NEAR = 5;

    private final TriggerList list;
    private final Tokens tokens;
    private final ActorCoder actors;

    TriggerFinder(TriggerList list, Tokens tokens, ActorCoder actors) {
        this.list = list;
        this.tokens = tokens;
        this.actors = actors;
    }

    /** By the token of the head, in text order. */
    Map<Integer, Found> find() {
        Map<Integer, Found> found = new TreeMap<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isPredicate(i)) {
                best(list.verbs(verbLemma(i)), i).ifPresent(match -> {
                    taken.addAll(match.words());
                    if (!match.trigger().isNone()) {
                        found.put(match.at(), match);
                    }
                });
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            boolean noun = tokens.isNoun(i) && !tokens.isProper(i) && !NO_PREDICATE.contains(tokens.relation(i));
            if (noun && !taken.contains(i)) {
                best(list.nouns(tokens.lemma(i)), i)
                        .filter(match -> !match.trigger().isNone())
                        .ifPresent(match -> found.put(match.at(), match));
            }
        }
        return found;
    }

    private boolean isPredicate(int i) {
        String relation = tokens.relation(i);
        boolean adjective = tokens.tag(i).equals("JJ") && hasChild(i, "cop");
        return adjective || (tokens.isVerb(i) && (!NO_PREDICATE.contains(relation) || isGerund(i)));
    }

    /** "of arming rebels": read as a modifier of the rebels, but what stands after a preposition is a verb. */
    private boolean isGerund(int i) {
        return tokens.tag(i).equals("VBG")
                && tokens.relation(i).equals("amod")
                && i > tokens.sentenceStart(i)
                && tokens.tag(i - 1).equals("IN");
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
        double bestWeight = -1;
        for (Trigger entry : entries) {
            double weight =
                    entry.others().stream().mapToDouble(TriggerFinder::weight).sum();
            if (weight > bestWeight) {
                Found match = match(entry, at, phrase);
                best = match == null ? best : match;
                bestWeight = match == null ? bestWeight : weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double weight(String other) {
        if (other.equals("$actor")) {
            return WEIGHT_OF_SOMEBODY;
        }
        return other.startsWith("$") ? WEIGHT_OF_CLASS : PREPOSITIONS.contains(other) ? WEIGHT_OF_PREPOSITION : 1;
    }

    private @Nullable Found match(Trigger entry, int at, List<Integer> phrase) {
        List<Integer> words = new ArrayList<>(List.of(at));
        String before = "";
        for (String other : entry.others()) {
            int token = -1;
            String preposition = before;
            before = PREPOSITIONS.contains(other) ? other : "";
            for (int candidate : phrase) {
                if (!words.contains(candidate)
                        && fits(other, candidate, at)
                        && !hasOtherPreposition(candidate, preposition)) {
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

    /** "withdrew from the villages after a deal" is no withdrawal from the deal. */
    private boolean hasOtherPreposition(int noun, String preposition) {
        String own = actors.caseOf(noun);
        return !preposition.isEmpty() && OF_TIME.contains(own) && !own.equals(preposition);
    }

    private boolean fits(String other, int token, int at) {
        boolean ofSubject = isUnder(token, at, "nsubj");
        if (other.equals("$actor")) {
            return !ofSubject
                    && tokens.head(token) == at
                    && !isOblique(token)
                    && actors.isSomebody(token)
                    && !tokens.lower(token).equals("it");
        }
        if (other.startsWith("$")) {
            return !ofSubject && list.fits(other, tokens.lemma(token));
        }
        if (PREPOSITIONS.contains(other)) {
            return tokens.lower(token).equals(other)
                    && !ofSubject
                    && !isUnder(token, at, "nsubj:pass")
                    && !(tokens.relation(token).equals("mark") && tokens.head(token) == at);
        }
        return list.fits(other, tokens.lemma(token)) || other.equals(tokens.lower(token));
    }

    private boolean isOblique(int token) {
        return tokens.relation(token).equals("obl") && !actors.caseOf(token).equals("to");
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
                boolean aside = next[1] > 0
                        && tokens.relation(child).equals("nmod")
                        && !actors.caseOf(child).equals("of");
                boolean leaves =
                        aside || (OTHER_CLAUSE.contains(tokens.relation(child)) && !isObjectOfLightClause(child));
                if (!leaves) {
                    out.add(child);
                    boolean bare = tokens.relation(child).equals("xcomp");
                    int depth = bare ? next[1] : next[1] + 1;
                    if (depth < MAX_DEPTH) {
                        open.add(new int[] {child, depth});
                    }
                }
            }
        }
        if (tokens.isVerb(at) && !hasChild(at, "obj") && !hasChild(at, "obl")) {
            nounAfter(at).filter(noun -> !out.contains(noun)).ifPresent(out::add);
        }
        return out;
    }

    /** The head of a noun phrase right after a verb: its object, even where the parse has it elsewhere. */
    private Optional<Integer> nounAfter(int verb) {
        int last = -1;
        for (int i = verb + 1; i < Math.min(verb + NEAR, tokens.sentenceEnd(verb)); i++) {
            boolean noun = tokens.isNoun(i);
            boolean before = tokens.tag(i).startsWith("JJ")
                    || tokens.tag(i).equals("DT")
                    || tokens.tag(i).equals("CD")
                    || tokens.tag(i).equals("RP")
                    || tokens.tag(i).equals("PRP$");
            if (!noun && (last >= 0 || !before)) {
                break;
            }
            last = noun ? i : last;
        }
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    /** "held talks and a dinner": coordinated nouns belong to the phrase. */
    private boolean isObjectOfLightClause(int child) {
        return tokens.relation(child).equals("conj") && tokens.isNoun(child);
    }
}
