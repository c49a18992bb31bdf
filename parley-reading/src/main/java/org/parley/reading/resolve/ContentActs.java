package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Span;
import org.parley.model.SpeechAct;

/**
 * Signs in what is said that a plain "said" does more than assert. Only the first clause is judged, where its subject can
 * be told: precision before recall. Immutable.
 */
final class ContentActs {

    private static final Set<String> FUTURE = Set.of("will", "'ll", "’ll", "shall", "would", "'d");
    private static final Set<String> DUTY = Set.of("must", "should", "ought");
    private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");
    /** Verbs that no one undertakes: states, perceptions, outcomes. */
    private static final Set<String> NO_DEED = Set.of(
            "be",
            "have",
            "see",
            "know",
            "need",
            "like",
            "love",
            "hate",
            "want",
            "feel",
            "think",
            "believe",
            "say",
            "look",
            "wait",
            "remember",
            "miss",
            "prefer",
            "seem",
            "become",
            "get",
            "lose",
            "win",
            "die",
            "hope",
            "wish",
            "expect",
            "find",
            "happen",
            "suffer",
            "argue",
            "admit",
            "understand",
            "hear",
            "guess",
            "bet",
            "imagine",
            "face",
            "appreciate");

    private static final Set<String> STOPPING = Set.of(
            "stop",
            "end",
            "halt",
            "cease",
            "withdraw",
            "leave",
            "release",
            "disarm",
            "surrender",
            "quit",
            "resign",
            "refrain",
            "abandon",
            "act",
            "respond",
            "apologize",
            "apologise",
            "explain",
            "answer",
            "comply",
            "step");
    private static final Set<String> PERFORMATIVE = Set.of(
            "deny",
            "reject",
            "demand",
            "promise",
            "pledge",
            "vow",
            "urge",
            "accuse",
            "condemn",
            "denounce",
            "propose",
            "admit",
            "acknowledge",
            "apologize",
            "apologise",
            "welcome",
            "support",
            "oppose",
            "refuse",
            "guarantee",
            "regret",
            "accept",
            "agree",
            "approve",
            "call");

    /** Deeds that nobody is blamed for: "we did not come for the weather" denies nothing. */
    private static final Set<String> INNOCENT =
            Set.of("come", "arrive", "travel", "sleep", "eat", "sit", "finish", "sign");

