package org.parley.reading.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Modality;
import org.parley.model.Participant;
import org.parley.model.Statement;
import org.parley.reading.resolve.Tokens;

/**
 * What somebody does by what he says of another, whatever the word of saying: "said the raid was unacceptable" condemns, "said
 * they were behind the plot" accuses, "said it would not take part" refuses, "will face consequences" threatens.
 */
final class Judgements {

    private static final String RULE = "SaidOfAnother";
    private static final double CONFIDENCE = 0.6;

    private static final Set<String> WILL = Set.of("will", "would", "'ll", "’ll", "wo", "shall");
    private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> SELF = Set.of("we", "i", "it", "they", "he", "she");
    /** What is not done on purpose is not refused. */
    private static final Set<String> NO_WILL =
            Set.of("be", "know", "have", "happen", "need", "see", "get", "become", "seem", "take", "hesitate", "rest");

    private static final Set<String> FACING = Set.of("face", "bear", "suffer", "pay");
    private static final Set<String> PRICE = Set.of("consequence", "price", "retaliation", "response");

    private final Tokens tokens;
    private final ActorCoder actors;
    private final Arguments arguments;
    private final TriggerList list;
    private final Stance stance;
    private final Told told;
    private final Cast cast;
    private final EventMaker maker;

    Judgements(
            Tokens tokens, ActorCoder actors, TriggerList list, Stance stance, Told told, Cast cast, EventMaker maker) {
        this.tokens = tokens;
        this.actors = actors;
        this.arguments = new Arguments(tokens, actors);
        this.list = list;
        this.stance = stance;
        this.told = told;
        this.cast = cast;
        this.maker = maker;
    }

    /** At most one of a type in a statement; none where a known event has its trigger at the same word. */
    List<Event> of(Statement statement, List<Event> known) {
        List<Participant> from = told.speaker(statement);
        if (Cast.codes(from).isEmpty() || statement.negated()) {
            return List.of();
        }
        List<Event> out = new ArrayList<>();
        for (int i : tokens.in(statement.content())) {
            boolean own = told.find(i).filter(statement::equals).isPresent();
            boolean coded = known.stream().anyMatch(event -> event.trigger().stream()
                    .anyMatch(tokens.at(i).span()::overlaps));
            if (!own || coded) {
                continue;
            }
            at(i, statement, from).filter(event -> isNew(event, out, known)).ifPresent(out::add);
        }
        return out;
    }

    private boolean isNew(Event event, List<Event> out, List<Event> known) {
        int sentence = tokens.sentence(tokens.firstAfter(event.trigger().get(0).begin()));
        boolean told = known.stream()
                .anyMatch(other -> other.type() == event.type()
                        && tokens.sentence(
                                        tokens.firstAfter(other.trigger().get(0).begin()))
                                == sentence);
        return !told && out.stream().noneMatch(other -> other.type() == event.type());
    }

    private Optional<Event> at(int i, Statement statement, List<Participant> from) {
        if (has(i, "cop")) {
            return predicate(i, statement, from);
        }
        if (list.fits("$wrong", tokens.lemma(i))
                && Set.of("VBZ", "VBP", "VBN", "VBG", "VBD").contains(tokens.tag(i))) {
            return wrong(i, from);
        }
        boolean will = tokens.isVerb(i)
                && tokens.children(i).stream()
                        .anyMatch(child -> tokens.relation(child).equals("aux") && WILL.contains(tokens.lower(child)));
        if (!will) {
            return Optional.empty();
        }
        boolean price = FACING.contains(tokens.lemma(i))
                && tokens.children(i).stream()
                        .anyMatch(child -> tokens.relation(child).equals("obj") && PRICE.contains(tokens.lemma(child)));
        List<Participant> subject = cast.who(subjects(i));
        if (price) {
            List<Participant> to = without(from, subject);
            return to.isEmpty() ? Optional.empty() : Optional.of(event(EventType.THREATEN, null, i, from, to));
        }
        boolean not = tokens.children(i).stream().anyMatch(child -> NOT.contains(tokens.lower(child)));
        boolean self = subjects(i).stream()
                .anyMatch(one -> SELF.contains(tokens.lower(one))
                        || actors.nameCode(one)
                                .filter(Cast.codes(from)::contains)
                                .isPresent());
        boolean refused = not && self && !NO_WILL.contains(tokens.lemma(i)) && isMain(i);
        return refused ? Optional.of(event(EventType.REJECT, null, i, from, List.of())) : Optional.empty();
    }

