package org.parley.reading.resolve;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who of the cast holds a role: "the ambassador", "the Iranian envoy", "his American counterpart". */
final class RoleHolders {

    private static final String COUNTERPART = "counterpart";

    private final Cast cast;
    private final RoleNouns nouns;

    RoleHolders(Cast cast, RoleNouns nouns) {
        this.cast = cast;
        this.nouns = nouns;
    }

    /**
     * The person who holds the role, named last before the phrase, else first after it.
     *
     * @param noun the role's noun
     * @param modifiers lower-case words before it
     * @param code country or body of the phrase, when it has one
     * @param from first token of the phrase
     * @param end one past its last
     */
    Optional<Member> find(String noun, Set<String> modifiers, @Nullable String code, int from, int end) {
        Member best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (Member member : cast.members()) {
            if (!member.isPerson() || !member.gender().agrees(nouns.genderOf(noun))) {
                continue;
            }
            boolean holds = member.roles().stream()
                    .anyMatch(role -> noun.equals(COUNTERPART)
                            ? code != null && code.equals(role.code())
                            : holds(role, noun, modifiers, code));
            int distance = holds ? distance(member, from, end) : Integer.MAX_VALUE;
            if (distance < bestDistance) {
                best = member;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean holds(Role role, String noun, Set<String> modifiers, @Nullable String code) {
        if (role.noun().equals(COUNTERPART) && code != null && code.equals(role.code())) {
            return true;
        }
        if (!nouns.covers(noun, role.noun()) || (code != null && role.code() != null && !code.equals(role.code()))) {
            return false;
        }
        if (code != null && role.code() == null && noun.equals("official")) {
            return false;
        }
        boolean same = noun.equals(role.noun());
        for (String changing : RoleNouns.CHANGING) {
            if (same
                    && role.modifiers().contains(changing) != modifiers.contains(changing)
                    && !(modifiers.isEmpty() && !noun.equals("president"))) {
                return false;
            }
        }
        for (String modifier : modifiers) {
            if (!role.modifiers().contains(modifier) && !isPlaceWord(modifier, code)) {
                return false;
            }
        }
        return true;
    }

    /** A country word in the phrase was already compared by its code. */
    private static boolean isPlaceWord(String modifier, @Nullable String code) {
        return code != null && !modifier.isEmpty();
    }

    private static int distance(Member member, int from, int end) {
        int best = Integer.MAX_VALUE;
        for (Mention mention : member.mentions()) {
            if (mention.from() < from) {
                best = Math.min(best, from - mention.from());
            } else if (mention.from() >= end) {
                best = Math.min(best, 100_000 + mention.from() - from);
            } else {
                // "Ambassador to Kenya Mark Hansen": the phrase itself names its holder
                best = 0;
            }
        }
        return best;
    }
}
