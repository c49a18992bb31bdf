package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void refusesAnEmptyRangeAndSaysWhy() {
        assertThatThrownBy(() -> new Span(4, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("span [4, 4) must have 0 <= begin < end");
    }

    @Test
    void joinsOverlappingAndTouchingSpans() {
        assertThat(Span.joined(List.of(new Span(8, 9), new Span(2, 5), new Span(5, 6), new Span(0, 3))))
                .containsExactly(new Span(0, 6), new Span(8, 9));
    }

    @Test
    void countsSupplementaryCharactersOnceInCodePoints() {
        CodePoints points = CodePoints.of("a\uD83D\uDE00b");
        assertThat(List.of(points.at(0), points.at(1), points.at(3), points.at(4)))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void statementIdDependsOnEverySpan() {
        List<Span> one = List.of(new Span(0, 1));
        List<Span> two = List.of(new Span(2, 3));
        assertThat(Statement.idOf("r", one, two, one)).isNotEqualTo(Statement.idOf("r", two, one, one));
    }
}
