package org.parley.reading.resolve;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report says a person does or holds.
 *
 * @param words as written ("Iranian ambassador to Iraq")
 * @param noun its role noun ("ambassador")
 * @param modifiers lower-case words before the noun, and after it up to a comma
 * @param code of the country or body that the person speaks for by it
 */
record Role(
        String words,
        String noun,
        Set<String> modifiers,
        @Nullable String code) {

    Role {
        modifiers = Set.copyOf(modifiers);
    }
}
