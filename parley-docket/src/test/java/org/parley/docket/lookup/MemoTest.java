package org.parley.docket.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {

    private final Memo memo = new Memo();
    private final List<String> made = new ArrayList<>();

    private String sum(String name, List<Integer> of) {
        return memo.of("sum", name, of, () -> {
            made.add(name);
            return name + of.stream().mapToInt(Integer::intValue).sum();
        });
    }

    @Test
    void whatWasMadeOfEqualThingsIsNotMadeAgain() {
        assertThat(sum("a", List.of(1, 2))).isEqualTo("a3");
        memo.turn();
        assertThat(sum("a", new ArrayList<>(List.of(1, 2)))).isEqualTo("a3");
        memo.turn();
        assertThat(sum("a", List.of(1, 2))).isEqualTo("a3");
        assertThat(made).containsExactly("a");
    }

    @Test
    void ofOtherThingsItIsMadeAnew() {
        sum("a", List.of(1, 2));
        memo.turn();
        assertThat(sum("a", List.of(1, 3))).isEqualTo("a4");
        assertThat(made).containsExactly("a", "a");
    }

    @Test
    void byAnotherNameOrOfAnotherKindItIsAnother() {
        sum("a", List.of(1, 2));
        memo.turn();
        assertThat(sum("b", List.of(1, 2))).isEqualTo("b3");
        assertThat(memo.<String>of("product", "a", List.of(1, 2), () -> "2")).isEqualTo("2");
    }

    @Test
    void whatARoundDoesNotAskForIsForgotten() {
        sum("a", List.of(1));
        memo.turn();
        sum("b", List.of(1));
        memo.turn();
        sum("a", List.of(1));
        assertThat(made).containsExactly("a", "b", "a");
    }

    @Test
    void forgettingIsBeginningAnew() {
        sum("a", List.of(1));
        memo.turn();
        memo.forget();
        sum("a", List.of(1));
        assertThat(made).containsExactly("a", "a");
    }
}
