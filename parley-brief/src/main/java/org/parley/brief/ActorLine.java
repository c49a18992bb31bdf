package org.parley.brief;

import static org.parley.brief.JsonField.text;
import static org.parley.brief.JsonField.texts;
import static org.parley.brief.JsonField.writeSpans;
import static org.parley.brief.JsonField.writeText;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.Told;
import org.parley.model.Actor;
import org.parley.model.CaseActor;
import org.parley.model.Span;

/** The keys of an {@code actor} line. */
final class ActorLine {

    /** An actor together with the case it stands in. */
    record InCase(GatheredCase inCase, CaseActor actor) {}

    static final JsonLine<InCase> LINE = new JsonLine<>(
            "actor",
            "A person, body, country or medium over all reports; these lines come last.",
            List.of(
                    text(
                            "id",
                            "content hash of kind and compared name; the same whatever the order of reports",
                            in -> in.actor().id()),
                    texts("reports", "ids of the reports that speak of it", in -> in.actor().members().stream()
                            .map(Actor::report)
                            .distinct()
                            .toList()),
                    texts("files", "their files", in -> in.actor().members().stream()
                            .map(Actor::report)
                            .distinct()
                            .flatMap(report -> in.inCase().report(report).files().stream())
                            .toList()),
                    text("name", "fullest name that the reports use", in -> in.actor()
                            .name()),
                    text("kind", "see below", in -> in.actor().kind().word()),
                    text("code", "ISO 3166 alpha-3 or PLOVER international code", in -> in.actor()
                            .code()),
                    text("sector", "PLOVER sector", in -> in.actor().sector()),
                    texts("aliases", "other names", in -> in.actor().aliases()),
                    new JsonField<>(
                            "offices",
                            "objects",
                            "that reports say it holds or held: `title`, `code`, `past` (the words say that it was over), "
                                    + "`from` and `to` (dates of the first and last dated report that says so), `evidence`",
                            ActorLine::writeOffices),
                    new JsonField<>(
                            "affiliations",
                            "objects",
                            "to whom it belongs: `name`, `actor` (id of its line, `null` when no report speaks of it), "
                                    + "`rules` that say so (`Roster`: known beforehand, not said in a report), `evidence`",
                            ActorLine::writeAffiliations),
                    new JsonField<>(
                            "candidates",
                            "objects",
                            "other actors that it may be, where nothing decides: `actor`, `name`, `score` (0 to 1), best first",
                            ActorLine::writeCandidates),
                    texts(
                            "members",
                            "ids that statements and events of single reports give it",
                            in -> in.actor().members().stream().map(Actor::id).toList()),
                    new JsonField<>(
                            "mentions",
                            "objects",
                            "every place that speaks of it: `file`, `report`, `spans`",
                            ActorLine::writeMentions),
                    texts("statements", "ids of the statements it speaks", in -> in.inCase()
                            .statements(in.actor())),
                    texts("events", "ids of the events it takes part in", in -> in.inCase()
                            .events(in.actor()))));

    private ActorLine() {}

    private static void writeOffices(JsonGenerator json, InCase in) throws IOException {
        json.writeStartArray();
        for (CaseActor.Office office : in.actor().offices()) {
            json.writeStartObject();
            json.writeStringField("title", office.title());
            writeField(json, "code", office.code());
            json.writeBooleanField("past", office.past());
            writeField(
                    json, "from", office.from() == null ? null : office.from().toString());
            writeField(json, "to", office.to() == null ? null : office.to().toString());
            writeEvidence(json, in, office.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeAffiliations(JsonGenerator json, InCase in) throws IOException {
        json.writeStartArray();
        for (CaseActor.Affiliation affiliation : in.actor().affiliations()) {
            json.writeStartObject();
            json.writeStringField("name", affiliation.name());
            writeField(json, "actor", affiliation.actor());
            json.writeArrayFieldStart("rules");
            for (String rule : affiliation.rules()) {
                json.writeString(rule);
            }
            json.writeEndArray();
            writeEvidence(json, in, affiliation.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCandidates(JsonGenerator json, InCase in) throws IOException {
        json.writeStartArray();
        for (CaseActor.Candidate candidate : in.actor().candidates()) {
            json.writeStartObject();
            json.writeStringField("actor", candidate.actor());
            json.writeStringField("name", candidate.name());
            json.writeNumberField("score", Told.rounded(candidate.score()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeField(JsonGenerator json, String name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        writeText(json, value);
    }

    private static void writeEvidence(JsonGenerator json, InCase in, List<CaseActor.Evidence> evidence)
            throws IOException {
        json.writeFieldName("evidence");
        Map<String, List<Span>> byReport = new TreeMap<>();
        for (CaseActor.Evidence one : evidence) {
            byReport.merge(one.report(), List.of(one.span()), ActorLine::both);
        }
        writeSpansByFile(json, in, byReport);
    }

    private static void writeMentions(JsonGenerator json, InCase in) throws IOException {
        Map<String, List<Span>> byReport = new TreeMap<>();
        for (Actor member : in.actor().members()) {
            byReport.merge(member.report(), member.mentions(), ActorLine::both);
        }
        writeSpansByFile(json, in, byReport);
    }

    private static List<Span> both(List<Span> first, List<Span> second) {
        return Stream.concat(first.stream(), second.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** One object a file: a report filed twice has two. */
    private static void writeSpansByFile(JsonGenerator json, InCase in, Map<String, List<Span>> byReport)
            throws IOException {
        json.writeStartArray();
        for (Map.Entry<String, List<Span>> entry : byReport.entrySet()) {
            GatheredCase.Filed filed = in.inCase().report(entry.getKey());
            for (String file : filed.files()) {
                json.writeStartObject();
                json.writeStringField("file", file);
                json.writeStringField("report", entry.getKey());
                json.writeFieldName("spans");
                writeSpans(json, filed.points(), entry.getValue());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
