package org.parley.reading.resolve;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report says a person does or holds.
 *
 * @param words as written ("Iranian ambassador to Iraq")
 * @param noun its role noun ("ambassador")
 * @param modifiers lower-case words before the noun, and after it up to a comma; in their order
 * @param code of the country or body that the person speaks for by it
 * @param from index of its first token
 * @param end one past its last token
 * @param head index of its role noun
 */
record Role(
        String words,
        String noun,
        Set<String> modifiers,
        @Nullable String code,
        int from,
        int end,
        int head) {

    Role {
        modifiers = Collections.unmodifiableSet(new LinkedHashSet<>(modifiers));
    }

    /** Equal words are one role wherever they stand. */
    boolean same(Role other) {
        return words.equals(other.words)
                && noun.equals(other.noun)
                && modifiers.equals(other.modifiers)
                && Objects.equals(code, other.code);
    }
}
