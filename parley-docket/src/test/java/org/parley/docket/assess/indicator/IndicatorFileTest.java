package org.parley.docket.assess.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorFileTest {

    private static final String LEAST = "commitment: a promise\npromised on: 2008-05-10\n";

    @Test
    void whatIsNotSaidIsUsual() throws IndicatorProblem {
        Indicator indicator = IndicatorFile.read("i.txt", LEAST);
        assertThat(indicator.scope()).isEqualTo(Scope.ALL);
        assertThat(indicator.starts()).isEqualTo(LocalDate.of(2008, 5, 10));
        assertThat(indicator.from()).isEqualTo(LocalDate.of(2008, 2, 9));
        assertThat(indicator.to()).isEqualTo(LocalDate.of(2008, 8, 8));
        assertThat(indicator.rules()).isEqualTo(Rules.of(Expectation.FEWER));
        assertThat(indicator.cell()).isEqualTo(CellLength.WEEK);
    }

    @Test
    void everyKeyIsRead() throws IndicatorProblem {
        Indicator indicator = IndicatorFile.read("i.txt", """
                # a comment
                commitment: no attacks on the road
                promised by: Front
                what happens: Armed clash, ASSAULT
                actors: Front
                acts by: Front
                acts against: Army
                between: Front and Army of the North
                area: Basra, IRQ
                box: 30 44 31 45
                polygon: 1 1, 1 2, 2 2
                within: 50 km of 33.3 44.4
                words: mortar, rocket
                data set: acled
                unit: days with any
                count per: month
                from: 2008-01-01
                to: 2009-01-01
                promised on: 2008-05-10
                starts: 2008-05-12
                due by: 2008-06-01
                expect: more
                ramp: 2 weeks
                control: actors: Militia; area: Mosul
                effort: patrols
                kept if: at least 20 % more
                confidence: 90 %
                shortest look: 30 days
                placebo share: at most 5 %
                disputed: by: Army; area: Basra
                disputed: by the Front; actors: Front Youth
                """);
        assertThat(indicator.scope())
                .isEqualTo(new Scope(
                        List.of("Armed clash", "ASSAULT"),
                        List.of("Front"),
                        List.of("Front"),
                        List.of("Army"),
                        List.of("Front", "Army of the North"),
                        List.of(
                                new Area.Named(List.of("Basra", "IRQ")),
                                new Area.Box(30, 44, 31, 45),
                                new Area.Polygon(List.of(point(1, 1), point(1, 2), point(2, 2))),
                                new Area.Within(50, point(33.3, 44.4))),
                        List.of("mortar", "rocket"),
                        List.of("acled")));
        assertThat(indicator.rules()).isEqualTo(new Rules(1.2, 0.9, 30, 0.05, 0.8));
        assertThat(indicator.rampDays()).isEqualTo(14);
        assertThat(indicator.findControl().orElseThrow().actors()).containsExactly("Militia");
        assertThat(indicator.findEffort()).contains("patrols");
        assertThat(indicator.disputes()).extracting(Dispute::by).containsExactly("Army", "the Front");
        assertThat(indicator.disputes().get(0).scope().areas()).containsExactly(new Area.Named(List.of("Basra")));
        assertThat(indicator.disputes().get(0).scope().actors()).containsExactly("Front");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: red|i.txt, line 3: there is no key 'colour'.",
                "no colon|i.txt, line 3: 'no colon' is not a 'key: value' line.",
                "unit: people|i.txt, line 3: 'people' must be one of: events, deaths, days with any.",
                "starts: May|i.txt, line 3: 'May' is not a day like 2008-05-10.",
                "starts: 2008-05-09|i.txt: the conduct starts on 2008-05-09, before the promise of 2008-05-10.",
                "to: 2008-05-01|i.txt: the window ends on 2008-05-01, before the conduct starts on 2008-05-10.",
                "kept if: soon|i.txt, line 3: 'soon' must be like 'at least 50 % fewer' or 'at least 50 % more'.",
                "kept if: at least 50 % more|i.txt, line 3: 'at least 50 % more' does not go with 'expect: fewer'.",
                "box: 1 2 3|i.txt, line 3: '1 2 3' must be four numbers: south west north east.",
                "box: 1 2 99 3|i.txt, line 3: latitude 99.0, longitude 3.0 must be within -90..90 and -180..180.",
                "within: near there|i.txt, line 3: 'near there' must be like '50 km of 33.3 44.4'.",
                "confidence: 100 %|i.txt, line 3: confidence and power must be at least 50 % and below 100 %, got 1.0, 0.8.",
                "promised on: 2008-05-11|i.txt, line 3: 'promised on' was given before, in line 2.",
                "control: expect: none|i.txt, line 3: 'expect' says nothing of what counts; these do: what happens, actors, acts by,"
                        + " acts against, between, area, box, polygon, within, words, data set.",
                "disputed: area: Basra|i.txt, line 3: a dispute says by whom and what counts instead, like 'by: NAME; area: PLACE',"
                        + " got 'area: Basra'.",
                "actors:|i.txt, line 3: 'actors' has no value."
            })
    void whatCannotBeReadIsToldInOneSentence(String line, String message) {
        assertThatThrownBy(() -> IndicatorFile.read("i.txt", LEAST + line))
                .isInstanceOf(IndicatorProblem.class)
                .hasMessage(message);
    }

    @Test
    void whatIsMissingIsTold() {
        assertThatThrownBy(() -> IndicatorFile.read("i.txt", "commitment: a promise"))
                .hasMessage("i.txt: the line 'promised on: ...' is missing.");
    }

    private static org.parley.model.Place.Point point(double latitude, double longitude) {
        return new org.parley.model.Place.Point(latitude, longitude);
    }
}
