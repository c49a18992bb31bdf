package org.parley.reading.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Modality;
import org.parley.model.Participant;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;
import org.parley.reading.resolve.Tokens;

/** Events that consist in saying something: that another must do it, or what the words of a statement do. */
final class SaidEvents {

    /** Words of saying and of wishing, and auxiliaries: by themselves these do nothing. */
    private static final Set<String> PLAIN = Set.of(
            "say",
            "tell",
            "add",
            "be",
            "have",
            "do",
            "plan",
            "seek",
            "rule",
            "want",
            "hope",
            "expect",
            "believe",
            "think",
            "intend",
            "will",
            "would",
            "consider",
            "know",
            "feel",
            "see",
            "describe",
            "note",
            "explain",
            "reply");

    private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> CONDITIONS = Set.of("if", "when", "whether", "unless");
    /** What nobody is asked to do. */
    private static final Set<String> STATES =
            Set.of("know", "be", "have", "understand", "remember", "feel", "see", "hear", "suffer", "die", "note");

    private static final Set<String> ANYBODY = Set.of("world", "people", "everyone", "everybody", "one", "anyone");
    private static final double BY_ACT = 0.5;
    private static final double BY_NEED = 0.8;

    private final Tokens tokens;
    private final ActorCoder actors;
    private final Arguments arguments;
    private final OtherRecipients others;
    private final Needs needs;
    private final Setting setting;
    private final Told told;
    private final Cast cast;
    private final EventMaker maker;
    private final Map<Integer, Found> found;

    SaidEvents(
            Tokens tokens,
            ActorCoder actors,
            Needs needs,
            Setting setting,
            Told told,
            Cast cast,
            EventMaker maker,
            Map<Integer, Found> found) {
        this.tokens = tokens;
        this.actors = actors;
        this.arguments = new Arguments(tokens, actors);
        this.others = new OtherRecipients(tokens, actors);
        this.needs = needs;
        this.setting = setting;
        this.told = told;
        this.cast = cast;
        this.maker = maker;
        this.found = found;
    }

    /** What somebody says that another must do. */
    Optional<Event> need(int verb) {
        boolean said = setting.governor(verb)
                .filter(governor -> governor.trigger().eventType().quad() != EventType.Quad.MATERIAL_CONFLICT)
                .isPresent();
        if (said) {
            return Optional.empty();
        }
        List<Participant> from = told.find(verb)
                .map(told::speaker)
                .filter(speakers -> !speakers.isEmpty())
                .orElseGet(() -> needs.sayer(verb, arguments)
                        .map(head -> cast.who(List.of(head), true))
                        .orElse(List.of()));
        boolean ourselves = arguments.agentsOfVerb(verb, 0).stream().anyMatch(actors::isPronoun);
        boolean relative = tokens.relation(verb).equals("acl:relcl")
                && !tokens.lower(tokens.head(verb)).endsWith("day");
        boolean official =
                from.stream().anyMatch(one -> one.code() != null || Cast.OF_STATE.contains("" + one.sector()));
        if (ourselves || relative || !official || isNoDemand(verb)) {
            return Optional.empty();
        }
        List<Participant> to =
                new ArrayList<>(arguments.isPassive(verb) ? List.of() : cast.who(arguments.agentsOfVerb(verb, 0)));
        to.removeIf(one -> from.stream().anyMatch(other -> Cast.isSame(other, one)));
        if (Cast.codes(to).isEmpty() && !isOfOthers(verb)) {
            to = new ArrayList<>(cast.who(others.find(Needs.found(verb), Cast.codes(from), false, Set.of())));
        }
        boolean own = !to.isEmpty()
                && !Cast.isOutside(from)
                && Cast.codes(from).containsAll(Cast.codes(to))
                && to.stream()
                        .allMatch(one -> one.sector() == null || one.sector().equals("GOV"));
        if (own) {
            return Optional.empty();
        }
        return Optional.of(maker.event(
                EventType.REQUEST,
                Optional.ofNullable(found.get(verb))
                        .map(match -> Boundaries.modeOfWish(match.trigger()))
                        .orElse(null),
                List.of(verb),
                from,
                to,
                Modality.DEMANDED,
                "SaysItMust",
                BY_NEED));
    }

