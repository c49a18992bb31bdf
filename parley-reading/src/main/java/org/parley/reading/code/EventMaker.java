package org.parley.reading.code;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Modality;
import org.parley.model.Origin;
import org.parley.model.Participant;
import org.parley.model.ReadReport;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Toll;
import org.parley.reading.resolve.Tokens;

/** Puts an event together: id, context words, the statement around it. Dates, places and tolls come later. */
final class EventMaker {

    private static final String VERSION = "1";

    private final ReadReport read;
    private final Tokens tokens;
    private final Contexts contexts;
    private final Told told;

    EventMaker(ReadReport read, Tokens tokens, Contexts contexts, Told told) {
        this.read = read;
        this.tokens = tokens;
        this.contexts = contexts;
        this.told = told;
    }

    /**
     * An event without date, place and toll.
     *
     * @param words tokens of the trigger, its head first; at least one
     * @param confidence from 0 to 1
     */
    Event event(
            EventType type,
            @Nullable String mode,
            List<Integer> words,
            List<Participant> doers,
            List<Participant> done,
            Modality modality,
            String rule,
            double confidence) {
        List<Span> trigger =
                Span.joined(words.stream().map(word -> tokens.at(word).span()).toList());
        return new Event(
                Event.idOf(read.report().id(), type, trigger),
                read.report().id(),
                type,
                mode == null ? List.of() : List.of(mode),
                contexts.of(tokens, words.get(0)),
                trigger,
                doers,
                done,
                null,
                null,
                modality,
                told.find(words.get(0)).map(Statement::id).orElse(null),
                Toll.NONE,
                Toll.NONE,
                Toll.NONE,
                new Origin(rule, VERSION, confidence));
    }
}
