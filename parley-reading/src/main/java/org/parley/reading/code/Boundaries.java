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

    private static final Set<EventType> HOSTILE =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.PROTEST, EventType.MOBILIZE);
    private static final Set<EventType> FRIENDLY = EnumSet.of(
            EventType.CONSULT,
            EventType.SUPPORT,
            EventType.COOPERATE,
            EventType.AID,
            EventType.RETREAT,
            EventType.CONCEDE);

    /** Who has not announced something has not refused it. */
    private static final Set<String> ANNOUNCING = Set.of("announce", "plan", "unveil", "declare", "commit", "offer");

    private Boundaries() {}

    /** A type, how real it is, and its mode. */
    record Coded(
            EventType type, Modality modality, @Nullable String mode) {}

    /**
     * @param trigger as found
     * @param inner what stands in its complement, null when nothing does: "vowed to attack"
     * @param told whether it stands inside a statement
     */
    static Coded code(Trigger trigger, @Nullable Trigger inner, Stance.Reading reading, boolean told) {
        EventType type = promised(trigger, inner);
        Modality real = told ? Modality.ALLEGED : Modality.ACTUAL;
        if (reading.unless() && reading.future() && type != EventType.AGREE) {
            return new Coded(EventType.THREATEN, Modality.PLANNED, modeOfThreat(trigger));
        }
        if (reading.negated()) {
            return negated(trigger, type, reading, told);
        }
        if (reading.future()) {
            return toCome(trigger, type, inner, real);
        }
        return new Coded(type, reading.supposed() ? Modality.HYPOTHETICAL : real, modeOf(trigger, type, inner));
    }

    /** A vow to do harm is a threat, a vow not to is a refusal; to agree to send troops threatens nobody. */
    private static EventType promised(Trigger trigger, @Nullable Trigger inner) {
        EventType type = trigger.eventType();
        if (type != EventType.AGREE || inner == null) {
            return type;
        }
        EventType promised = inner.eventType();
        if (promised == EventType.MOBILIZE && trigger.head().equals("agree")) {
            return type;
        }
        return promised == EventType.REJECT ? promised : HOSTILE.contains(promised) ? EventType.THREATEN : type;
    }

    private static Coded negated(Trigger trigger, EventType type, Stance.Reading reading, boolean told) {
        boolean promise = type == EventType.AGREE && !ANNOUNCING.contains(trigger.head());
        boolean refusal = promise || (FRIENDLY.contains(type) && reading.future());
        if (refusal) {
            return new Coded(EventType.REJECT, told ? Modality.ALLEGED : Modality.ACTUAL, modeOfWish(trigger));
        }
        return new Coded(type, told ? Modality.DENIED : Modality.NEGATED, trigger.mode());
    }

    private static Coded toCome(Trigger trigger, EventType type, @Nullable Trigger inner, Modality real) {
        if ("resign".equals(trigger.mode())) {
            return new Coded(EventType.CONCEDE, Modality.PLANNED, null);
        }
        if (FRIENDLY.contains(type)) {
            return new Coded(EventType.AGREE, Modality.PLANNED, null);
        }
        if (HOSTILE.contains(type) && type != EventType.MOBILIZE) {
            return new Coded(EventType.THREATEN, Modality.PLANNED, modeOfThreat(trigger));
        }
        Modality modality = type == EventType.AGREE ? real : Modality.PLANNED;
        return new Coded(type, modality, modeOf(trigger, type, inner));
    }

    private static @Nullable String modeOf(Trigger trigger, EventType type, @Nullable Trigger inner) {
        if (type == EventType.THREATEN && inner != null) {
            return trigger.findMode().filter(mode -> type == trigger.type()).orElse(modeOfThreat(inner));
        }
        boolean wish = type == EventType.REQUEST || type == EventType.REJECT;
        if (wish && inner != null && trigger.mode() == null) {
            return modeOfWish(inner);
        }
        return type == trigger.type() ? trigger.mode() : null;
    }

    /** PLOVER's mode of a demand or a refusal, by what is wanted or refused. */
    static @Nullable String modeOfWish(Trigger wanted) {
        return switch (wanted.eventType()) {
            case CONSULT -> "meet";
            case RETREAT -> "yield";
            case AID, COOPERATE, SUPPORT -> "assist";
            case CONCEDE -> "change";
            case AGREE, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> null;
        };
    }

    /** PLOVER's mode of a threat, by what is threatened. */
    private static @Nullable String modeOfThreat(Trigger threatened) {
        String mode = threatened.findMode().orElse("");
        return switch (threatened.eventType()) {
            case ASSAULT -> "violence";
            case COERCE -> mode.equals("arrest") ? mode : "restrict";
            case SANCTION -> mode.equals("expel") ? mode : "relations";
            case AGREE,
                    CONSULT,
                    SUPPORT,
                    CONCEDE,
                    COOPERATE,
                    AID,
                    RETREAT,
                    REQUEST,
                    ACCUSE,
                    REJECT,
                    THREATEN,
                    PROTEST,
                    MOBILIZE -> null;
        };
    }
}