    /** "said that they undermine the truce": a wrong, told of another by name. */
    private Optional<Event> wrong(int verb, List<Participant> from) {
        Stance.Reading reading = stance.of(verb);
        boolean so = !reading.negated() && !reading.supposed() && !reading.future() && !reading.needed();
        List<Participant> doers = cast.who(arguments.agentsOfVerb(verb, 0)).stream()
                .filter(doer -> doer.code() != null && !Cast.codes(from).contains(doer.code()))
                .toList();
        boolean told = so && isMain(verb) && !doers.isEmpty() && !arguments.isPassive(verb);
        return told ? Optional.of(event(EventType.ACCUSE, "allege", verb, from, doers)) : Optional.empty();
    }

    private Optional<Event> predicate(int i, Statement statement, List<Participant> from) {
        Stance.Reading reading = stance.of(i);
        boolean so = !reading.negated() && !reading.supposed() && !reading.future() && !reading.needed();
        boolean behind = actors.caseOf(i).equals("behind") || tokens.lower(i).equals("responsible");
        boolean bad = isBad(i)
                || tokens.children(i).stream()
                        .anyMatch(child -> tokens.relation(child).equals("amod") && isBad(child));
        if (!so || (!behind && !bad) || !isMain(i)) {
            return Optional.empty();
        }
        List<Participant> subject = without(from, cast.who(subjects(i)));
        if (behind) {
            return Cast.codes(subject).isEmpty()
                    ? Optional.empty()
                    : Optional.of(event(EventType.ACCUSE, "allege", i, from, subject));
        }
        List<Participant> to = Cast.codes(subject).isEmpty() ? other(statement, from) : subject;
        return Optional.of(event(EventType.ACCUSE, "disapprove", i, from, to));
    }

    private boolean isBad(int i) {
        return list.fits("$bad", tokens.lemma(i)) || list.fits("$bad", tokens.lower(i));
    }

    /** Not in a clause on a condition or in a relative clause. */
    private boolean isMain(int i) {
        String relation = tokens.relation(i);
        return !relation.startsWith("acl") && !relation.equals("advcl");
    }

    /** The first whom the statement names, not the speaker himself. */
    private List<Participant> other(Statement statement, List<Participant> from) {
        Set<String> own = Cast.codes(from);
        return tokens.in(statement.content()).stream()
                .filter(i ->
                        actors.nameCode(i).filter(code -> !own.contains(code)).isPresent())
                .findFirst()
                .map(i -> cast.who(List.of(i)))
                .orElse(List.of());
    }

    private static List<Participant> without(List<Participant> from, List<Participant> some) {
        return some.stream()
                .filter(one -> from.stream().noneMatch(speaker -> Cast.isSame(speaker, one)))
                .toList();
    }

    private Event event(EventType type, @Nullable String mode, int at, List<Participant> from, List<Participant> to) {
        Modality modality = type == EventType.THREATEN ? Modality.PLANNED : Modality.ACTUAL;
        return maker.event(type, mode, List.of(at), from, to, modality, RULE, CONFIDENCE);
    }

    private List<Integer> subjects(int verb) {
        return tokens.children(verb).stream()
                .filter(child -> tokens.relation(child).startsWith("nsubj"))
                .toList();
    }

    private boolean has(int head, String relation) {
        return tokens.children(head).stream()
                .anyMatch(child -> tokens.relation(child).equals(relation));
    }
}
