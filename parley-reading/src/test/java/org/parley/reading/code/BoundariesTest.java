package org.parley.reading.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.EventType;
import org.parley.model.Modality;

/** PLOVER's boundary rules, each as a line: trigger, what stands in its complement, grammar, and what it becomes. */
class BoundariesTest {

    @ParameterizedTest
    @CsvSource({
        "AID, , , plain, false, AID, ACTUAL, ",
        "AID, , , plain, true, AID, ALLEGED, ",
        "AID, , , future, false, AGREE, PLANNED, ",
        "RETREAT, release, , future, true, AGREE, PLANNED, ",
        "RETREAT, resign, , future, false, CONCEDE, PLANNED, ",
        "ASSAULT, aerial, , future, false, THREATEN, PLANNED, violence",
        "COERCE, arrest, , future, false, THREATEN, PLANNED, arrest",
        "SANCTION, discontinue, , future, false, THREATEN, PLANNED, relations",
        "RETREAT, withdraw, , unless, false, THREATEN, PLANNED, ",
        "CONSULT, , , refused, false, REJECT, ACTUAL, meet",
        "AGREE, , , negated, false, REJECT, ACTUAL, ",
        "ASSAULT, , , negated, false, ASSAULT, NEGATED, ",
        "ASSAULT, , , negated, true, ASSAULT, DENIED, ",
        "COERCE, arrest, , supposed, false, COERCE, HYPOTHETICAL, arrest",
        "AGREE, , ASSAULT, plain, false, THREATEN, ACTUAL, violence",
        "AGREE, , AID, plain, false, AGREE, ACTUAL, ",
        "REQUEST, , RETREAT, plain, false, REQUEST, ACTUAL, yield",
        "REJECT, , AID, plain, false, REJECT, ACTUAL, assist"
    })
    void turnTypes(
            EventType type,
            @Nullable String mode,
            @Nullable EventType inner,
            String grammar,
            boolean told,
            EventType becomes,
            Modality modality,
            @Nullable String becomesMode) {
        Boundaries.Coded coded = Boundaries.code(
                trigger(type, mode), inner == null ? null : trigger(inner, null), reading(grammar), told);
        assertThat(coded).isEqualTo(new Boundaries.Coded(becomes, modality, becomesMode));
    }

    private static Trigger trigger(EventType type, @Nullable String mode) {
        return new Trigger(type, mode, false, List.of(), "word", List.of());
    }

    private static Stance.Reading reading(String grammar) {
        boolean future = List.of("future", "unless", "refused").contains(grammar);
        boolean negated = List.of("negated", "refused").contains(grammar);
        return new Stance.Reading(
                future, negated, grammar.equals("needed"), grammar.equals("supposed"), grammar.equals("unless"));
    }
}
