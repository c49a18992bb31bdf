package org.parley.docket.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    private final WordIndex<String> index = new WordIndex<>(Comparator.<String>naturalOrder());

    private void add(String thing, String... words) {
        List.of(words).forEach(word -> index.add(thing, word));
    }

    @Test
    void findsThoseThatShareEnoughWords() {
        add("b", "river", "bridge", "night");
        add("a", "river", "market");
        add("c", "harvest");
        assertThat(index.like(Set.of("river", "bridge", "market"), 2))
                .containsExactlyInAnyOrder(new WordIndex.Shared<>("a", 2), new WordIndex.Shared<>("b", 2));
        assertThat(index.like(Set.of("river", "bridge"), 2)).containsExactly(new WordIndex.Shared<>("b", 2));
        assertThat(index.like(Set.of("bridge"), 1)).containsExactly(new WordIndex.Shared<>("b", 1));
    }

    @Test
    void theOneThatSharesMostIsTakenAndOfEqualsTheFirst() {
        add("b", "river", "bridge");
        add("a", "river", "bridge");
        add("c", "river", "bridge", "night");
        assertThat(index.findLike(Set.of("river", "bridge", "night"), 1, any -> true))
                .contains("c");
        assertThat(index.findLike(Set.of("river", "bridge"), 1, any -> true)).contains("a");
        assertThat(index.findLike(Set.of("river", "bridge"), 1, thing -> !thing.equals("a")))
                .contains("b");
        assertThat(index.findLike(Set.of("river", "bridge"), 3, any -> true)).isEmpty();
    }

    @Test
    void aWordOfTooManySaysNothing() {
        for (int i = 0; i < 60; i++) {
            add("thing " + i, "river");
        }
        assertThat(index.like(Set.of("river"), 1)).hasSize(60);
        add("one more", "river", "bridge");
        assertThat(index.like(Set.of("river"), 1)).isEmpty();
        assertThat(index.like(Set.of("river", "bridge"), 1)).containsExactly(new WordIndex.Shared<>("one more", 1));
    }
}
