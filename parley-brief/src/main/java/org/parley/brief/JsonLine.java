package org.parley.brief;

import static org.parley.brief.JsonField.flag;
import static org.parley.brief.JsonField.number;
import static org.parley.brief.JsonField.text;
import static org.parley.brief.JsonField.texts;
import static org.parley.brief.JsonField.writeSpans;
import static org.parley.brief.JsonField.writeText;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.Told;
import org.parley.model.ContentId;
import org.parley.model.Copy;
import org.parley.model.Dateline;
import org.parley.model.Event;
import org.parley.model.EventDate;
import org.parley.model.Heading;
import org.parley.model.Incident;
import org.parley.model.Participant;
import org.parley.model.Problem;
import org.parley.model.Skipped;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Statement;
import org.parley.model.Toll;

/**
 * A type of JSON line and its keys in their fixed order.
 *
 * @param type value of the key {@code type}
 * @param meaning one line of Markdown
 * @param fields all keys after {@code type}
 */
record JsonLine<T>(String type, String meaning, List<JsonField<T>> fields) {

    /** An item together with the report it stands in. */
    record In<T>(Told told, T item) {}

    static final JsonLine<Told> REPORT = new JsonLine<>(
            "report",
            "One document that was filed.",
            List.of(
                    text("id", "SHA-256 of the text", told -> told.report().id()),
                    text("report", "the same", told -> told.report().id()),
                    text("file", "base name as given; `archive.zip!entry.txt` inside an archive", told -> told.report()
                            .file()),
                    text("title", "headline", told -> heading(told).title()),
                    text("publisher", "outlet", told -> heading(told).publisher()),
                    text("author", "by-line", told -> heading(told).author()),
                    text("published", "date of publication, `YYYY-MM-DD`", told -> heading(told)
                            .findPublished()
                            .map(Object::toString)
                            .orElse(null)),
                    new JsonField<>(
                            "dateline",
                            "object",
                            "`place`, `date`, `agency` and `span` of the line at the head of the story",
                            (json, told) ->
                                    writeDateline(json, told, heading(told).dateline())),
                    text("language", "BCP 47 tag; `und` when too short to tell", told -> told.report()
                            .language()),
                    number("words", "words outside the skipped ranges", told -> BigDecimal.valueOf(told.countWords())),
                    new JsonField<>(
                            "skipped",
                            "spans",
                            "ranges that are not reporting",
                            (json, told) -> writeSpans(
                                    json,
                                    told,
                                    told.report().skipped().stream()
                                            .map(Skipped::span)
                                            .toList())),
                    texts("skipped_as", "what each of these ranges is", told -> told.report().skipped().stream()
                            .map(skipped -> skipped.furniture().word())
                            .toList()),
                    text("media_type", "as detected", told -> told.report().mediaType()),
                    texts("notes", "how it was filed, in sentences", told -> told.report()
                            .notes()),
                    text(
                            "copy_of",
                            "id of the report filed first that this one repeats; equal to `id` for the same text",
                            told -> told.findCopy().map(Copy::of).orElse(null)),
                    text("copy_of_file", "its file", told -> told.findCopy()
                            .map(Copy::ofFile)
                            .orElse(null)),
                    number("similarity", "to that report, 0 to 1", told -> told.findCopy()
                            .map(copy -> Told.rounded(copy.similarity()))
                            .orElse(null))));

    static final JsonLine<In<Statement>> STATEMENT = new JsonLine<>(
            "statement",
            "Attributed speech or thought.",
            List.of(
                    text("id", "content hash of the report and the spans", in -> in.item()
                            .id()),
                    text("report", "id of the report", in -> in.item().report()),
                    text("file", "its file", in -> in.told().report().file()),
                    itemSpans("source", "words that name who speaks", Statement::source),
                    itemSpans("cue", "words that signal the attribution", Statement::cue),
                    itemSpans("content", "what is attributed, never empty", Statement::content),
                    text("kind", "`direct`, `indirect` or `mixed`", in -> in.item()
                            .kind()
                            .word()),
                    text("act", "speech act, see below", in -> in.item().act().word()),
                    text("speaker", "best name the report gives; `unknown` when it names nobody", in -> in.item()
                            .speaker()
                            .name()),
                    text(
                            "speaker_code",
                            "ISO 3166 alpha-3 or PLOVER code of the country or body spoken for",
                            in -> in.item().speaker().code()),
                    text(
                            "addressee",
                            "to whom",
                            in -> in.item().findAddressee().map(Speaker::name).orElse(null)),
                    texts("via", "through whom it came, nearest to the reader first", in -> in.item().via().stream()
                            .map(Speaker::name)
                            .toList()),
                    flag("negated", "whether the saying itself is negated (\"did not say that\")", in -> in.item()
                            .negated()),
                    text(
                            "naming",
                            "`named`, `unnamed` (described only), `author` (the writer) or `unknown`",
                            in -> in.item().speaker().naming().name().toLowerCase(Locale.ROOT)),
                    text("speaker_actor", "id of the report's actor, a member of an `actor` line", in -> in.item()
                            .speaker()
                            .actor()),
                    number(
                            "line",
                            "line of the report's text on which it begins, from 1",
                            in -> BigDecimal.valueOf(in.told().line(in.item().extent()))),
                    text("text", "the words under `content`, on one line", in -> in.told()
                            .words(in.item().content())),
                    text("rule", "rule or model that proposed it", in -> in.item()
                            .origin()
                            .rule()),
                    text("version", "its version", in -> in.item().origin().version()),
                    number(
                            "confidence",
                            "0 to 1",
                            in -> Told.rounded(in.item().origin().confidence()))));

