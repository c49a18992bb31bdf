package org.parley.reading.code;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.EventType;
import org.parley.model.Modality;
import org.parley.model.Participant;
import org.parley.reading.annotate.EntityTag;
import org.parley.reading.resolve.Tokens;

/**
 * Leaves out what the trigger words alone would make an event of: deeds with nobody to do them, meetings of one, things
 * that happen only in an adverbial ("after the fighting in the north"), forecasts told as warnings, naming told as calling.
 */
final class Sieve {

    /** Types that are worth telling although nobody is named who did them, when it is told to whom. */
    private static final Set<EventType> DONE_TO_SOMEBODY =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.RETREAT, EventType.ACCUSE);

    /** Prepositions of phrases that tell when, why or what about: the event in them is not what is reported. */
    private static final Set<String> BACKGROUND = Set.of(
            "after",
            "since",
            "before",
            "during",
            "following",
            "amid",
            "despite",
            "because",
            "over",
            "about",
            "until",
            "without",
            "from",
            "between",
            "for",
            "like",
            "than",
            "as",
            "given",
            "to",
            "into",
            "with",
            "through");

    private static final Set<String> SAYING_SO = Set.of("saying", "calling", "accusing", "insisting", "arguing");
    private static final Set<String> SAYING =
            Set.of("say", "call", "accuse", "argue", "insist", "describe", "tell", "claim", "declare", "warn");

    private static final Set<String> WARS = Set.of(
            "war", "conflict", "insurgency", "uprising", "rebellion", "genocide", "revolution", "occupation", "famine");
    private static final Set<String> OF_STATE = Set.of("COP", "MIL", "GOV", "SPY", "JUD");
    /** Verbs whose infinitive was done, or tried, when they were. */
    private static final Set<String> ACHIEVING = Set.of(
            "manage",
            "begin",
            "continue",
            "start",
            "help",
            "proceed",
            "come",
            "get",
            "go",
            "move",
            "let",
            "able",
            "resume",
            "agree",
            "force",
            "join",
            "work",
            "unite",
            "act",
            "dare",
            "appear",
            "seem",
            "happen",
            "return",
            "try",
            "attempt",
            "fail",
            "rush",
            "meet",
            "allow",
            "cause",
            "resort",
            "have",
            "vote");

    private static final Set<String> ATTEMPTS =
            Set.of("attempt", "bid", "effort", "drive", "move", "operation", "campaign");
    /** As many were not killed in one happening. */
    private static final int SUM = 500;

    private static final int MAX_STEPS = 6;

    private final Tokens tokens;
    private final ActorCoder actors;
    private final Stance stance;
    private final Sayings sayings;

    Sieve(Tokens tokens, ActorCoder actors, Stance stance, TriggerList list) {
        this.tokens = tokens;
        this.actors = actors;
        this.stance = stance;
        this.sayings = new Sayings(tokens, actors, stance, list);
    }

    /**
     * What is asked of an event before it is told.
     *
     * @param bare worth telling although it names nobody; see {@link Bare}
     */
    record Candidate(
            Found match,
            EventType type,
            Modality modality,
            List<Participant> doers,
            List<Participant> done,
            boolean bare) {}

    /** Whether the words tell of no event that a reader would record. */
    boolean holds(Candidate one) {
        return (!one.bare() && (isDoneByNobody(one) || isNobodyKnown(one)))
                || isUndoneHelpOrRefusal(one)
                || isOnlyMeant(one)
                || isHeldEvent(one)
                || isOnlyInWords(one)
                || isSum(one)
                || isShowOfState(one)
                || isMeetingOfOne(one)
                || isBackground(one)
                || sayings.isForecast(one)
                || isFreedPlace(one)
                || sayings.isNaming(one.match())
                || isStateOrHelpOfThings(one);
    }

    private static boolean isDoneByNobody(Candidate one) {
        boolean told = DONE_TO_SOMEBODY.contains(one.type())
                && !(one.type() == EventType.RETREAT && one.match().trigger().noun())
                && one.modality() != Modality.PLANNED
                && one.modality() != Modality.HYPOTHETICAL
                && isCoded(one.done());
        return one.doers().isEmpty() && !told;
    }

    /** "used to target soldiers", "reasons to oppose", "an effort to impose sanctions", "whether it was open to talks". */
    private boolean isOnlyMeant(Candidate one) {
        int at = one.match().at();
        if (one.match().trigger().noun() || one.modality() == Modality.PLANNED) {
            return false;
        }
        boolean asked = tokens.children(at).stream()
                .anyMatch(child -> tokens.relation(child).equals("mark")
                        && tokens.lower(child).equals("whether"));
        boolean infinitive = tokens.tag(at).equals("VB")
                && tokens.children(at).stream()
                        .anyMatch(child -> tokens.relation(child).equals("mark")
                                && tokens.lower(child).equals("to"));
        int head = tokens.head(at);
        if (!infinitive || head < 0) {
            return asked;
        }
        boolean attempt = one.type() == EventType.ASSAULT && ATTEMPTS.contains(tokens.lemma(head));
        return !attempt && !ACHIEVING.contains(tokens.lemma(head)) && !ACHIEVING.contains(tokens.lower(head));
    }

    /** "five men held by the police" are detained, talks held by somebody are not. */
    private boolean isHeldEvent(Candidate one) {
        int at = one.match().at();
        boolean held = one.match().trigger().head().equals("hold")
                && one.match().trigger().others().equals(List.of("by"));
        boolean people = tokens.relation(at).equals("acl")
                ? actors.isSomebody(tokens.head(at))
                : tokens.children(at).stream()
                        .anyMatch(child -> tokens.relation(child).startsWith("nsubj")
                                && actors.isSomebody(child)
                                && !actors.isThing(child));
        return held && !people;
    }

    /** "fired back, saying", "will not criticise", "has announced no plans": words, or nothing, are told, not the deed. */
    private boolean isOnlyInWords(Candidate one) {
        int at = one.match().at();
        boolean verb = !one.match().trigger().noun();
        boolean undone = one.modality() == Modality.NEGATED || one.modality() == Modality.DENIED;
        boolean neverToCome = verb && undone && stance.of(at).future() && one.type() != EventType.REJECT;
        boolean notPromised = undone && (one.type() == EventType.AGREE || one.type() == EventType.ACCUSE);
        boolean said = verb
                && one.type() == EventType.ASSAULT
                && tokens.children(at).stream()
                        .anyMatch(child -> tokens.relation(child).equals("advcl")
                                && tokens.tag(child).equals("VBG")
                                && SAYING.contains(tokens.lemma(child)));
        boolean back = verb
                && one.type() == EventType.ASSAULT
                && at + 1 < tokens.sentenceEnd(at)
                && tokens.lower(at + 1).equals("back")
                && SAYING_SO.stream().anyMatch(word -> isBehindComma(word, at));
        return neverToCome || notPromised || said || back;
    }

    /** "to free the north": who is released is people. */
    private boolean isFreedPlace(Candidate one) {
        boolean release =
                one.match().trigger().findMode().filter("release"::equals).isPresent();
        return release
                && !one.done().isEmpty()
                && one.done().stream().allMatch(done -> {
                    int last = tokens.firstAfter(done.span().end() - 1);
                    return done.sector() == null
                            && !actors.named(tokens.firstAfter(done.span().begin()), last + 1)
                                    .isEmpty()
                            && tokens.entity(last) == EntityTag.LOCATION
                            && !actors.isPeople(last);
                });
    }

    private boolean isBehindComma(String word, int at) {
        for (int i = at + 1; i < tokens.sentenceEnd(at); i++) {
            if (tokens.lower(i).equals(word) && tokens.form(i - 1).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamedBody(Participant one) {
        return actors.isNamedBody(tokens.firstAfter(one.span().end() - 1));
    }

    private boolean isNobodyKnown(Candidate one) {
        boolean force = DONE_TO_SOMEBODY.contains(one.type());
        Stream<Participant> asked =
                force ? Stream.concat(one.doers().stream(), one.done().stream()) : one.doers().stream();
        boolean named = isCoded(one.done())
                && one.doers().stream()
                        .anyMatch(doer -> Character.isUpperCase(doer.name().codePointAt(0)));
        boolean body = !force && !one.doers().isEmpty() && one.doers().stream().allMatch(this::isNamedBody);
        return !named
                && !body
                && asked.allMatch(participant -> participant.code() == null && participant.sector() == null);
    }

    /** "did not dismiss the idea", "has not done enough to train them". */
    private static boolean isUndoneHelpOrRefusal(Candidate one) {
        return one.modality() == Modality.NEGATED && (one.type() == EventType.REJECT || one.type() == EventType.AID);
    }

    /** "120,000 people have died in the war": a sum over years is no event. */
    private boolean isSum(Candidate one) {
        if (one.type() != EventType.ASSAULT || one.match().trigger().noun()) {
            return false;
        }
        int at = one.match().at();
        String sentence = " "
                + tokens.words(tokens.sentenceStart(at), tokens.sentenceEnd(at)).toLowerCase(Locale.ROOT) + " ";
        boolean perfect = tokens.children(at).stream()
                .anyMatch(child -> tokens.relation(child).equals("aux")
                        && tokens.lemma(child).equals("have"));
        boolean byWar = tokens.children(at).stream()
                .anyMatch(child -> WARS.contains(tokens.lemma(child))
                        && !tokens.relation(child).equals("obj"));
        boolean ofWar = tokens.relation(at).startsWith("acl") && WARS.contains(tokens.lemma(tokens.head(at)));
        boolean byNobody = !isCoded(one.doers());
        boolean large = one.done().stream().anyMatch(done -> numberIn(done.name()) >= SUM);
        return (byNobody && (large || (perfect && sentence.contains(" since ")))) || byWar || ofWar;
    }

    private static int numberIn(String name) {
        String digits = name.replace(",", "").replaceAll("^\\D*(\\d{1,7}).*|.*", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** What police and states do is no protest. */
    private static boolean isShowOfState(Candidate one) {
        return one.type() == EventType.PROTEST
                && !one.doers().isEmpty()
                && one.doers().stream()
                        .allMatch(doer -> doer.sector() == null ? isCountry(doer) : OF_STATE.contains(doer.sector()));
    }

    /** A country by its name; people by the name of their country ("Palestinians") are none. */
    private static boolean isCountry(Participant doer) {
        return doer.code() != null && !doer.name().endsWith("s");
    }

    private static boolean isMeetingOfOne(Candidate one) {
        boolean alone = one.doers().size() == 1
                && one.done().isEmpty()
                && one.match().trigger().others().isEmpty()
                && one.match().trigger().mode() == null
                && !one.doers().get(0).name().endsWith("s");
        if (one.type() == EventType.CONSULT && !one.match().trigger().noun()) {
            return alone;
        }
        return one.type() == EventType.CONSULT
                && Stream.concat(one.doers().stream(), one.done().stream())
                                .map(Participant::name)
                                .distinct()
                                .count()
                        < 2;
    }

    /** A noun in an adverbial tells an event only when it names both sides. */
    private boolean isBackground(Candidate one) {
        int at = one.match().at();
        if (!one.match().trigger().noun() || (isCoded(one.doers()) && isCoded(one.done()))) {
            return false;
        }
        int i = at;
        for (int steps = 0; steps < MAX_STEPS && i >= 0 && !tokens.isVerb(i); steps++) {
            String relation = tokens.relation(i);
            if ((relation.equals("obl") || relation.equals("nmod")) && BACKGROUND.contains(actors.caseOf(i))) {
                return true;
            }
            i = tokens.head(i);
        }
        return false;
    }

    static boolean isCoded(List<Participant> participants) {
        return participants.stream().anyMatch(one -> one.code() != null);
    }

    /** "committing a mistake", "provides a chance": with a thing as object these tell of no undertaking and no help. */
    private boolean isStateOrHelpOfThings(Candidate one) {
        Trigger trigger = one.match().trigger();
        boolean object = tokens.children(one.match().at()).stream()
                .anyMatch(child -> tokens.relation(child).equals("obj"));
        boolean bare = trigger.others().isEmpty() && !trigger.noun();
        if (bare && trigger.head().equals("commit")) {
            return object;
        }
        return one.type() == EventType.AID && bare && one.done().isEmpty();
    }
}