    private static final Set<String> NO_COMMAND = Set.of(
            "thank", "let", "listen", "believe", "trust", "forget", "god", "bless", "excuse", "make", "talk", "go",
            "do", "be");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "when", "once", "should");

    private static final BitSet VERB = BitSet.valueOf(new long[] {1});

    private final Set<String> wrongVerbs = new HashSet<>();
    private final Set<String> wrongNouns = new HashSet<>();
    private final Set<String> denials = new HashSet<>();
    private final Set<String> harms = new HashSet<>();
    private final ActLexicon lexicon;

    ContentActs(ActLexicon lexicon) {
        this.lexicon = lexicon;
        Set<String> section = wrongVerbs;
        for (String line : WordFile.lines("wrongdoing.txt")) {
            if (line.startsWith("[")) {
                section = sectionOf(line);
            } else {
                for (String word : line.split(",", -1)) {
                    if (!word.isBlank()) {
                        section.add(word.strip());
                    }
                }
            }
        }
    }

    private Set<String> sectionOf(String heading) {
        if (heading.contains("predicates")) {
            return denials;
        }
        if (heading.contains("harm")) {
            return harms;
        }
        return heading.contains("nouns") ? wrongNouns : wrongVerbs;
    }

    Optional<SpeechActs.Reading> find(Tokens tokens, List<Span> content, Voice speaker) {
        List<Integer> all = tokens.in(content);
        List<Integer> words = new ArrayList<>();
        for (int i : all) {
            if (words.size() < 40 && tokens.sentence(i) == tokens.sentence(all.get(0))) {
                words.add(i);
            }
        }
        if (isNoComment(tokens, words)) {
            return Optional.of(new SpeechActs.Reading(SpeechAct.DECLINE_TO_ANSWER, false, "NoComment"));
        }
        if (isCommand(tokens, words)) {
            return Optional.of(new SpeechActs.Reading(SpeechAct.DEMAND, false, "ContentCommand"));
        }
        boolean onCondition = startsCondition(tokens, words);
        for (int k = 0; k < words.size(); k++) {
            int subject = words.get(k);
            if (!tokens.relation(subject).startsWith("nsubj")) {
                continue;
            }
            int verb = tokens.head(subject);
            if (verb < 0 || !words.contains(verb)) {
                continue;
            }
            Optional<SpeechAct> act = clause(tokens, words, subject, verb, speaker, k <= 4 || onCondition);
            if (act.isPresent()) {
                return act.map(found -> new SpeechActs.Reading(found, false, "Content" + nameOf(found)));
            }
        }
        return Optional.empty();
    }

    /** "No comment." */
    private static boolean isNoComment(Tokens tokens, List<Integer> words) {
        List<String> letters = words.stream()
                .map(tokens::lower)
                .filter(word -> Character.isLetter(word.charAt(0)))
                .toList();
        return letters.equals(List.of("no", "comment"));
    }

    /** A quotation that opens with the bare form of a verb of doing: "Keep the gate open". */
    private static boolean isCommand(Tokens tokens, List<Integer> words) {
        for (int i : words) {
            if (!Character.isLetter(tokens.form(i).charAt(0)) || tokens.lower(i).equals("please")) {
                continue;
            }
            return tokens.isQuoted(i)
                    && Character.isUpperCase(tokens.form(i).charAt(0))
                    && tokens.tag(i).equals("VB")
                    && tokens.children(i).stream()
                            .noneMatch(child -> tokens.relation(child).startsWith("nsubj"))
                    && !NO_COMMAND.contains(tokens.lemma(i))
                    && !NO_DEED.contains(tokens.lemma(i));
        }
        return false;
    }

    private static boolean startsCondition(Tokens tokens, List<Integer> words) {
        for (int i : words) {
            if (Character.isLetter(tokens.form(i).charAt(0))) {
                return CONDITIONS.contains(tokens.lower(i));
            }
        }
        return false;
    }

    /** "Any plane over the ridge will be shot down": harm announced without saying by whom. */
    boolean announcesHarm(Tokens tokens, List<Span> content) {
        List<Integer> words = tokens.in(content);
        for (int verb : words) {
            boolean harm = tokens.tag(verb).equals("VBN") && harms.contains(tokens.lemma(verb));
            boolean will = tokens.children(verb).stream().anyMatch(child -> FUTURE.contains(tokens.lower(child)));
            if (harm && will) {
                return true;
            }
        }
        return false;
    }

    private static String nameOf(SpeechAct act) {
        String word = act.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1).replace(" ", "");
    }

    private Optional<SpeechAct> clause(
            Tokens tokens, List<Integer> words, int subject, int verb, Voice speaker, boolean opens) {
        boolean self = ContentClauses.isSelf(tokens, subject, speaker);
        boolean negative = false;
        boolean future = false;
        boolean duty = false;
        boolean passive = tokens.relation(subject).endsWith(":pass");
        for (int i : words) {
            if (tokens.head(i) == verb && i < verb && i > subject) {
                negative |= NOT.contains(tokens.lower(i));
                future |= FUTURE.contains(tokens.lower(i));
                duty |= DUTY.contains(tokens.lower(i));
            }
        }
        String lemma = tokens.lemma(verb);
        if (denials.contains(lemma) && !self && !negative && ContentClauses.isAllegation(tokens, subject)) {
            return Optional.of(SpeechAct.DENY);
        }
        if (self && opens && !passive) {
            if (!future
                    && !negative
                    && PERFORMATIVE.contains(lemma)
                    && tokens.tag(verb).startsWith("VBP")) {
                return lexicon.find(ContentClauses.followed(tokens, verb), 1, VERB)
                        .map(ActLexicon.Hit::act);
            }
            if (future
                    && tokens.isVerb(verb)
                    && !NO_DEED.contains(lemma)
                    && !ContentClauses.wouldBe(tokens, subject, verb)) {
                if (!negative && harms.contains(lemma)) {
                    return Optional.of(SpeechAct.THREATEN);
                }
                return Optional.of(negative ? SpeechAct.REFUSE : SpeechAct.PROMISE);
            }
            boolean first = ContentClauses.FIRST.contains(tokens.lower(subject));
            boolean owned = wrongVerbs.contains(lemma) || (first && isDeed(lemma));
            if (owned
                    && ((negative && ContentClauses.isPast(tokens, subject, verb))
                            || (first && ContentClauses.didNone(tokens, verb)))) {
                return Optional.of(SpeechAct.DENY);
            }
            return Optional.empty();
        }
        if (self || !ContentClauses.isActor(tokens, subject)) {
            return Optional.empty();
        }
        boolean needs = (lemma.equals("need") || lemma.equals("have")) && tokens.isVerb(verb) && !future;
        if (!passive && !negative && (duty || needs)) {
            int deed = needs ? ContentClauses.openComplement(tokens, verb) : verb;
            boolean must = words.stream()
                    .anyMatch(i -> tokens.head(i) == verb && tokens.lower(i).equals("must"));
            if (deed >= 0
                    && ((must && !NO_DEED.contains(tokens.lemma(deed))) || STOPPING.contains(tokens.lemma(deed)))) {
                return Optional.of(SpeechAct.DEMAND);
            }
        }
        boolean wrong = wrongs(tokens, verb);
        if (wrong && !passive && !future && !duty) {
            return Optional.of(negative ? SpeechAct.DENY : SpeechAct.ACCUSE);
        }
        return Optional.empty();
    }

    private boolean wrongs(Tokens tokens, int verb) {
        String lemma = tokens.lemma(verb);
        if (tokens.isVerb(verb) && wrongVerbs.contains(lemma)) {
            return true;
        }
        for (int i = verb + 1; i < Math.min(tokens.sentenceEnd(verb), verb + 7); i++) {
            boolean object = tokens.isVerb(verb) && wrongVerbs.contains(lemma + " " + tokens.lemma(i));
            boolean responsible = (lemma.equals("responsible")
                            || lemma.equals("guilty")
                            || tokens.lemma(verb).equals("behind"))
                    && wrongNouns.contains(tokens.lemma(i));
            if (object || responsible) {
                return true;
            }
        }
        return lemma.equals("blame")
                && tokens.tag(verb).equals("VB")
                && tokens.sameSentence(verb, verb - 1)
                && tokens.lower(verb - 1).equals("to");
    }

    private boolean isDeed(String lemma) {
        return !NO_DEED.contains(lemma) && !INNOCENT.contains(lemma);
    }
}