    static final JsonLine<ActorLine.InCase> ACTOR = ActorLine.LINE;

    static final JsonLine<In<Incident>> INCIDENT = IncidentLine.LINE;

    static final JsonLine<In<Event>> EVENT = new JsonLine<>(
            "event",
            "Something that happened, or is said to have happened, to come, or to be wanted.",
            List.of(
                    text("id", "content hash of report, type and trigger", in -> in.item()
                            .id()),
                    text("report", "id of the report", in -> in.item().report()),
                    text("file", "its file", in -> in.told().report().file()),
                    text("event", "PLOVER type, see below", in -> in.item()
                            .type()
                            .name()),
                    texts("mode", "PLOVER modes of the type", in -> in.item().modes()),
                    texts("context", "PLOVER contexts", in -> in.item().contexts()),
                    itemSpans("trigger", "words that tell of it, never empty", Event::trigger),
                    participants("actor", "who does it; all participants when it is reciprocal", Event::actors),
                    participants("recipient", "to whom it is done", Event::recipients),
                    text(
                            "date",
                            "when, as an EDTF value",
                            in -> in.item().findDate().map(EventDate::edtf).orElse(null)),
                    new JsonField<>(
                            "place",
                            "object",
                            "where: `name`, `admin1`, `country`, `lat`, `lon`, `precision`",
                            (json, in) -> EventParts.writePlace(json, in.item().place())),
                    text("modality", "how real the report makes it, see below", in -> in.item()
                            .modality()
                            .word()),
                    toll("killed", Event::killed),
                    toll("injured", Event::injured),
                    toll("detained", Event::detained),
                    text("statement", "id of the innermost statement that it stands in", in -> in.item()
                            .statement()),
                    number(
                            "line",
                            "line of the report's text on which its trigger begins, from 1",
                            in -> BigDecimal.valueOf(
                                    in.told().line(in.item().trigger().get(0)))),
                    text("rule", "rule or model that proposed it", in -> in.item()
                            .origin()
                            .rule()),
                    text("version", "its version", in -> in.item().origin().version()),
                    number(
                            "confidence",
                            "0 to 1",
                            in -> Told.rounded(in.item().origin().confidence()))));

    static final JsonLine<Problem> PROBLEM = new JsonLine<>(
            "problem",
            "A file, or a part of one, that could not be read.",
            List.of(
                    text(
                            "id",
                            "content hash of the next fields",
                            problem -> ContentId.ofFields("problem", problem.file(), problem.place(), problem.cause())),
                    text("report", "always `null`", problem -> null),
                    text("file", "base name as given", Problem::file),
                    text("place", "where in the file; empty for the whole file", Problem::place),
                    text("cause", "one sentence", Problem::cause)));

    /** All types that there are; no constant, since those of the docket are made of constants of this class. */
    static List<JsonLine<?>> all() {
        return Stream.concat(Stream.of(REPORT, STATEMENT, EVENT, INCIDENT, PROBLEM, ACTOR), DocketLines.ALL.stream())
                .toList();
    }

    /** The same type with one key more, after all others. */
    JsonLine<T> with(JsonField<T> field) {
        List<JsonField<T>> all = new ArrayList<>(fields);
        all.add(field);
        return new JsonLine<>(type, meaning, List.copyOf(all));
    }

    /** Writes one line, without its end. */
    void write(JsonGenerator json, T item) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        for (JsonField<T> field : fields) {
            json.writeFieldName(field.name());
            field.value().write(json, item);
        }
        json.writeEndObject();
    }

    private static Heading heading(Told told) {
        return told.report().heading();
    }

    static <T> JsonField<In<T>> itemSpans(String name, String meaning, Function<T, List<Span>> spans) {
        return new JsonField<>(
                name, "spans", meaning, (json, in) -> writeSpans(json, in.told(), spans.apply(in.item())));
    }

    private static JsonField<In<Event>> participants(
            String name, String meaning, Function<Event, List<Participant>> value) {
        return new JsonField<>(
                name,
                "objects",
                meaning + "; each with `name`, `code`, `sector`, `actor` (its id) and `span`",
                (json, in) -> EventParts.writeParticipants(json, in.told(), value.apply(in.item())));
    }

    private static JsonField<In<Event>> toll(String name, Function<Event, Toll> value) {
        return new JsonField<>(
                name,
                "object",
                "people " + name + " in it: `min`, `max` (`null`: no upper bound given), `approx`",
                (json, in) -> EventParts.writeToll(json, value.apply(in.item())));
    }

    private static void writeDateline(JsonGenerator json, Told told, @Nullable Dateline dateline) throws IOException {
        if (dateline == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("place", dateline.place());
        json.writeFieldName("date");
        writeText(json, dateline.date() == null ? null : dateline.date().toString());
        json.writeFieldName("agency");
        writeText(json, dateline.agency());
        json.writeFieldName("span");
        writeSpans(json, told, List.of(dateline.span()));
        json.writeEndObject();
    }
}
