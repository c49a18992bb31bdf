package org.parley.reading.code;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.resolve.Tokens;

/** Gives "a British-flagged tanker" its country. A British-led or British-backed force need not be British. */
final class Flags {

    private static final Set<String> OWNED = Set.of("flagged", "owned", "registered", "operated");

    private final Tokens tokens;
    private final Names names;
    private final Names.@Nullable Hit[] hits;
    private final int[] hitStart;

    /** @param hits the name that covers each token, changed by {@link #hoist} */
    Flags(Tokens tokens, Names names, Names.@Nullable Hit[] hits, int[] hitStart) {
        this.tokens = tokens;
        this.names = names;
        this.hits = hits;
        this.hitStart = hitStart;
    }

    void hoist() {
        for (int i = 0; i < hits.length; i++) {
            String form = tokens.form(i);
            int hyphen = form.lastIndexOf('-');
            if (hits[i] == null && hyphen > 0 && OWNED.contains(tokens.lower(i).substring(hyphen + 1))) {
                int at = i;
                names.codeOf(form.substring(0, hyphen)).ifPresent(code -> {
                    hits[at] = new Names.Hit(code, Names.Kind.BODY, 1);
                    hitStart[at] = at;
                });
            }
        }
    }
}