    /** "should know", "must be in buses", "if they need to leave": nothing is demanded of anybody. */
    private boolean isNoDemand(int verb) {
        boolean condition = tokens.children(verb).stream()
                        .anyMatch(child ->
                                tokens.relation(child).equals("mark") && CONDITIONS.contains(tokens.lower(child)))
                || (tokens.relation(verb).equals("xcomp")
                        && tokens.head(verb) >= 0
                        && tokens.children(tokens.head(verb)).stream()
                                .anyMatch(child -> CONDITIONS.contains(tokens.lower(child))));
        return condition || !tokens.isVerb(verb) || STATES.contains(tokens.lemma(verb));
    }

    /** "the world needs to": whoever must do it is told, and has no country. */
    private boolean isOfOthers(int verb) {
        return !arguments.isPassive(verb)
                && arguments.agentsOfVerb(verb, 0).stream().anyMatch(head -> ANYBODY.contains(tokens.lemma(head)));
    }

    /** A statement whose act is an event, when no trigger in it told one. */
    Optional<Event> act(Statement statement, List<Event> known) {
        EventType type = typeOf(statement.act());
        Span extent = statement.extent();
        boolean coded = known.stream()
                .anyMatch(event -> event.trigger().stream().anyMatch(extent::contains)
                        && !(type == EventType.ACCUSE && isWrong(event, told.speaker(statement))));
        if (type == null || coded || statement.negated() || !saysMore(statement, type)) {
            return Optional.empty();
        }
        List<Participant> from = told.speaker(statement);
        if (Cast.codes(from).isEmpty()) {
            return Optional.empty();
        }
        Set<String> own = Cast.codes(from);
        List<Participant> to = tokens.in(statement.content()).stream()
                .filter(i ->
                        actors.nameCode(i).filter(code -> !own.contains(code)).isPresent())
                .findFirst()
                .or(() -> stateOf(statement, from))
                .map(i -> cast.who(List.of(i)))
                .orElse(List.of());
        return Optional.of(
                maker.event(type, null, tokens.in(statement.cue()), from, to, Modality.ACTUAL, "StatementAct", BY_ACT));
    }

    /** A body of the state that a group of the same country speaks of. */
    private Optional<Integer> stateOf(Statement statement, List<Participant> from) {
        boolean state = from.stream().anyMatch(one -> Cast.OF_STATE.contains("" + one.sector()));
        return state
                ? Optional.empty()
                : tokens.in(statement.content()).stream()
                        .filter(i -> tokens.isNoun(i)
                                && actors.sector(i)
                                        .filter(Cast.OF_STATE::contains)
                                        .isPresent())
                        .filter(i -> !actors.named(actors.startOf(i), i + 1).isEmpty())
                        .findFirst();
    }

    /** A hostile deed of another country's, by the speaker's word: whoever accuses does both. */
    private static boolean isWrong(Event event, List<Participant> from) {
        Set<String> doers = Cast.codes(event.actors());
        return event.modality() == Modality.ALLEGED
                && event.type() != EventType.ASSAULT
                && !doers.isEmpty()
                && Cast.codes(from).stream().noneMatch(doers::contains);
    }

    /** Whether the word of saying tells the act itself: who "said", "planned" or "ruled" has not yet asked or promised. */
    private boolean saysMore(Statement statement, EventType type) {
        List<Integer> cue = tokens.in(statement.cue());
        boolean name = cue.stream().anyMatch(tokens::isProper) && cue.stream().noneMatch(tokens::isVerb);
        boolean not = cue.stream()
                .filter(tokens::isVerb)
                .flatMap(word -> tokens.children(word).stream())
                .anyMatch(child -> NOT.contains(tokens.lower(child)));
        if (name || not || isInfinitive(cue)) {
            return false;
        }
        boolean plain = cue.stream().allMatch(word -> !tokens.isVerb(word) || PLAIN.contains(tokens.lemma(word)));
        return !cue.isEmpty() && (!plain || type == EventType.ACCUSE);
    }

    /** "urged the council to call for": not said yet. */
    private boolean isInfinitive(List<Integer> cue) {
        return cue.size() > 1
                && tokens.lower(cue.get(0)).equals("to")
                && tokens.tag(cue.get(1)).equals("VB")
                && !tokens.relation(cue.get(1)).equals("root");
    }

    private static @Nullable EventType typeOf(SpeechAct act) {
        return switch (act) {
            case ACCUSE -> EventType.ACCUSE;
            case DEMAND -> EventType.REQUEST;
            case PROMISE -> EventType.AGREE;
            case THREATEN -> EventType.THREATEN;
            case REFUSE -> EventType.REJECT;
            case ASSERT, AGREE, DENY, ADMIT, PROPOSE, ASSESS, DECLINE_TO_ANSWER -> null;
        };
    }
}
