package org.parley.reading.resolve;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.model.Speaker;

/**
 * A resolved speaker, with what later pronouns and descriptions need to know of it.
 *
 * @param speaker as it goes into the statement
 * @param rule name of the rule that resolved it
 * @param member of the cast, absent for unnamed speakers
 * @param gender as far as known
 * @param plural whether "they" takes it up
 * @param noun role noun of an unnamed speaker ("official"), empty when there is none
 * @param at index of the first token of its words, -1 when it has none
 */
record Voice(
        Speaker speaker, String rule, @Nullable Member member, Gender gender, boolean plural, String noun, int at) {

    static Voice unknown(String rule) {
        return new Voice(Speaker.UNKNOWN, rule, null, Gender.UNKNOWN, false, "", -1);
    }

    Optional<Member> findMember() {
        return Optional.ofNullable(member);
    }

    /** The same speaker, resolved by another rule at another place. */
    Voice by(String otherRule, int otherAt) {
        return new Voice(speaker, otherRule, member, gender, plural, noun, otherAt);
    }

    boolean isKnown() {
        return speaker.naming() != Speaker.Naming.UNKNOWN;
    }

    /** Whether it can be "he" or "she": a person, or someone described in the singular. */
    boolean isPersonLike() {
        return member == null
                ? speaker.naming() == Speaker.Naming.UNNAMED && !plural && !noun.isEmpty()
                : member.isPerson();
    }

    /** Whether it can be "it". */
    boolean isThingLike() {
        return member != null && member.kind() != ActorKind.PERSON;
    }
}
