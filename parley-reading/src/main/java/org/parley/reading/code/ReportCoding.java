package org.parley.reading.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    /** What is told farther from the main clause than this is left out: set on the development half of the gold records. */
    private static final double LEAST_CONFIDENCE = 0.45;

    /** What several do together they do with each other. */
    private static final Set<EventType> MUTUAL =
            EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT);

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

    private static final Set<String> OF_STATE = Set.of("GOV", "MIL", "COP", "LEG", "JUD", "SPY");

    private static final double BY_ACT = 0.5;
    private static final double BY_NEED = 0.8;

    private final ReadReport read;
    private final Tokens tokens;
    private final ActorCoder actors;
    private final Arguments arguments;
    private final OtherRecipients others;
    private final Stance stance;
    private final Contexts contexts;
    private final Told told;
    private final Map<Integer, Found> found;
    private final Setting setting;
    private final Needs needs;
    private final Unnamed unnamed;
    private final Sieve sieve;

    ReportCoding(
            ReadReport read,
            Tokens tokens,
            ActorCoder actors,
            @Nullable String home,
            TriggerList triggers,
            Contexts contexts) {
        this.read = read;
        this.tokens = tokens;
        this.actors = actors;
        this.contexts = contexts;
        this.arguments = new Arguments(tokens, actors);
        this.others = new OtherRecipients(tokens, actors);
        this.stance = new Stance(tokens);
        this.found = new TriggerFinder(triggers, tokens, actors).find();
        this.told = new Told(sayings(), tokens, actors, new Homes(tokens, actors, home));
        this.setting = new Setting(tokens, found);
        this.needs = new Needs(tokens);
        this.unnamed = new Unnamed(tokens, actors);
        this.sieve = new Sieve(tokens, actors, stance, triggers);
    }

    /** Statements, without those whose word of saying tells a deed: "recalled its ambassador". */
    private List<Statement> sayings() {
        return read.statements().stream()
                .filter(statement -> tokens.in(statement.cue()).stream().noneMatch(this::isDeed))
                .toList();
    }

    private boolean isDeed(int token) {
        Found match = found.get(token);
        return match != null
                && match.words().size() > 1
                && (match.trigger().eventType().quad() == EventType.Quad.MATERIAL_COOPERATION
                        || match.trigger().eventType().quad() == EventType.Quad.MATERIAL_CONFLICT);
    }

    List<Event> events() {
        List<Event> out = new ArrayList<>();
        needs.verbs().forEach(verb -> need(verb).ifPresent(out::add));
        for (Found match : found.values()) {
            if (!needs.cover(match.at()) && !setting.isPartOfAnother(match)) {
                code(match).ifPresent(out::add);
            }
        }
        List<Event> byAct = new ArrayList<>();
        read.statements().forEach(statement -> act(statement, out).ifPresent(byAct::add));
        out.addAll(byAct);
        out.removeIf(event -> event.origin().confidence() < LEAST_CONFIDENCE);
        return withoutRepeats(out);
    }

    /** Of events of one type between the same in one sentence the surest, in text order. */
    private List<Event> withoutRepeats(List<Event> events) {
        Map<String, Event> unique = new LinkedHashMap<>();
        events.sort(Comparator.comparing((Event event) -> event.trigger().get(0)));
        for (Event event : events) {
            int token = tokens.firstAfter(event.trigger().get(0).begin());
            String key =
                    event.type() + " " + tokens.sentence(token) + codes(event.actors()) + codes(event.recipients());
            Event known = unique.get(key);
            if (known == null || known.origin().confidence() < event.origin().confidence()) {
                unique.put(key, event);
            }
        }
        List<Event> kept = new ArrayList<>(unique.values());
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
        int at = match.at();
        Stance.Reading reading = stance.of(at);
        boolean byWord = told.contains(at) || setting.isCharged(match);
        Boundaries.Coded coded = Boundaries.code(match.trigger(), inner(at), reading, byWord);
        List<Integer> agents = arguments.agents(match);
        List<Participant> named = agents.isEmpty() && coded.type() == EventType.REJECT && !arguments.isPassive(at)
                ? told.find(at).map(told::speaker).orElse(List.of())
                : who(agents, true);
        List<Participant> done = new ArrayList<>(recipients(match, agents, named));
        if (MUTUAL.contains(coded.type()) && codes(named).size() > 1) {
            done.removeIf(one -> actors.named(
                            tokens.firstAfter(one.span().begin()),
                            tokens.firstAfter(one.span().end() - 1) + 1)
                    .isEmpty());
        }
        done.replaceAll(one -> isAidToRebels(coded.type(), one, named)
                ? new Participant(one.name(), null, one.sector(), one.actor(), one.span())
                : one);
        done.removeIf(one -> named.stream().anyMatch(doer -> isSame(doer, one)));
        boolean aside = setting.isAside(at);
        boolean nobody = codes(named).isEmpty() && codes(done).isEmpty();
        Modality modality = modalityOf(coded, named, at);
        boolean bystander = match.trigger().noun() || aside || byWord;
        boolean unreal = coded.modality() == Modality.PLANNED || coded.modality() == Modality.HYPOTHETICAL;
        boolean byEvent = coded.type() != EventType.ASSAULT && agents.stream().anyMatch(found::containsKey);
        boolean byThing = coded.type() != EventType.ASSAULT && arguments.hasThingAsSubject(at);
        if (byEvent || byThing || setting.isAsked(at) || setting.isOpinion(match, stance)) {
            return Optional.empty();
        }
        if ((named.isEmpty() && done.isEmpty())
                || (nobody && bystander)
                || (unreal && aside)
                || (aside && named.isEmpty())) {
            return Optional.empty();
        }
        if (sieve.holds(new Sieve.Candidate(match, coded.type(), modality, named, done))) {
            return Optional.empty();
        }
        List<Participant> doers = named;
        if (doers.isEmpty()) {
            doers = unnamed.find(match, coded.type(), done);
            if (!doers.isEmpty() && doers.equals(done)) {
                done = who(others.find(match, codes(doers), true, told.sourcesAround(at)));
            }
        }
        String rule = match.trigger().noun() ? "NominalTrigger" : "VerbTrigger";
        return Optional.of(event(
                coded.type(),
                coded.mode(),
                match.words(),
                doers,
                done,
                modality,
                rule,
                setting.confidence(at, reading)));
    }

    /** Rebels whom a state arms are others' rebels, not its own, unless the report says so. */
    private boolean isAidToRebels(EventType type, Participant done, List<Participant> doers) {
        boolean help = type == EventType.AID || type == EventType.SUPPORT;
        return help
                && "REB".equals(done.sector())
                && done.code() != null
                && codes(doers).contains(done.code())
                && actors.named(
                                tokens.firstAfter(done.span().begin()),
                                tokens.firstAfter(done.span().end() - 1) + 1)
                        .isEmpty();
    }

    /** The same one, told again by name or by a pronoun. */
    private static boolean isSame(Participant first, Participant second) {
        boolean actor = first.actor() != null && first.actor().equals(second.actor());
        return actor || (first.name().equals(second.name()) && Objects.equals(first.code(), second.code()));
    }

    /** What is denied did not happen by the speaker's word; who refuses in words has refused. */
    private Modality modalityOf(Boundaries.Coded coded, List<Participant> doers, int at) {
        Optional<Statement> statement = told.find(at);
        if (statement.isEmpty() || coded.modality() != Modality.ALLEGED) {
            return coded.modality();
        }
        boolean denied = statement.get().act() == SpeechAct.DENY;
        boolean own = coded.type() == EventType.REJECT
                && !doers.isEmpty()
                && codes(doers).equals(codes(told.speaker(statement.get())));
        return denied ? Modality.DENIED : own ? Modality.ACTUAL : coded.modality();
    }

    private List<Participant> recipients(Found match, List<Integer> agents, List<Participant> by) {
        Set<String> own = codes(by);
        if (match.trigger().eventType() == EventType.PROTEST) {
            List<Participant> addressed = addressed(match.at());
            if (!addressed.isEmpty()) {
                return addressed;
            }
        }
        List<Participant> done = who(arguments.recipients(match));
        if (done.stream().anyMatch(one -> one.findCode().isPresent())) {
            return done;
        }
        Set<Integer> excluded = new HashSet<>(told.sourcesAround(match.at()));
        for (int head : agents) {
            for (int i = actors.subtreeStart(head); i < actors.subtreeEnd(head); i++) {
                excluded.add(i);
            }
        }
        boolean leaving = match.trigger().findMode().filter("resign"::equals).isPresent();
        boolean help = match.trigger().eventType() == EventType.AID
                && match.trigger().others().isEmpty();
        boolean mutual = own.size() > 1 && MUTUAL.contains(match.trigger().eventType());
        if (leaving || help || mutual) {
            return done;
        }
        List<Participant> any = who(others.find(match, own, isOutside(by), excluded));
        return any.isEmpty() ? done : any;
    }

    /** Whether somebody described acts, and nobody who acts for a state. */
    private static boolean isOutside(List<Participant> doers) {
        return !doers.isEmpty()
                && doers.stream().noneMatch(doer -> doer.sector() == null || OF_STATE.contains(doer.sector()));
    }

    /** Of whom a protest demands something. */
    private List<Participant> addressed(int at) {
        return others.purposes(at).stream()
                .flatMap(purpose -> Optional.ofNullable(found.get(purpose)).stream())
                .filter(demand -> demand.trigger().eventType() == EventType.REQUEST)
                .flatMap(demand -> who(arguments.recipients(demand)).stream())
                .toList();
    }

    /** What stands in the complement of a promise or demand. */
    private @Nullable Trigger inner(int at) {
        for (int child : tokens.children(at)) {
            Found inner = found.get(child);
            String relation = tokens.relation(child);
            boolean complement = relation.endsWith("comp") || relation.equals("obj") || relation.equals("obl");
            if (complement && inner != null) {
                return inner.trigger();
            }
        }
        return null;
    }

    // ---- needs and speech acts

    private Optional<Event> need(int verb) {
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
                        .map(head -> who(List.of(head), true))
                        .orElse(List.of()));
        boolean ourselves = arguments.agentsOfVerb(verb, 0).stream().anyMatch(actors::isPronoun);
        boolean relative = tokens.relation(verb).equals("acl:relcl")
                && !tokens.lower(tokens.head(verb)).endsWith("day");
        boolean official = from.stream().anyMatch(one -> one.code() != null || OF_STATE.contains("" + one.sector()));
        if (ourselves || relative || !official) {
            return Optional.empty();
        }
        List<Participant> to =
                new ArrayList<>(arguments.isPassive(verb) ? List.of() : who(arguments.agentsOfVerb(verb, 0)));
        to.removeIf(one -> from.stream().anyMatch(other -> isSame(other, one)));
        if (codes(to).isEmpty()) {
            to = new ArrayList<>(who(others.find(Needs.found(verb), codes(from), false, Set.of())));
        }
        boolean own = !to.isEmpty()
                && !isOutside(from)
                && codes(from).containsAll(codes(to))
                && to.stream()
                        .allMatch(one -> one.sector() == null || one.sector().equals("GOV"));
        if (own) {
            return Optional.empty();
        }
        return Optional.of(event(
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

    /** A statement whose act is an event, when no trigger in it told one. */
    private Optional<Event> act(Statement statement, List<Event> known) {
        EventType type = typeOf(statement.act());
        Span extent = statement.extent();
        boolean coded =
                known.stream().anyMatch(event -> event.trigger().stream().anyMatch(extent::contains));
        if (type == null || coded || statement.negated() || !saysMore(statement, type)) {
            return Optional.empty();
        }
        List<Participant> from = told.speaker(statement);
        if (codes(from).isEmpty()) {
            return Optional.empty();
        }
        Set<String> own = codes(from);
        List<Participant> to = tokens.in(statement.content()).stream()
                .filter(i ->
                        actors.nameCode(i).filter(code -> !own.contains(code)).isPresent())
                .findFirst()
                .map(i -> who(List.of(i)))
                .orElse(List.of());
        return Optional.of(
                event(type, null, tokens.in(statement.cue()), from, to, Modality.ACTUAL, "StatementAct", BY_ACT));
    }

    /** Whether the word of saying tells the act itself: who "said", "planned" or "ruled" has not yet asked or promised. */
    private boolean saysMore(Statement statement, EventType type) {
        List<Integer> cue = tokens.in(statement.cue());
        boolean plain = cue.stream().allMatch(word -> !tokens.isVerb(word) || PLAIN.contains(tokens.lemma(word)));
        return !cue.isEmpty() && (!plain || type == EventType.ACCUSE);
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

    // ---- who

    private List<Participant> who(List<Integer> heads) {
        return who(heads, false);
    }

    private List<Participant> who(List<Integer> heads, boolean acting) {
        List<Participant> out = new ArrayList<>();
        for (int head : heads) {
            out.addAll(
                    actors.isPronoun(head)
                            ? told.antecedent(head)
                            : actors.participants(head, told.home(head, acting)));
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
            String rule,
            double confidence) {
        List<Span> trigger =
                Span.joined(words.stream().map(word -> tokens.at(word).span()).toList());
        return new Event(
                Event.idOf(read.report().id(), type, trigger),
                read.report().id(),
                type,
                mode == null ? List.of() : List.of(mode),
                contexts.of(tokens, words.get(0)),
                trigger,
                doers,
                done,
                null,
                null,
                modality,
                told.find(words.get(0)).map(Statement::id).orElse(null),
                Toll.NONE,
                Toll.NONE,
                Toll.NONE,
                new Origin(rule, VERSION, confidence));
    }
}
