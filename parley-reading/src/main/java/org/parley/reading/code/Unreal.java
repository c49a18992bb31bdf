package org.parley.reading.code;

import java.util.Optional;
import java.util.Set;
import org.parley.model.EventType;
import org.parley.model.Statement;
import org.parley.reading.resolve.Tokens;

/**
 * Events that the words around them put as possible, wished, described or not done, farther from the trigger than
 * {@link Stance} looks: "could open the door to arming them", "sitting down with them means", "hopes that they will leave",
 * "no reports that they were shot", "a possible arrest". Reads tokens only.
 */
final class Unreal {

    private static final Set<String> SUPPOSED = Set.of("may", "might", "could", "can");
    private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether");
    private static final Set<String> NO = Set.of("no", "not", "n't", "n’t", "without", "any", "little", "never");

    /** Nouns whose clause has not happened when there are none of them. */
    private static final Set<String> SIGNS = Set.of(
            "report", "evidence", "sign", "indication", "proof", "suggestion", "word", "confirmation", "question");

    /** Verbs whose gerund does not happen, or no longer. */
    private static final Set<String> STOPPING = Set.of(
            "stop",
            "cease",
            "avoid",
            "prevent",
            "refrain",
            "quit",
            "bar",
            "deter",
            "discourage",
            "keep",
            "halt",
            "end");

    private static final Set<String> BARRING = Set.of(
            "stop", "prevent", "refrain", "bar", "deter", "discourage", "keep", "ban", "block", "prohibit", "forbid");

    /** What is wanted two verbs below: "wants to see them leaving". */
    private static final Set<String> WANTED = Set.of("want", "wish", "hope", "like", "prefer");

    private static final Set<String> WISHING = Set.of("hope", "wish", "dream", "doubt");

    /** Verbs whose clause tells what is wanted: "recommended that the troops withdraw". */
    private static final Set<String> WANTING =
            Set.of("recommend", "suggest", "propose", "demand", "insist", "request", "advise", "prefer", "urge", "ask");

    private static final Set<String> POSSIBLE = Set.of(
            "possible",
            "potential",
            "eventual",
            "hypothetical",
            "prospective",
            "imminent",
            "likely",
            "feared",
            "future",
            "threatened",
            "further");

    /** What events do when they happen. */
    private static final Set<String> HAPPENING = Set.of(
            "occur",
            "happen",
            "begin",
            "start",
            "resume",
            "restart",
            "take",
            "follow",
            "erupt",
            "break",
            "come",
            "continue");

    private static final Set<EventType> WORDS = Set.of(EventType.REQUEST, EventType.ACCUSE, EventType.REJECT);
    private static final int MAX_STEPS = 8;

    private final Tokens tokens;
    private final ActorCoder actors;
    private final Told told;

    Unreal(Tokens tokens, ActorCoder actors, Told told) {
        this.tokens = tokens;
        this.actors = actors;
        this.told = told;
    }

    /** Whether the report does not tell that it happened, nor that anybody plans or says it. */
    boolean holds(Found match, EventType type) {
        int at = match.at();
        boolean noun = match.trigger().noun();
        return (noun && (isPossibleNoun(at) || isPossibleSubject(at)))
                || isSubjectClause(at, noun)
                || isSubjectByPosition(at, noun)
                || isWished(at)
                || isWanted(at, noun)
                || (!noun && isBarred(at))
                || isBelowUnreal(at, noun, type);
    }

    /** "the possible arrest of". */
    private boolean isPossibleNoun(int at) {
        return tokens.children(at).stream()
                .anyMatch(child -> tokens.relation(child).equals("amod") && POSSIBLE.contains(tokens.lower(child)));
    }

    /** "the talks could restart". */
    private boolean isPossibleSubject(int at) {
        int verb = tokens.head(at);
        return verb >= 0
                && tokens.relation(at).startsWith("nsubj")
                && HAPPENING.contains(tokens.lemma(verb))
                && hasModal(verb);
    }

    private boolean hasModal(int verb) {
        return tokens.children(verb).stream()
                .anyMatch(child -> tokens.relation(child).equals("aux") && SUPPOSED.contains(tokens.lower(child)));
    }

    /** "sitting down with them means": what something would be is described. */
    private boolean isSubjectClause(int at, boolean noun) {
        String relation = tokens.relation(at);
        return !noun && tokens.tag(at).equals("VBG") && (relation.startsWith("csubj") || relation.equals("nsubj"));
    }

    /** "For them, sitting down means recognition", where the parse has the clause on a noun and the main verb has no subject. */
    private boolean isSubjectByPosition(int at, boolean noun) {
        int root = at;
        while (tokens.head(root) >= 0) {
            root = tokens.head(root);
        }
        return !noun
                && tokens.tag(at).equals("VBG")
                && root > at
                && at > tokens.sentenceStart(at)
                && tokens.form(at - 1).equals(",")
                && tokens.tag(root).equals("VBZ")
                && tokens.children(root).stream()
                        .noneMatch(child -> tokens.relation(child).startsWith("nsubj"));
    }

