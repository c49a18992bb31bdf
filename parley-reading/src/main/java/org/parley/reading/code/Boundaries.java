package org.parley.reading.code;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.model.Modality;

/**
 * PLOVER's boundary rules: what a trigger's type becomes when it is to come, refused or promised. Where the manual of 2024 and
 * the gold records of 2016 disagree, {@code docs/events.md} says which is followed.
 */
final class Boundaries {

    private static final Set<EventType> HOSTILE = EnumSet.of(
            EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.PROTEST, EventType.MOBILIZE);
    private static final Set<EventType> FRIENDLY = EnumSet.of(
            EventType.CONSULT,
            EventType.SUPPORT,
            EventType.COOPERATE,
            EventType.AID,
            EventType.RETREAT,
            EventType.CONCEDE);

    private Boundaries() {}

    /** A type, how real it is, and whether the trigger's mode still holds. */
    record Coded(EventType type, Modality modality, boolean keepsMode) {}

    /**
     * @param trigger as found
     * @param inner type of the event in its complement, null when there is none: "vowed to attack"
     * @param told whether it stands inside a statement
     */
    static Coded code(Trigger trigger, @Nullable EventType inner, Stance.Reading reading, boolean told) {
        EventType type = promised(trigger.eventType(), inner);
        Modality real = told ? Modality.ALLEGED : Modality.ACTUAL;
        if (reading.unless() && reading.future() && type != EventType.AGREE) {
            return new Coded(EventType.THREATEN, Modality.PLANNED, type == EventType.THREATEN);
        }
        if (reading.negated()) {
            return negated(type, reading, told, real);
        }
        if (reading.future()) {
            return toCome(type, trigger.mode(), real);
        }
        boolean keeps = type == trigger.eventType();
        return new Coded(type, reading.supposed() ? Modality.HYPOTHETICAL : real, keeps);
    }

    /** A vow to do harm is a threat, a vow not to is a refusal. */
    private static EventType promised(EventType type, @Nullable EventType inner) {
        if (type != EventType.AGREE || inner == null) {
            return type;
        }
        return inner == EventType.REJECT ? inner : HOSTILE.contains(inner) ? EventType.THREATEN : type;
    }

    private static Coded negated(EventType type, Stance.Reading reading, boolean told, Modality real) {
        boolean refusal = type == EventType.AGREE || (FRIENDLY.contains(type) && reading.future());
        if (refusal) {
            return new Coded(EventType.REJECT, real, false);
        }
        return new Coded(type, told ? Modality.DENIED : Modality.NEGATED, true);
    }

    private static Coded toCome(EventType type, @Nullable String mode, Modality real) {
        if ("resign".equals(mode)) {
            return new Coded(EventType.CONCEDE, Modality.PLANNED, false);
        }
        if (FRIENDLY.contains(type)) {
            return new Coded(EventType.AGREE, Modality.PLANNED, false);
        }
        if (HOSTILE.contains(type)) {
            return new Coded(EventType.THREATEN, Modality.PLANNED, false);
        }
        return new Coded(type, type == EventType.AGREE ? real : Modality.PLANNED, true);
    }
}
