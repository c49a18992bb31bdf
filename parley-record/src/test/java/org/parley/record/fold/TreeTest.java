package org.parley.record.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Test
    void holdsWhatAMapOfTheLibraryHolds() {
        Random random = new Random(7);
        Tree<Integer, String> tree = Tree.empty();
        TreeMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            int key = random.nextInt(500);
            if (random.nextBoolean()) {
                tree = tree.with(key, "v" + i);
                map.put(key, "v" + i);
            } else {
                tree = tree.without(key);
                map.remove(key);
            }
            assertThat(tree.size()).isEqualTo(map.size());
            int asked = random.nextInt(500);
            assertThat(tree.find(asked)).isEqualTo(Optional.ofNullable(map.get(asked)));
            assertThat(tree.findUpTo(asked))
                    .isEqualTo(Optional.ofNullable(map.floorEntry(asked)).map(entry -> entry.getValue()));
            if (i % 500 == 0) {
                assertThat(tree.keys()).isEqualTo(List.copyOf(map.keySet()));
                assertThat(tree.values()).isEqualTo(List.copyOf(map.values()));
                assertThat(tree.findLast())
                        .isEqualTo(Optional.ofNullable(map.lastEntry()).map(entry -> entry.getValue()));
            }
        }
    }

    @Test
    void earlierTreesStayAsTheyWere() {
        Tree<Integer, String> one = Tree.<Integer, String>empty().with(1, "a");
        Tree<Integer, String> two = one.with(1, "b").with(2, "c");
        assertThat(one.values()).containsExactly("a");
        assertThat(two.without(1).values()).containsExactly("c");
        assertThat(two.values()).containsExactly("b", "c");
    }

    @Test
    void staysFlatWhenKeysComeInOrder() {
        Tree<Long, Long> tree = Tree.empty();
        for (long key = 0; key < 200_000; key++) {
            tree = tree.with(key, key);
        }
        // the recursion of a tree that is a list would overflow the stack
        assertThat(tree.with(0L, 1L).find(0L)).contains(1L);
        assertThat(tree.findLast()).contains(199_999L);
    }
}
