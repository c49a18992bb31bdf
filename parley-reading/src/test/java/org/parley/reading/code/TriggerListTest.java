package org.parley.reading.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.EventType;

class TriggerListTest {

    private static final List<String> LINES = List.of(
            "= curb: curfew, ban",
            "[CONCEDE: to, in]",
            "lift $curb, yield",
            "[noun ASSAULT aerial: on]",
            "air raid",
            "[NONE:]",
            "lift weight");

    @Test
    void readsHeadOthersModeAndPaths() {
        TriggerList list = new TriggerList(LINES);
        assertThat(list.verbs("lift"))
                .containsExactly(
                        new Trigger(EventType.CONCEDE, null, false, List.of("to", "in"), "lift", List.of("$curb")),
                        new Trigger(null, null, false, List.of(), "lift", List.of("weight")));
        assertThat(list.nouns("raid"))
                .containsExactly(new Trigger(EventType.ASSAULT, "aerial", true, List.of("on"), "raid", List.of("air")));
        assertThat(list.verbs("raid")).isEmpty();
    }

    @Test
    void matchesAWordOrAnyOfItsClass() {
        TriggerList list = new TriggerList(LINES);
        assertThat(list.fits("$curb", "curfew")).isTrue();
        assertThat(list.fits("$curb", "weight")).isFalse();
        assertThat(list.fits("weight", "weight")).isTrue();
    }

    @Test
    void refusesAClassThatIsNotThereAndEntriesOfNoType() {
        assertThatThrownBy(() -> new TriggerList(List.of("[AID: to]", "give $gift")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give $gift");
        assertThatThrownBy(() -> new TriggerList(List.of("give")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before the first");
        assertThatThrownBy(() -> new TriggerList(List.of("[GIFT: to]", "give")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TriggerList(List.of("[AID to]", "give")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be");
    }

    @Test
    void theBuiltInListReadsWhole() {
        TriggerList list = TriggerList.builtIn();
        assertThat(list.verbs("abduct")).isNotEmpty();
        assertThat(list.nouns("attack")).anyMatch(Trigger::isNone).anyMatch(trigger -> !trigger.isNone());
    }
}
