package org.parley.brief;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Plain;
import org.parley.brief.told.Told;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.CaseIncident;
import org.parley.model.Party;
import org.parley.model.Place;

/**
 * Writes STIX 2.1 domain objects, each once. {@code created} and {@code modified} are the newest day on which a report
 * that the object rests on was published: no clock shows. Used by one thread.
 */
final class StixObjects {

    /** For what no dated report tells. */
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private static final Map<String, String> ALPHA_2 = alpha2();

    private final JsonGenerator json;
    private final CaseTold told;
    private final Set<String> written = new HashSet<>();
    private final Map<String, Set<String>> byReport = new HashMap<>();
    private String maker = "";

    StixObjects(JsonGenerator json, CaseTold told) {
        this.json = json;
        this.told = told;
    }

    private static Map<String, String> alpha2() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            findAlpha3(code).ifPresent(three -> codes.put(three, code));
        }
        return codes;
    }

    private static Optional<String> findAlpha3(String code) {
        try {
            return Optional.of(new Locale.Builder().setRegion(code).build().getISO3Country());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** The program that found all of it. */
    void maker() throws IOException {
        maker = StixName.of("identity", "Parley");
        if (begin("identity", maker, NO_DAY)) {
            json.writeStringField("name", "Parley");
            json.writeStringField("identity_class", "system");
            json.writeEndObject();
        }
    }

    /** A side; whether a state or a group is not told by STIX's classes, so a side with a code is an organization. */
    private String identity(Party party) throws IOException {
        String id = StixName.of("identity", party.key());
        if (begin("identity", id, NO_DAY)) {
            json.writeStringField("name", party.name());
            json.writeStringField("identity_class", party.findCode().isPresent() ? "organization" : "unspecified");
            json.writeEndObject();
        }
        return id;
    }

    /** An item of the docket in words. */
    void note(String kind, String item, String content, List<Party> sides, List<Account> accounts) throws IOException {
        List<String> about = new ArrayList<>();
        for (Party side : sides) {
            about.add(identity(side));
        }
        String id = StixName.of("note", item);
        if (begin("note", id, newest(accounts))) {
            json.writeStringField("content", content);
            writeTexts("labels", List.of(kind));
            writeTexts("object_refs", about);
            writeReferences(accounts);
            json.writeEndObject();
        }
        rests(id, accounts);
    }

    /** What the accused says of an allegation, where STIX has a word for it. */
    void opinion(String allegation, Allegation.Response response) throws IOException {
        Optional<String> opinion =
                switch (response.kind()) {
                    case DENIED -> Optional.of("disagree");
                    case ACKNOWLEDGED -> Optional.of("agree");
                    case RESERVED -> Optional.of("neutral");
                    case COUNTERED, NONE -> Optional.empty();
                };
        if (opinion.isEmpty()) {
            return;
        }
        String id = StixName.of(
                "opinion", allegation + " " + response.by().key() + " " + response.kind() + " " + response.findWhere());
        if (begin("opinion", id, newest(response.accounts()))) {
            json.writeStringField("opinion", opinion.get());
            json.writeStringField(
                    "explanation",
                    response.by().name() + ": " + response.kind().word()
                            + response.findWhere()
                                    .map(forum -> " " + forum.word())
                                    .orElse(""));
            writeTexts("authors", List.of(response.by().name()));
            writeTexts("object_refs", List.of(StixName.of("note", allegation)));
            writeReferences(response.accounts());
            json.writeEndObject();
        }
        rests(id, response.accounts());
    }

    void incident(CaseIncident incident, String name) throws IOException {
        String id = StixName.of("incident", incident.id());
        LocalDate day = newest(incident.accounts());
        if (begin("incident", id, day)) {
            json.writeStringField("name", name);
            json.writeStringField(
                    "description",
                    "Killed: " + toll(Plain.toll(incident.killed())) + ". Injured: "
                            + toll(Plain.toll(incident.injured())) + ". Detained: "
                            + toll(Plain.toll(incident.detained())) + ".");
            writeReferences(incident.accounts());
            json.writeEndObject();
        }
        rests(id, incident.accounts());
        if (incident.findPlace().isPresent() && located(incident.findPlace().get())) {
            String place = location(incident.findPlace().get());
            String relation = StixName.of("relationship", id + " located-at " + place);
            if (begin("relationship", relation, day)) {
                json.writeStringField("relationship_type", "located-at");
                json.writeStringField("source_ref", id);
                json.writeStringField("target_ref", place);
                json.writeEndObject();
            }
        }
    }

    private static String toll(String words) {
        return words.isEmpty() ? "none told" : words;
    }

    /** STIX wants a point, a country or a region of its own list. */
    private static boolean located(Place place) {
        return place.findPoint().isPresent()
                || place.findCountry().map(ALPHA_2::containsKey).orElse(false);
    }

    private String location(Place place) throws IOException {
        String id = StixName.of("location", place.toString());
        if (begin("location", id, NO_DAY)) {
            json.writeStringField("name", place.name());
            if (place.findPoint().isPresent()) {
                json.writeNumberField(
                        "latitude", Told.rounded(place.findPoint().get().latitude()));
                json.writeNumberField(
                        "longitude", Told.rounded(place.findPoint().get().longitude()));
            }
            String country = place.findCountry().map(ALPHA_2::get).orElse(null);
            if (country != null) {
                json.writeStringField("country", country);
            }
            if (place.findAdmin1().isPresent()) {
                json.writeStringField("administrative_area", place.findAdmin1().get());
            }
            json.writeEndObject();
        }
        return id;
    }

    /** A report with all that rests on it. */
    void report(Told one) throws IOException {
        String publisher =
                one.report().heading().findPublisher().map(Told::oneLine).orElse("");
        String by = "";
        if (!publisher.isEmpty()) {
            by = StixName.of("identity", "publisher " + publisher);
            if (begin("identity", by, NO_DAY)) {
                json.writeStringField("name", publisher);
                json.writeStringField("identity_class", "organization");
                json.writeEndObject();
            }
        }
        Set<String> refs = new LinkedHashSet<>();
        if (!by.isEmpty()) {
            refs.add(by);
        }
        refs.addAll(byReport.getOrDefault(one.report().id(), Set.of()));
        if (refs.isEmpty()) {
            refs.add(maker);
        }
        LocalDate day = one.report().heading().findPublished().orElse(NO_DAY);
        if (begin("report", StixName.of("report", one.report().id()), day)) {
            json.writeStringField(
                    "name",
                    Told.oneLine(one.report()
                            .heading()
                            .findTitle()
                            .orElse(one.report().file())));
            json.writeStringField("published", time(day));
            writeTexts("report_types", List.of("press-report"));
            writeTexts("object_refs", List.copyOf(refs));
            json.writeArrayFieldStart("external_references");
            writeReference(one, "");
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void rests(String id, List<Account> accounts) {
        for (String report : StixBundle.reports(accounts)) {
            byReport.computeIfAbsent(report, key -> new LinkedHashSet<>()).add(id);
        }
    }

    private LocalDate newest(List<Account> accounts) {
        return StixBundle.reports(accounts).stream()
                .flatMap(report -> told.told(report).report().heading().findPublished().stream())
                .max(Comparator.naturalOrder())
                .orElse(NO_DAY);
    }

    /** Opens an object unless it stands already. */
    private boolean begin(String type, String id, LocalDate day) throws IOException {
        if (!written.add(id)) {
            return false;
        }
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeStringField("spec_version", "2.1");
        json.writeStringField("id", id);
        if (!id.equals(maker)) {
            json.writeStringField("created_by_ref", maker);
        }
        json.writeStringField("created", time(day));
        json.writeStringField("modified", time(day));
        return true;
    }

    private static String time(LocalDate day) {
        return day + "T00:00:00.000Z";
    }

    private void writeTexts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** The sentences that an object rests on. */
    private void writeReferences(List<Account> accounts) throws IOException {
        json.writeArrayFieldStart("external_references");
        for (Account account : accounts) {
            Told from = told.told(account.report());
            writeReference(
                    from, "line " + from.line(account.spans().get(0)) + ": “" + from.sentences(account.spans()) + "”");
        }
        json.writeEndArray();
    }

    private void writeReference(Told from, String description) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "source_name",
                Told.oneLine(from.report()
                        .heading()
                        .findPublisher()
                        .orElse(from.report().file())));
        if (!description.isEmpty()) {
            json.writeStringField("description", description);
        }
        json.writeStringField("external_id", from.report().id());
        json.writeEndObject();
    }
}
