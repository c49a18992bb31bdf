package org.parley.reading.code;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.annotate.EntityTag;
import org.parley.reading.resolve.Tokens;

/**
 * Takes the code from those who only share a surname with a leader: a given name stands before it, no office that a leader
 * holds, and the report names the leader's country nowhere.
 */
final class Namesakes {

    private static final Set<String> LEADING = Set.of(
            "president", "premier", "minister", "leader", "chancellor", "king", "general", "dictator", "candidate");

    private final Tokens tokens;
    private final Names.@Nullable Hit[] hits;
    private final int[] hitStart;

    Namesakes(Tokens tokens, Names.@Nullable Hit[] hits, int[] hitStart) {
        this.tokens = tokens;
        this.hits = hits;
        this.hitStart = hitStart;
    }

    void drop() {
        Set<String> countries = new HashSet<>();
        for (Names.Hit hit : hits) {
            if (hit != null && hit.kind() != Names.Kind.LEADER) {
                countries.add(hit.code());
            }
        }
        for (int i = 0; i < hits.length; i++) {
            Names.Hit hit = hits[i];
            boolean surname = hit != null
                    && hit.kind() == Names.Kind.LEADER
                    && hit.length() == 1
                    && hitStart[i] == i
                    && !countries.isEmpty()
                    && !countries.contains(hit.code());
            if (surname && hasGivenName(i)) {
                hits[i] = null;
            }
        }
    }

    /** "spokesman Ali Karim", not "President Karim". */
    private boolean hasGivenName(int surname) {
        int start = tokens.sentenceStart(surname);
        int i = surname - 1;
        while (i >= start && tokens.isProper(i) && tokens.entity(i) == EntityTag.PERSON) {
            i--;
        }
        boolean given = i < surname - 1;
        boolean leads = i >= start && LEADING.contains(tokens.lower(i).toLowerCase(Locale.ROOT));
        return given && !leads;
    }
}
