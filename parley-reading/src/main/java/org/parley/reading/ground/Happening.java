package org.parley.reading.ground;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventDate;
import org.parley.model.IncidentKind;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Span;
import org.parley.reading.time.DateMention;

/**
 * One telling of a happening: a trigger word with what its sentence says about it.
 *
 * @param sentence number of its sentence
 * @param trigger the word
 * @param kind what happened
 * @param effect what it did to people
 * @param counts of the people, several when they are listed
 * @param day when its sentence says; absent when it does not
 * @param about the day of the report where nothing says when; absent when something does or the report has no day
 * @param place where its sentence says
 * @param placeSpan the words that say so
 * @param agent who did it, if the clause says
 * @param summary whether its sentence sums up several happenings ("in separate attacks")
 * @param undated whether it is told in the perfect without a day: it may have been any time before
 */
record Happening(
        int sentence,
        Span trigger,
        IncidentKind kind,
        Effect effect,
        List<Count> counts,
        @Nullable DateMention day,
        @Nullable EventDate about,
        @Nullable Place place,
        @Nullable Span placeSpan,
        @Nullable Participant agent,
        boolean summary,
        boolean undated) {

    Happening {
        counts = List.copyOf(counts);
    }
}
