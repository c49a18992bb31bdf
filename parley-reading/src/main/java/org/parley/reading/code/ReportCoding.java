package org.parley.reading.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Modality;
import org.parley.model.Origin;
import org.parley.model.Participant;
import org.parley.model.ReadReport;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;
import org.parley.model.Toll;
import org.parley.reading.resolve.Tokens;

/** Codes one report. One reading, one thread. */
final class ReportCoding {

    private static final String VERSION = "1";
    private static final double LEAST = 0.45;

    private static final Set<EventType> HOSTILE =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.PROTEST, EventType.MOBILIZE);
    private static final Set<EventType> FRIENDLY = EnumSet.of(
            EventType.CONSULT,
            EventType.SUPPORT,
            EventType.COOPERATE,
            EventType.AID,
            EventType.RETREAT,
            EventType.CONCEDE);

    private final ReadReport read;
    private final Tokens tokens;
    private final ActorCoder actors;
    private final Arguments arguments;
    private final Stance stance;
    private final Contexts contexts;
    private final Told told;
    private final TreeMap<Integer, Found> found;

    ReportCoding(ReadReport read, Tokens tokens, ActorCoder actors, TriggerFinder finder, Contexts contexts) {
        this.read = read;
        this.tokens = tokens;
        this.actors = actors;
        this.contexts = contexts;
        this.arguments = new Arguments(tokens, actors);
        this.stance = new Stance(tokens);
        this.told = new Told(read, tokens, actors);
        this.found = finder.find();
    }

    List<Event> events() {
        List<Event> out = new ArrayList<>();
        Set<Integer> needed = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            needEvent(i).ifPresent(event -> {
                out.add(event);
            });
            if (isNeed(i)) {
                needed.add(i);
            }
        }
        for (Found match : found.values()) {
            if (!needed.contains(match.at()) && !isGovernedBy(match.at(), needed)) {
                code(match).ifPresent(out::add);
            }
        }
        for (Statement statement : read.statements()) {
            statementEvent(statement, out).ifPresent(out::add);
        }
        Map<String, Event> unique = new LinkedHashMap<>();
        out.sort(Comparator.comparing((Event event) -> event.trigger().get(0)));
        for (Event event : out) {
            String key = event.type() + " "
                    + tokens.sentence(tokens.firstAfter(event.trigger().get(0).begin())) + codes(event.actors())
                    + codes(event.recipients());
            Event known = unique.get(key);
            if (known == null || known.origin().confidence() < event.origin().confidence()) {
                unique.put(key, event);
            }
        }
        List<Event> kept = new ArrayList<>(unique.values());
        kept.removeIf(event -> event.origin().confidence() < LEAST);
        kept.sort(Comparator.comparing((Event event) -> event.trigger().get(0)));
        return kept;
    }

    private static Set<String> codes(List<Participant> participants) {
        Set<String> out = new TreeSet<>();
        participants.forEach(participant -> participant.findCode().ifPresent(out::add));
        return out;
    }

    // ---- triggers

    private Optional<Event> code(Found match) {
        int governor = governor(match.at());
        if (governor >= 0) {
            return Optional.empty();
        }
        Stance.Reading reading = stance.of(match.at());
        EventType type = match.trigger().type();
        String mode = match.trigger().mode();
        Modality modality = told.contains(match.at()) ? Modality.ALLEGED : Modality.ACTUAL;
        boolean own = true;
        if (type == EventType.AGREE || type == EventType.THREATEN) {
            EventType inner = innerType(match.at());
            if (type == EventType.AGREE && inner != null && HOSTILE.contains(inner)) {
                type = EventType.THREATEN;
            } else if (type == EventType.AGREE && inner == EventType.REJECT) {
                type = EventType.REJECT;
            }
        }
        if (reading.unless() && reading.future()) {
            type = type == EventType.AGREE ? type : EventType.THREATEN;
            modality = Modality.PLANNED;
            own = type == match.trigger().type();
        } else if (reading.negated()) {
            if (FRIENDLY.contains(type) || type == EventType.AGREE) {
                own = false;
                boolean refusal = reading.future()
                        || type == EventType.AGREE
                        || tokens.tag(match.at()).equals("VB");
                type = refusal ? EventType.REJECT : type;
                modality = refusal ? modality : Modality.NEGATED;
            } else {
                modality = told.contains(match.at()) ? Modality.DENIED : Modality.NEGATED;
            }
        } else if (reading.future()) {
            own = false;
            if (FRIENDLY.contains(type)) {
                type = EventType.AGREE;
                modality = Modality.PLANNED;
            } else if (HOSTILE.contains(type)) {
                type = EventType.THREATEN;
                modality = Modality.PLANNED;
            }
        } else if (reading.supposed()) {
            modality = Modality.HYPOTHETICAL;
        }
        if (type != match.trigger().type()) {
            mode = null;
        }
        double confidence = confidence(match.at(), reading);
        List<Participant> doers = who(arguments.agents(match), match.at());
        List<Integer> to = arguments.recipients(match);
        Set<Integer> excluded = new HashSet<>();
        for (int head : arguments.agents(match)) {
            for (int i = actors.subtreeStart(head); i < actors.subtreeEnd(head); i++) {
                excluded.add(i);
            }
        }
        List<Participant> done = who(to, match.at());
        if (done.stream().noneMatch(one -> one.findCode().isPresent())) {
            done = who(arguments.anyRecipient(match, codes(doers), excluded), match.at());
        }
        if (own && match.trigger().noun() && doers.isEmpty() && done.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(event(
                type,
                mode,
                match.words(),
                doers,
                done,
                modality,
                match.at(),
                match.trigger().noun() ? "NominalTrigger" : "VerbTrigger",
                confidence));
    }

    /** The type of an event in the complement of a promise. */
    private @Nullable EventType innerType(int at) {
        for (int child : tokens.children(at)) {
            String relation = tokens.relation(child);
            if (relation.equals("xcomp")
                    || relation.equals("ccomp")
                    || relation.equals("obj")
                    || relation.equals("obl")) {
                Found inner = found.get(child);
                if (inner != null) {
                    return inner.trigger().type();
                }
            }
        }
        return null;
    }

    /** The trigger in whose complement this one stands, -1 when it stands on its own. */
    private int governor(int at) {
        int i = at;
        for (int steps = 0; steps < 6; steps++) {
            int head = tokens.head(i);
            String relation = tokens.relation(i);
            if (head < 0
                    || relation.equals("acl:relcl")
                    || relation.equals("parataxis")
                    || relation.equals("advcl")
                    || relation.startsWith("nsubj")) {
                return -1;
            }
            if (!relation.equals("conj") && found.containsKey(head)) {
                return head;
            }
            i = head;
        }
        return -1;
    }

    private boolean isGovernedBy(int at, Set<Integer> heads) {
        int i = at;
        for (int steps = 0; steps < 6; steps++) {
            int head = tokens.head(i);
            if (head < 0
                    || tokens.relation(i).equals("acl:relcl")
                    || tokens.relation(i).equals("parataxis")) {
                return false;
            }
            if (heads.contains(head)) {
                return true;
            }
            i = head;
        }
        return false;
    }

    private double confidence(int at, Stance.Reading reading) {
        double value = tokens.isVerb(at) || tokens.tag(at).equals("JJ") ? 0.9 : 0.7;
        int i = at;
        for (int steps = 0; steps < 8 && tokens.head(i) >= 0; steps++) {
            value *= switch (tokens.relation(i)) {
                case "acl:relcl" -> 0.55;
                case "acl" -> 0.6;
                case "advcl" -> 0.7;
                case "nmod", "nmod:poss" -> 0.6;
                case "obl" -> 0.7;
                default -> 1;
            };
            i = tokens.head(i);
        }
        return reading.supposed() ? value * 0.7 : value;
    }

    // ---- what must be done

    private boolean isNeed(int verb) {
        return tokens.children(verb).stream()
                .anyMatch(child -> tokens.relation(child).equals("aux")
                        && Set.of("must", "should").contains(tokens.lower(child)));
    }

    /** "Mara Oduya said the rebels must leave": the speaker asks the subject. */
    private Optional<Event> needEvent(int verb) {
        if (!isNeed(verb)) {
            return Optional.empty();
        }
        Optional<Statement> statement = told.find(verb);
        if (statement.isEmpty() || governor(verb) >= 0) {
            return Optional.empty();
        }
        List<Integer> subject = arguments.isPassive(verb) ? List.of() : arguments.agentsOfVerb(verb, 0);
        List<Participant> to = who(subject, verb);
        List<Participant> from = told.speaker(statement.get());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        if (to.isEmpty()) {
            to = who(arguments.anyRecipient(new Found(NEED, verb, List.of(verb)), codes(from), Set.of()), verb);
        }
        return Optional.of(
                event(EventType.REQUEST, null, List.of(verb), from, to, Modality.DEMANDED, verb, "SaysItMust", 0.8));
    }

    private static final Trigger NEED = new Trigger(EventType.REQUEST, null, false, List.of(), "must", List.of());

    // ---- statements as events

    private Optional<Event> statementEvent(Statement statement, List<Event> known) {
        EventType type = typeOf(statement.act());
        if (type == null || statement.negated() || statement.cue().isEmpty()) {
            return Optional.empty();
        }
        Span extent = statement.extent();
        for (Event event : known) {
            if (event.trigger().stream().anyMatch(extent::contains)) {
                return Optional.empty();
            }
        }
        List<Participant> from = told.speaker(statement);
        List<Integer> content = tokens.in(statement.content());
        if (from.isEmpty() || content.isEmpty()) {
            return Optional.empty();
        }
        List<Participant> to = List.of();
        Set<String> own = codes(from);
        for (int i : content) {
            if (to.isEmpty()
                    && actors.nameCode(i).filter(code -> !own.contains(code)).isPresent()) {
                to = who(List.of(i), i);
            }
        }
        int at = tokens.in(statement.cue()).get(0);
        return Optional.of(
                event(type, null, tokens.in(statement.cue()), from, to, Modality.ACTUAL, at, "StatementAct", 0.5));
    }

    private static @Nullable EventType typeOf(SpeechAct act) {
        return switch (act) {
            case ACCUSE -> EventType.ACCUSE;
            case DEMAND -> EventType.REQUEST;
            case PROMISE, AGREE -> EventType.AGREE;
            case THREATEN -> EventType.THREATEN;
            case REFUSE -> EventType.REJECT;
            case ASSERT, DENY, ADMIT, PROPOSE, ASSESS, DECLINE_TO_ANSWER -> null;
        };
    }

    // ---- who

    private List<Participant> who(List<Integer> heads, int at) {
        List<Participant> out = new ArrayList<>();
        for (int head : heads) {
            if (actors.isPronoun(head)) {
                out.addAll(told.antecedent(head));
            } else {
                out.addAll(actors.participants(head, told.home(at)));
            }
        }
        return out.stream().distinct().toList();
    }

    private Event event(
            EventType type,
            @Nullable String mode,
            List<Integer> words,
            List<Participant> doers,
            List<Participant> done,
            Modality modality,
            int at,
            String rule,
            double confidence) {
        List<Span> trigger =
                Span.joined(words.stream().map(word -> tokens.at(word).span()).toList());
        return new Event(
                Event.idOf(read.report().id(), type, trigger),
                read.report().id(),
                type,
                mode == null ? List.of() : List.of(mode),
                contexts.of(tokens, at),
                trigger,
                doers,
                done,
                null,
                null,
                modality,
                told.find(at).map(Statement::id).orElse(null),
                Toll.NONE,
                Toll.NONE,
                Toll.NONE,
                new Origin(rule, VERSION, confidence));
    }
}
