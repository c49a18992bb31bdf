package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.model.Actor;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Statement;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.extract.Attribution;

/**
 * Resolves within one report, by named rules over tokens and parse, without a trained model: every answer can be explained
 * by the rule that gave it and changed by changing that rule. A trained coreference model was left out: it takes two
 * thirds of the time of the pipelines it is part of and got half of the speakers right (docs/decisions/0008).
 *
 * <p>Immutable after construction; safe for many threads.
 */
public final class ReportResolver implements Resolver {

    private static final String AUTHOR = "the author";

    private final Roster roster;
    private final NameLists lists = new NameLists();
    private final RoleNouns nouns = new RoleNouns();
    private final ActorSectors sectors = new ActorSectors();
    private final SpeechActs acts;

    /** @param roster bodies that reports name without introducing them, usually {@link Roster#builtIn} */
    public ReportResolver(Roster roster) {
        this.roster = roster;
        ActLexicon lexicon = new ActLexicon();
        this.acts = new SpeechActs(lexicon, new ContentActs(lexicon));
    }

    @Override
    public ReadReport resolve(Report report, Annotation annotation, List<Attribution> attributions) {
        Result result = explain(report, annotation, attributions);
        return new ReadReport(
                report, result.explained.stream().map(Explained::statement).toList(), result.actors);
    }

    /** A statement with the names of the rules that resolved it. */
    record Explained(Statement statement, String speakerRule, String actRule) {}

    /** What one reading gives. */
    record Result(List<Explained> explained, List<Actor> actors) {}

    Result explain(Report report, Annotation annotation, List<Attribution> given) {
        Tokens tokens = Tokens.of(annotation);
        List<Attribution> attributions = new ArrayList<>(given);
        attributions.sort(Comparator.comparingInt(ReportResolver::begin));
        Cast cast = new CastFinder(tokens, roster, lists, nouns).find();
        Affiliation affiliation = new Affiliation(tokens, roster, nouns);
        new RoleFinder(tokens, cast, nouns, affiliation).find();
        new StateBodies(tokens, cast, new Bodies(tokens, cast)).find();
        SourcePhrase phrases = new SourcePhrase(report.id(), tokens, cast, nouns, affiliation);
        String author =
                report.heading().findAuthor().filter(name -> !name.isBlank()).orElse(AUTHOR);
        SpeakerFinder finder = new SpeakerFinder(tokens, cast, phrases, attributions, author);
        List<Voice> voices = finder.find();
        int[] parents = Nesting.parents(attributions);
        Relays relays = new Relays(tokens, phrases, attributions, voices);
        Addressees addressees = new Addressees(tokens, cast, phrases);
        List<Explained> out = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            Voice voice = voices.get(i);
            SpeechActs.Reading act = acts.read(tokens, attribution, voice);
            boolean last = i + 1 == voices.size();
            Attribution next = last ? null : attributions.get(i + 1);
            Voice nextVoice = last ? null : voices.get(i + 1);
            Speaker addressee = addressees
                    .find(attribution, voice, List.of())
                    .or(() -> addressees.findAsked(attribution, next, nextVoice))
                    .map(Voice::speaker)
                    .orElse(null);
            Statement statement = new Statement(
                    Statement.idOf(report.id(), attribution.source(), attribution.cue(), attribution.content()),
                    report.id(),
                    attribution.source(),
                    attribution.cue(),
                    attribution.content(),
                    tokens.quotes().kindOf(attribution.content()),
                    act.act(),
                    voice.speaker(),
                    addressee,
                    relays.find(i, parents),
                    act.negated(),
                    attribution.origin());
            out.add(new Explained(statement, voice.rule(), act.rule()));
        }
        new Ties(tokens, cast).find();
        List<Actor> actors = new ReportActors(report.id(), tokens, roster, nouns, sectors, lists)
                .of(cast, voices, new Descriptions(tokens, cast, nouns, affiliation).find(attributions, voices));
        return new Result(out, actors);
    }

    private static int begin(Attribution attribution) {
        int begin = attribution.content().get(0).begin();
        for (List<Span> spans : List.of(attribution.source(), attribution.cue())) {
            for (Span span : spans) {
                begin = Math.min(begin, span.begin());
            }
        }
        return begin;
    }
}
