package org.parley.model;

import java.util.Locale;

/** What a statement does: a closed list, from the dictionary. */
public enum SpeechAct {
    /** says that something is so; the act when no other is signalled */
    ASSERT,
    /** says that another did wrong */
    ACCUSE,
    /** says that something alleged is not so */
    DENY,
    /** says that something to one's disadvantage is so */
    ADMIT,
    /** undertakes to do something, or says that one intends to */
    PROMISE,
    /** puts a course of action to others */
    PROPOSE,
    /** asks or orders another to act */
    DEMAND,
    /** announces harm, as a warning or on a condition */
    THREATEN,
    /** accepts, supports or approves */
    AGREE,
    /** says that one will not do, accept or allow something */
    REFUSE,
    /** judges, believes, hopes, expects, fears */
    ASSESS,
    /** will not comment, respond or give details */
    DECLINE_TO_ANSWER;

    /** Lower-case words as in the JSON lines: {@code decline to answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