    /** Said as a hope or a doubt. */
    private boolean isWished(int at) {
        Optional<Statement> statement = told.find(at);
        return statement.isPresent()
                && tokens.in(statement.get().cue()).stream().anyMatch(cue -> WISHING.contains(tokens.lemma(cue)));
    }

    /** "recommended the troops withdraw": the base form after the subject, without "to" or an auxiliary. */
    private boolean isWanted(int at, boolean noun) {
        boolean base = !noun
                && (tokens.tag(at).equals("VB") || tokens.tag(at).equals("VBP"))
                && tokens.children(at).stream()
                        .noneMatch(child -> tokens.relation(child).startsWith("aux")
                                || tokens.lower(child).equals("to"));
        if (!base) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(tokens.sentenceStart(at), at - MAX_STEPS); i--) {
            if (tokens.isVerb(i)) {
                return WANTING.contains(tokens.lemma(i)) && i < at - 1;
            }
        }
        return false;
    }

    /** "barred ships from returning": right after "from", behind a verb that says that it is not to be. */
    private boolean isBarred(int at) {
        int start = tokens.sentenceStart(at);
        if (!tokens.tag(at).equals("VBG")
                || at - 1 < start
                || !tokens.lower(at - 1).equals("from")) {
            return false;
        }
        for (int i = at - 2; i >= Math.max(start, at - 2 * MAX_STEPS); i--) {
            if (tokens.isVerb(i) && BARRING.contains(tokens.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** A verb above, up to the next clause with a subject of its own, that says that what it governs is not so. */
    private boolean isBelowUnreal(int at, boolean noun, EventType type) {
        int i = at;
        boolean gerund = false;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            if (isCondition(i) && i != at) {
                return true;
            }
            int head = tokens.head(i);
            String relation = tokens.relation(i);
            if (head < 0 || relation.equals("parataxis") || relation.equals("acl:relcl")) {
                return false;
            }
            if ((relation.equals("ccomp") || relation.equals("acl")) && isMissingSign(head)) {
                return true;
            }
            if (relation.equals("ccomp") || relation.startsWith("nsubj") || isOwnClause(i)) {
                return false;
            }
            gerund = (tokens.tag(i).equals("VBG") && !relation.equals("conj")) || (gerund && tokens.isNoun(i));
            if (i != at && relation.equals("xcomp") && WANTED.contains(tokens.lemma(head))) {
                return true;
            }
            if (gerund && !noun && (hasModal(head) || isStopping(i, head))) {
                return true;
            }
            boolean infinitive = tokens.tag(i).equals("VB") && (relation.equals("acl") || relation.equals("xcomp"));
            if (infinitive
                    && !WORDS.contains(type)
                    && (hasModal(head) || tokens.lower(head).equals("unable"))) {
                return true;
            }
            i = head;
        }
        return false;
    }

    private boolean isCondition(int verb) {
        return tokens.relation(verb).equals("advcl")
                && tokens.children(verb).stream()
                        .anyMatch(child ->
                                tokens.relation(child).equals("mark") && SUPPOSING.contains(tokens.lower(child)));
    }

    /** "stop arming them", "prevent them from attacking". */
    private boolean isStopping(int gerund, int head) {
        String lemma = tokens.lemma(head);
        boolean from = tokens.children(gerund).stream()
                .anyMatch(child -> tokens.lower(child).equals("from"));
        boolean other =
                lemma.equals("bar") || lemma.equals("keep") || lemma.equals("discourage") || lemma.equals("deter");
        boolean complement = tokens.relation(gerund).equals("xcomp")
                || tokens.relation(gerund).equals("ccomp");
        return STOPPING.contains(lemma) && (from || (!other && complement));
    }

    /** "no reports that": the noun itself, or the verb that it is the object of, denies it. */
    private boolean isMissingSign(int noun) {
        int sign = SIGNS.contains(tokens.lemma(noun))
                ? noun
                : tokens.children(noun).stream()
                        .filter(child -> SIGNS.contains(tokens.lemma(child)))
                        .findFirst()
                        .orElse(-1);
        return sign >= 0
                && tokens.children(sign).stream()
                        .anyMatch(child -> tokens.relation(child).equals("det") && NO.contains(tokens.lower(child)));
    }

    /** A second clause side by side with the first, with a subject or an auxiliary of its own. */
    private boolean isOwnClause(int i) {
        return (tokens.relation(i).equals("conj") || tokens.relation(i).equals("advcl"))
                && tokens.isVerb(i)
                && !tokens.tag(i).equals("VBG")
                && tokens.children(i).stream()
                        .anyMatch(child -> tokens.relation(child).startsWith("nsubj")
                                || (tokens.relation(child).equals("aux")
                                        && actors.caseOf(i).isEmpty()));
    }
}
