package org.parley.docket.assess.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Place.Point;

class AreaTest {

    private static final Area ACROSS = new Area.Polygon(
            List.of(new Point(-10, 170), new Point(-10, -170), new Point(10, -170), new Point(10, 170)));

    @ParameterizedTest
    @CsvSource({
        "0,175,true",
        "0,180,true",
        "0,-180,true",
        "0,-175,true",
        "0,0,false",
        "0,165,false",
        "0,-165,false",
        "11,175,false"
    })
    void shapesReachAcrossTheDateLine(double latitude, double longitude, boolean isInside) {
        Point point = new Point(latitude, longitude);
        assertThat(ACROSS.contains(point)).isEqualTo(isInside);
        assertThat(new Area.Box(-10, 170, 10, -170).contains(point)).isEqualTo(isInside);
    }

    @ParameterizedTest
    @CsvSource({"0,179.5,true", "0,-179.5,true", "0,178,false"})
    void distancesReachAcrossTheDateLine(double latitude, double longitude, boolean isInside) {
        assertThat(new Area.Within(120, new Point(0, 180)).contains(new Point(latitude, longitude)))
                .isEqualTo(isInside);
    }
}
