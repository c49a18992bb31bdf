package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.docket.ground.GroundFormat;
import org.parley.docket.ground.GroundRow;
import org.parley.docket.ground.KnownActors;
import org.parley.docket.ground.RowFlaw;
import org.parley.model.Event;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.GroundIncident;
import org.parley.model.Modality;
import org.parley.model.Origin;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Toll;

/** PLOVER records as they are written can be imported. The events are made up. */
class PloverRoundTripTest {

    private static final Place FORD =
            new Place("Ford", "Hill", "ALD", new Place.Point(12.5, -3), Place.Precision.DISTRICT);

    private static Event event(
            Report report, String words, Modality modality, String date, EventDate.Precision precision, Toll killed) {
        int begin = report.text().indexOf(words);
        List<Span> trigger = List.of(new Span(begin, begin + words.length()));
        return new Event(
                Event.idOf(report.id(), EventType.ASSAULT, trigger),
                report.id(),
                EventType.ASSAULT,
                List.of("explosives"),
                List.of(),
                trigger,
                List.of(new Participant("hill bands", "ALD", "REB", null, new Span(0, 4))),
                List.of(new Participant("drivers", null, "CVL", null, new Span(5, 9))),
                new EventDate(date, precision),
                FORD,
                modality,
                null,
                killed,
                Toll.NONE,
                Toll.NONE,
                new Origin("Sample", "1", 1));
    }

    private static List<GroundIncident> kept(List<GroundRow> rows) {
        return rows.stream().flatMap(row -> row.findIncident().stream()).toList();
    }

    @Test
    void whatWasReadComesBackAsItWas() throws IOException {
        Report report = Report.ofText("a.txt", "They bombed the ford. A shell fell. They mined it. Nobody burned it.");
        List<Event> events = List.of(
                event(report, "bombed", Modality.ACTUAL, "2031-03-03", EventDate.Precision.DAY, Toll.of(3)),
                event(report, "fell", Modality.ALLEGED, "2031-03-04~", EventDate.Precision.DAY, Toll.NONE),
                event(report, "mined", Modality.ACTUAL, "2031-03", EventDate.Precision.MONTH, Toll.NONE),
                event(report, "burned", Modality.NEGATED, "2031-03-03", EventDate.Precision.DAY, Toll.NONE));
        List<GroundRow> rows = imported(
                List.of(new Outcome.Read(new ReadReport(report, List.of(), List.of()).withEvents(events), null)));
        List<GroundIncident> kept = kept(rows);
        assertThat(kept).hasSize(2);
        GroundIncident bombed = kept.get(0);
        assertThat(bombed.id()).isEqualTo("mine:" + events.get(0).id());
        assertThat(bombed.findKind()).hasValueSatisfying(kind -> {
            assertThat(kind.type()).isEqualTo(EventType.ASSAULT);
            assertThat(kind.findMode()).hasValue("explosives");
        });
        assertThat(bombed.sides())
                .containsExactly(
                        new GroundIncident.Side("hill bands", "hill bands", "ALD", "REB", GroundIncident.Role.FIRST),
                        new GroundIncident.Side("drivers", "drivers", null, "CVL", GroundIncident.Role.SECOND));
        assertThat(bombed.from()).isEqualTo("2031-03-03").isEqualTo(bombed.to());
        assertThat(bombed.findPlace()).hasValue(FORD);
        assertThat(bombed.findKilled()).hasValue(new GroundIncident.Killed(3, 3, 3, null));
        assertThat(bombed.words()).isEqualTo("bombed");
        assertThat(kept.get(1).from()).isEqualTo("2031-03-03");
        assertThat(kept.get(1).to()).isEqualTo("2031-03-04");
        assertThat(rows.get(2).flaws()).extracting(RowFlaw::kind).containsExactly(RowFlaw.Kind.NO_DATE);
        assertThat(rows.get(3).flaws()).extracting(RowFlaw::kind).containsExactly(RowFlaw.Kind.NOT_ACTUAL);
    }

    @Test
    void theHardSampleIsPlannedAndLeftOut() throws IOException {
        List<GroundRow> rows = imported(Sample.hard());
        assertThat(rows).isNotEmpty();
        assertThat(kept(rows)).isEmpty();
        assertThat(rows.get(0).flaws()).extracting(RowFlaw::kind).containsExactly(RowFlaw.Kind.NOT_ACTUAL);
    }

    private static List<GroundRow> imported(List<Outcome> outcomes) throws IOException {
        String written = Sample.written(new PloverRecords(), outcomes);
        List<GroundRow> rows = new ArrayList<>();
        GroundFormat.PLOVER
                .reader("mine", KnownActors.NONE, Optional.empty())
                .read(new StringReader(written), rows::add);
        return rows;
    }
}
