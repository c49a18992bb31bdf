package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.SpeechAct;
import org.parley.reading.extract.Attribution;

/**
 * What a statement does, and whether its saying is negated: by the words of the cue, and for cues that only say, by clear
 * signs in the content. Conventions in {@code docs/speech-acts.md}. Assert when nothing is clear. Immutable.
 */
final class SpeechActs {

    /** The act, whether the saying is negated, and the name of the rule. */
    record Reading(SpeechAct act, boolean negated, String rule) {}

    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "nor", "neither", "nobody", "none");
    private static final Set<String> WITHHOLDING = Set.of(
            "say",
            "comment",
            "disclose",
            "reveal",
            "elaborate",
            "answer",
            "confirm",
            "specify",
            "respond",
            "discuss",
            "identify",
            "name",
            "give",
            "provide",
            "speculate",
            "detail",
            "explain",
            "talk",
            "tell",
            "reply",
            "return");
    private static final Set<String> GIVING_WORD =
            Set.of("promise", "pledge", "vow", "swear", "guarantee", "undertake");
    private static final Set<String> WARNING = Set.of("warn", "caution");
    private static final Set<String> REFUSING = Set.of("refuse", "decline");
    private static final Set<String> QUESTION_WORDS =
            Set.of("whether", "if", "when", "where", "how", "who", "what", "why", "which");
    /** After one of these, words further on in a long cue tell of the occasion, not of the act. */
    private static final Set<String> PLAIN = Set.of("say", "tell", "write", "add");

    private static final int BEYOND_CUE = 4;

    private final ActLexicon lexicon;
    private final ContentActs contentActs;

    SpeechActs(ActLexicon lexicon, ContentActs contentActs) {
        this.lexicon = lexicon;
        this.contentActs = contentActs;
    }

    Reading read(Tokens tokens, Attribution attribution, Voice speaker) {
        List<Integer> cue = tokens.in(attribution.cue());
        boolean nobody = !attribution.source().isEmpty()
                && SpeakerFinder.isNobody(
                        tokens.words(attribution.source().get(0)).toLowerCase(java.util.Locale.ROOT));
        boolean negative = nobody || isNegative(tokens, cue);
        List<String> lemmas = new ArrayList<>();
        BitSet open = new BitSet();
        boolean plain = false;
        for (int i : cue) {
            String lemma = lemmaAt(tokens, i);
            boolean openClass =
                    tokens.isNoun(i) || tokens.isVerb(i) || tokens.tag(i).startsWith("JJ");
            open.set(lemmas.size(), openClass && !(plain && lemmas.size() > 2));
            plain |= PLAIN.contains(lemma);
            lemmas.add(lemma);
        }
        int own = lemmas.size();
        addFollowing(tokens, cue, lemmas);
        if (negative && !lemmas.contains("not")) {
            lemmas.add(0, "not");
            BitSet shifted = new BitSet();
            open.stream().forEach(i -> shifted.set(i + 1));
            open = shifted;
            own++;
        }
        Optional<ActLexicon.Hit> hit = lexicon.find(lemmas, own, open);
        if (hit.isEmpty()) {
            return negative
                    ? new Reading(SpeechAct.ASSERT, true, "NegatedSaying")
                    : content(tokens, attribution, speaker, "NoWordOfSaying");
        }
        return judge(tokens, attribution, speaker, lemmas, hit.get(), negative);
    }

    private Reading judge(
            Tokens tokens,
            Attribution attribution,
            Voice speaker,
            List<String> lemmas,
            ActLexicon.Hit hit,
            boolean negative) {
        SpeechAct act = hit.act();
        if (hit.negative()) {
            return new Reading(act, false, "NegatedCueAsEntry");
        }
        boolean refused = lemmas.stream().anyMatch(REFUSING::contains);
        boolean ruledOut = lemmas.contains("rule") && lemmas.contains("out");
        if (ruledOut && (negative || refused)) {
            return new Reading(SpeechAct.ASSERT, false, "LeavesOpen");
        }
        if ((refused && lemmas.contains("deny")) || (negative && act == SpeechAct.DENY)) {
            return new Reading(SpeechAct.ADMIT, false, "DoesNotDeny");
        }
        if (!negative
                && WARNING.contains(lemmas.get(hit.at()))
                && contentActs.announcesHarm(tokens, attribution.content())) {
            return new Reading(SpeechAct.THREATEN, false, "WarnsOfHarm");
        }
        if (!negative) {
            return act == SpeechAct.ASSERT
                    ? content(tokens, attribution, speaker, "PlainSaying")
                    : new Reading(act, false, "CueWord");
        }
        String verb = lemmas.get(hit.at());
        boolean will = lemmas.contains("would")
                || lemmas.contains("will")
                || lemmas.contains("wo")
                || lemmas.contains("could");
        if (WITHHOLDING.contains(verb) && (will || startsQuestion(tokens, attribution))) {
            return new Reading(SpeechAct.DECLINE_TO_ANSWER, false, "WouldNotSay");
        }
        return switch (act) {
            case AGREE -> new Reading(SpeechAct.REFUSE, false, "DoesNotAgree");
            case REFUSE -> new Reading(SpeechAct.AGREE, false, "DoesNotRefuse");
            case PROMISE ->
                GIVING_WORD.contains(verb)
                        ? new Reading(act, true, "NegatedSaying")
                        : new Reading(SpeechAct.REFUSE, false, "DoesNotPlan");
            case ASSERT, ACCUSE, DENY, ADMIT, PROPOSE, DEMAND, THREATEN, ASSESS, DECLINE_TO_ANSWER ->
                new Reading(act, true, "NegatedSaying");
        };
    }

    private Reading content(Tokens tokens, Attribution attribution, Voice speaker, String rule) {
        return contentActs
                .find(tokens, attribution.content(), speaker)
                .orElse(new Reading(SpeechAct.ASSERT, false, rule));
    }

    private static boolean startsQuestion(Tokens tokens, Attribution attribution) {
        List<Integer> content = tokens.in(List.of(attribution.content().get(0)));
        return !content.isEmpty() && QUESTION_WORDS.contains(tokens.lower(content.get(0)));
    }

    /** Words right after the cue: "declined" + "to comment", "called" + "for". */
    private static void addFollowing(Tokens tokens, List<Integer> cue, List<String> lemmas) {
        if (cue.isEmpty()) {
            return;
        }
        int last = cue.get(cue.size() - 1);
        int end = Math.min(tokens.sentenceEnd(last), last + 1 + BEYOND_CUE);
        for (int i = last + 1; i < end && Character.isLetter(tokens.form(i).charAt(0)) && !tokens.isQuoted(i); i++) {
            lemmas.add(lemmaAt(tokens, i));
        }
    }

    private static String lemmaAt(Tokens tokens, int i) {
        String lower = tokens.lower(i);
        return lower.equals("n't") || lower.equals("n’t") || lower.equals("never") ? "not" : tokens.lemma(i);
    }

    /**
     * A negation in the cue, or one that hangs on one of its verbs and stands outside quotation. One that closes the cue
     * negates what follows: "asked not | to be named".
     */
    private static boolean isNegative(Tokens tokens, List<Integer> cue) {
        for (int i : cue) {
            if (NEGATIONS.contains(tokens.lower(i)) && !tokens.lower(i).equals("no")) {
                boolean ofContent = i > 0
                        && tokens.isVerb(i - 1)
                        && !Set.of("do", "have", "be", "will", "would", "can", "could")
                                .contains(tokens.lemma(i - 1))
                        && tokens.sameSentence(i, i + 1)
                        && tokens.lower(i + 1).equals("to");
                if (ofContent) {
                    continue;
                }
                return true;
            }
            if (tokens.isVerb(i)) {
                int from = Math.max(tokens.sentenceStart(i), i - 4);
                for (int j = from; j < i; j++) {
                    boolean negation = NEGATIONS.contains(tokens.lower(j))
                            && !tokens.lower(j).equals("no")
                            && !tokens.isQuoted(j);
                    if (negation && (tokens.head(j) == i || auxiliariesBetween(tokens, j, i))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean auxiliariesBetween(Tokens tokens, int negation, int verb) {
        for (int i = negation + 1; i < verb; i++) {
            if (!tokens.tag(i).startsWith("RB")
                    && !tokens.tag(i).equals("MD")
                    && !tokens.lemma(i).equals("have")
                    && !tokens.lemma(i).equals("be")) {
                return false;
            }
        }
        int before = negation - 1;
        return tokens.sameSentence(negation, before)
                && (tokens.tag(before).equals("MD")
                        || Set.of("do", "have", "be").contains(tokens.lemma(before))
                        || tokens.lower(negation).equals("never"));
    }
}
