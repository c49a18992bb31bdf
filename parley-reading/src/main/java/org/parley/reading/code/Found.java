package org.parley.reading.code;

import java.util.List;

/**
 * A trigger in the text.
 *
 * @param trigger which
 * @param at token of its head
 * @param words all its tokens in order, the head among them
 */
record Found(Trigger trigger, int at, List<Integer> words) {

    Found {
        words = words.stream().sorted().toList();
    }
}
