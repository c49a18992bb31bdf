package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.reading.extract.Attribution;

/**
 * The chain through which a statement came, nearest to the reader first: the speakers of the statements it stands in,
 * "according to the agency, …" beside it, and "state television quoted … as saying".
 */
final class Relays {

    private static final Set<String> RELAYING = Set.of("quote", "cite", "report");

    private final Tokens tokens;
    private final SourcePhrase phrases;
    private final Phrases bounds;
    private final List<Attribution> attributions;
    private final List<Voice> voices;

    Relays(Tokens tokens, SourcePhrase phrases, List<Attribution> attributions, List<Voice> voices) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.bounds = new Phrases(tokens);
        this.attributions = attributions;
        this.voices = voices;
    }

    /** @param parents as from {@link Nesting#parents} */
    List<Speaker> find(int i, int[] parents) {
        List<Speaker> chain = new ArrayList<>();
        int at = parents[i];
        for (int steps = 0; at >= 0 && steps < parents.length; steps++) {
            add(chain, 0, voices.get(at).speaker(), i);
            at = parents[at];
        }
        if (chain.isEmpty()) {
            beside(i).forEach(speaker -> add(chain, chain.size(), speaker, i));
        }
        quoting(i).forEach(speaker -> add(chain, chain.size(), speaker, i));
        return chain;
    }

    private void add(List<Speaker> chain, int at, Speaker speaker, int i) {
        boolean tells = speaker.naming() != Speaker.Naming.UNKNOWN && speaker.naming() != Speaker.Naming.AUTHOR;
        if (tells && !speaker.equals(voices.get(i).speaker()) && !chain.contains(speaker)) {
            chain.add(at, speaker);
        }
    }

    /** "according to X" in the sentence, outside this statement's own words. */
    private List<Speaker> beside(int i) {
        Attribution attribution = attributions.get(i);
        List<Speaker> out = new ArrayList<>();
        List<Integer> cue = tokens.in(attribution.cue());
        if (cue.isEmpty() || isAccording(cue.get(0))) {
            return out;
        }
        int at = cue.get(0);
        for (int j = tokens.sentenceStart(at); j + 2 < tokens.sentenceEnd(at); j++) {
            if (isAccording(j) && !tokens.isQuoted(j) && !in(attribution.source(), j)) {
                int end = bounds.endOfBase(j + 2, tokens.sentenceEnd(j));
                boolean clause = !in(attribution.content(), j) || otherCue(j, i);
                if (end > j + 2 && clause && Pronouns.kindOf(tokens.form(j + 2)).isEmpty()) {
                    out.add(phrases.resolve(j + 2, end, List.of()).speaker());
                }
            }
        }
        return out;
    }

    private boolean isAccording(int i) {
        return tokens.lower(i).equals("according")
                && tokens.sameSentence(i, i + 1)
                && tokens.lower(i + 1).equals("to");
    }

    /** An "according to" that is the cue of another statement with the same content relays this one. */
    private boolean otherCue(int token, int i) {
        for (int j = 0; j < attributions.size(); j++) {
            if (j != i
                    && in(attributions.get(j).cue(), token)
                    && attributions.get(j).content().equals(attributions.get(i).content())) {
                return true;
            }
        }
        return false;
    }

    /** "State radio quoted Dahl as saying": the subject of "quoted", when it is not the source itself. */
    private List<Speaker> quoting(int i) {
        Attribution attribution = attributions.get(i);
        List<Speaker> out = new ArrayList<>();
        List<Integer> cue = tokens.in(attribution.cue());
        List<Integer> source = tokens.in(attribution.source());
        if (cue.isEmpty() || source.isEmpty()) {
            return out;
        }
        int first = Math.min(cue.get(0), source.get(0));
        int last = Math.max(cue.get(cue.size() - 1), source.get(source.size() - 1));
        for (int verb = Math.max(tokens.sentenceStart(first), first - 3);
                verb <= Math.min(last, tokens.sentenceEnd(first) - 1);
                verb++) {
            if (!tokens.isVerb(verb) || !RELAYING.contains(tokens.lemma(verb)) || tokens.isQuoted(verb)) {
                continue;
            }
            boolean passive = false;
            int subject = -1;
            for (int child : tokens.children(verb)) {
                passive |= tokens.relation(child).endsWith(":pass");
                subject = tokens.relation(child).equals("nsubj") ? child : subject;
            }
            if (passive) {
                agent(verb, out);
            } else if (subject >= 0 && subject < verb && !in(attribution.source(), subject) && source.get(0) > verb) {
                int from = bounds.startOfBase(subject + 1, tokens.sentenceStart(subject));
                out.add(phrases.resolve(from, subject + 1, List.of()).speaker());
            }
        }
        return out;
    }

    /** "was quoted as saying by the agency", "was quoted by the agency as saying". */
    private void agent(int verb, List<Speaker> out) {
        int limit = Math.min(tokens.sentenceEnd(verb), verb + 6);
        for (int j = verb + 1; j + 1 < limit; j++) {
            if (tokens.lower(j).equals("by")) {
                int end = bounds.endOfBase(j + 1, tokens.sentenceEnd(j));
                if (end > j + 1) {
                    out.add(phrases.resolve(j + 1, end, List.of()).speaker());
                }
                return;
            }
        }
    }

    private boolean in(List<Span> spans, int token) {
        return spans.stream().anyMatch(span -> span.contains(tokens.at(token).begin()));
    }
}
