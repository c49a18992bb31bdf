package org.parley.brief.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.brief.document.Drawing;
import org.parley.brief.document.Drawing.Point;
import org.parley.model.Place;

class FrameTest {

    @Test
    void cutsAPolygonToWhatIsSeen() {
        List<Point> diamond = List.of(new Point(5, -5), new Point(15, 5), new Point(5, 15), new Point(-5, 5));
        assertThat(Clip.within(diamond, 0, 0, 10, 10))
                .allMatch(point -> point.x() >= 0 && point.x() <= 10 && point.y() >= 0 && point.y() <= 10)
                .contains(new Point(10, 0), new Point(0, 10));
        assertThat(Clip.within(diamond, 100, 100, 110, 110)).isEmpty();
    }

    @Test
    void holdsItsPointsAndTheLandAroundThem() {
        Place.Point north = new Place.Point(36.3, 43.1);
        Place.Point south = new Place.Point(30.5, 47.8);
        Frame frame = Frame.around(List.of(north, south), new Frame.Shape(350, 200, 340));
        for (Place.Point point : List.of(north, south)) {
            assertThat(frame.at(point).x()).isBetween(0.0, 350.0);
            assertThat(frame.at(point).y()).isBetween(0.0, frame.height());
        }
        assertThat(frame.at(north).y()).isLessThan(frame.at(south).y());
        assertThat(frame.ground())
                .filteredOn(mark -> mark instanceof Drawing.Area area && area.tone() == Drawing.Tone.LAND)
                .isNotEmpty();
        assertThat(frame.movedBy(370).at(north).x()).isEqualTo(frame.at(north).x() + 370);
    }
}
