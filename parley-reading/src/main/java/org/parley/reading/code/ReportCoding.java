package org.parley.reading.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Modality;
import org.parley.model.Participant;
import org.parley.model.ReadReport;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;
import org.parley.reading.resolve.Tokens;

/** Codes one report. One reading, one thread. */
final class ReportCoding {

    /** What is told farther from the main clause than this is left out: set on the development half of the gold records. */
    private static final double LEAST_CONFIDENCE = 0.45;

    /** What several do together they do with each other. */
    private static final Set<EventType> MUTUAL =
            EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT);

    private final ReadReport read;
    private final Tokens tokens;
    private final ActorCoder actors;
    private final Arguments arguments;
    private final OtherRecipients others;
    private final Stance stance;
    private final Told told;
    private final Map<Integer, Found> found;
    private final Setting setting;
    private final Needs needs;
    private final Unnamed unnamed;
    private final Sieve sieve;
    private final Unreal unreal;
    private final Retold retold;
    private final Cast cast;
    private final EventMaker maker;
    private final Mishaps mishaps;
    private final Bare bare;
    private final Judgements judgements;
    private final SaidEvents said;

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
        this.arguments = new Arguments(tokens, actors);
        this.others = new OtherRecipients(tokens, actors);
        this.stance = new Stance(tokens);
        this.found = new TriggerFinder(triggers, tokens, actors).find();
        this.told = new Told(sayings(), tokens, actors, new Homes(tokens, actors, home));
        this.setting = new Setting(tokens, found);
        this.needs = new Needs(tokens);
        this.unnamed = new Unnamed(tokens, actors);
        this.sieve = new Sieve(tokens, actors, stance, triggers);
        this.cast = new Cast(actors, told);
        this.retold = new Retold(tokens);
        this.unreal = new Unreal(tokens, actors, told);
        this.maker = new EventMaker(read, tokens, contexts, told);
        this.mishaps = new Mishaps(tokens, triggers);
        this.bare = new Bare(tokens, actors, triggers);
        this.judgements = new Judgements(tokens, actors, triggers, stance, told, cast, maker);
        this.said = new SaidEvents(tokens, actors, needs, setting, told, cast, maker, found);
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
        needs.verbs().forEach(verb -> said.need(verb).ifPresent(out::add));
        for (Found match : found.values()) {
            if (!needs.cover(match.at()) && !setting.isPartOfAnother(match)) {
                code(match).ifPresent(out::add);
            }
        }
        List<Event> byAct = new ArrayList<>();
        read.statements().forEach(statement -> said.act(statement, out).ifPresent(byAct::add));
        out.addAll(byAct);
        List<Event> judged = new ArrayList<>();
        read.statements().forEach(statement -> judged.addAll(judgements.of(statement, out)));
        out.addAll(judged);
        out.removeIf(event -> event.origin().confidence() < LEAST_CONFIDENCE);
        return retold.settle(withoutRepeats(out));
    }

    /** Of events of one type between the same in one sentence the surest, in text order. */
    private List<Event> withoutRepeats(List<Event> events) {
        Map<String, Event> unique = new LinkedHashMap<>();
        events.sort(Comparator.comparing((Event event) -> event.trigger().get(0)));
        for (Event event : events) {
            int token = tokens.firstAfter(event.trigger().get(0).begin());
            String key = event.type() + " " + tokens.sentence(token) + Cast.codes(event.actors())
                    + Cast.codes(event.recipients());
            Event known = unique.get(key);
            if (known == null || known.origin().confidence() < event.origin().confidence()) {
                unique.put(key, event);
            }
        }
        List<Event> kept = new ArrayList<>(unique.values());
        kept.removeIf(event -> unique.values().stream().anyMatch(other -> isTheSameCharge(event, other)));
        kept.sort(Comparator.comparing((Event event) -> event.trigger().get(0)));
        return kept;
    }

    /** "summoned the ambassador and lodged a protest": one accusation, which the other tells with its recipient. */
    private boolean isTheSameCharge(Event event, Event other) {
        int one = tokens.firstAfter(event.trigger().get(0).begin());
        int two = tokens.firstAfter(other.trigger().get(0).begin());
        return event.type() == EventType.ACCUSE
                && other.type() == EventType.ACCUSE
                && event.recipients().isEmpty()
                && !other.recipients().isEmpty()
                && event.modality() == other.modality()
                && tokens.sentence(one) == tokens.sentence(two)
                && event.actors().equals(other.actors());
    }

    // ---- triggers

    private Optional<Event> code(Found match) {
        int at = match.at();
        Stance.Reading reading = stance.of(at);
        boolean byWord = (told.contains(at)
                        && !setting.isVotedFor(at)
                        && !arguments.isPresupposed(at)
                        && !setting.isTopicOfTalks(match))
                || setting.isCharged(match);
        Boundaries.Coded coded = Boundaries.code(match.trigger(), inner(at), reading, byWord);
        List<Integer> agents = arguments.agents(match);
        List<Integer> doing = coded.type() == EventType.ASSAULT
                ? agents.stream().flatMap(this::behindForce).toList()
                : agents;
        List<Participant> named = agents.isEmpty() && coded.type() == EventType.REJECT && !arguments.isPassive(at)
                ? told.find(at).map(told::speaker).orElse(List.of())
                : cast.who(doing, true);
        List<Participant> done = new ArrayList<>(recipients(match, agents, named));
        if (MUTUAL.contains(coded.type()) && Cast.codes(named).size() > 1) {
            done.removeIf(one -> actors.named(
                            tokens.firstAfter(one.span().begin()),
                            tokens.firstAfter(one.span().end() - 1) + 1)
                    .isEmpty());
        }
        done.replaceAll(one -> isAidToRebels(coded.type(), one, named)
                ? new Participant(one.name(), null, one.sector(), one.actor(), one.span())
                : one);
        List<Participant> all = List.copyOf(done);
        done.removeIf(one -> named.stream().anyMatch(doer -> Cast.isSame(doer, one)) || isBeside(one, all));
        boolean aside = setting.isAside(at);
        Modality modality = modalityOf(coded, named, at);
        boolean byEvent = coded.type() != EventType.ASSAULT && agents.stream().anyMatch(found::containsKey);
        boolean byThing = coded.type() != EventType.ASSAULT && arguments.hasThingAsSubject(at);
        if (byEvent
                || byThing
                || setting.isAsked(at)
                || setting.isOpinion(match, stance)
                || unreal.holds(match, coded.type())
                || mishaps.cover(match, agents)) {
            return Optional.empty();
        }
        boolean plain = !aside
                && Cast.codes(named).isEmpty()
                && bare.tells(match, coded.type(), modality, agents, done, byWord);
        boolean nobody = Cast.codes(named).isEmpty() && Cast.codes(done).isEmpty();
        boolean bystander = match.trigger().noun() || aside || byWord;
        boolean unreal = coded.modality() == Modality.PLANNED || coded.modality() == Modality.HYPOTHETICAL;
        boolean unsaid = (named.isEmpty() && done.isEmpty()) || (nobody && bystander) || (aside && named.isEmpty());
        if ((unsaid && !plain) || (unreal && aside)) {
            return Optional.empty();
        }
        if (sieve.holds(new Sieve.Candidate(match, coded.type(), modality, named, done, plain))) {
            return Optional.empty();
        }
        List<Participant> doers = named;
        if (doers.isEmpty()) {
            doers = unnamed.byName(doing);
        }
        if (doers.isEmpty()) {
            doers = unnamed.find(match, coded.type(), done, homeWithout(at));
            if (!doers.isEmpty() && doers.equals(done)) {
                done = cast.who(others.find(match, Cast.codes(doers), true, told.sourcesAround(at)));
            }
        }
        String rule = match.trigger().noun() ? "NominalTrigger" : "VerbTrigger";
        return Optional.of(maker.event(
                coded.type(),
                coded.mode(),
                match.words(),
                doers,
                done,
                modality,
                rule,
                setting.confidence(at, reading)));
    }

    /** "held 52 men hostage", "a bomber and five others died": told beside those to whom it was done. */
    private static boolean isBeside(Participant one, List<Participant> done) {
        String noun = one.name().substring(one.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean role = Set.of("hostage", "captive", "prisoner", "bomber").contains(noun);
        return role && done.size() > 1;
    }

    /** "the invasion has cost lives": those who invaded. */
    private Stream<Integer> behindForce(int agent) {
        Found force = found.get(agent);
        return force != null && force.trigger().noun() ? arguments.agents(force).stream() : Stream.of(agent);
    }

    /** The report's country, when the sentence names none. */
    private @Nullable String homeWithout(int at) {
        boolean named =
                !actors.named(tokens.sentenceStart(at), tokens.sentenceEnd(at)).isEmpty();
        return named ? null : told.home(at, false);
    }

    /** Rebels whom a state arms are others' rebels, not its own, unless the report says so. */
    private boolean isAidToRebels(EventType type, Participant done, List<Participant> doers) {
        boolean help = type == EventType.AID || type == EventType.SUPPORT;
        return help
                && "REB".equals(done.sector())
                && done.code() != null
                && Cast.codes(doers).contains(done.code())
                && actors.named(
                                tokens.firstAfter(done.span().begin()),
                                tokens.firstAfter(done.span().end() - 1) + 1)
                        .isEmpty();
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
                && Cast.codes(doers).equals(Cast.codes(told.speaker(statement.get())));
        return denied ? Modality.DENIED : own ? Modality.ACTUAL : coded.modality();
    }

    private List<Participant> recipients(Found match, List<Integer> agents, List<Participant> by) {
        Set<String> own = Cast.codes(by);
        if (match.trigger().eventType() == EventType.PROTEST) {
            List<Participant> addressed = addressed(match.at());
            if (!addressed.isEmpty()) {
                return addressed;
            }
        }
        List<Participant> done = cast.who(arguments.recipients(match));
        boolean ownCountry = !own.isEmpty()
                && !done.isEmpty()
                && done.stream()
                        .allMatch(one -> one.sector() == null
                                && own.contains(one.findCode().orElse("")))
                && by.stream().allMatch(doer -> "GOV".equals(doer.sector()));
        boolean known = done.stream().anyMatch(one -> one.findCode().isPresent())
                || arguments.recipients(match).stream().anyMatch(actors::isNamedBody);
        if (!ownCountry && known) {
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
        List<Participant> any = cast.who(others.find(match, own, Cast.isOutside(by), excluded));
        boolean ofThemselves = ownCountry && match.trigger().eventType() == EventType.ACCUSE;
        return any.isEmpty() && !ofThemselves ? done : any;
    }

    /** Of whom a protest demands something. */
    private List<Participant> addressed(int at) {
        return others.purposes(at).stream()
                .flatMap(purpose -> Optional.ofNullable(found.get(purpose)).stream())
                .filter(demand -> demand.trigger().eventType() == EventType.REQUEST)
                .flatMap(demand -> cast.who(arguments.recipients(demand)).stream())
                .toList();
    }

    /** What stands in the complement of a promise or demand. */
    private @Nullable Trigger inner(int at) {
        for (int child : tokens.children(at)) {
            Found inner = found.get(child);
            String relation = tokens.relation(child);
            boolean complement = relation.endsWith("comp") || relation.equals("obj") || relation.equals("obl");
            boolean not = tokens.children(child).stream()
                    .anyMatch(word -> Set.of("not", "never", "n't").contains(tokens.lower(word)));
            if (complement && inner != null && !not) {
                return inner.trigger();
            }
        }
        return null;
    }
}
