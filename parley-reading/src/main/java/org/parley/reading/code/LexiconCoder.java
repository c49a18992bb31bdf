package org.parley.reading.code;

import java.util.List;
import org.parley.model.Event;
import org.parley.model.ReadReport;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.extract.WordClassTable;
import org.parley.reading.resolve.Roster;
import org.parley.reading.resolve.Tokens;

/**
 * Codes by a list of trigger words over the dependency parse: every event can be explained by the entry that gave it. A
 * trained classifier was left out: the public gold records are a few hundred.
 *
 * <p>Immutable after construction; safe for many threads.
 */
public final class LexiconCoder implements Coder {

    private final TriggerList triggers = TriggerList.builtIn();
    private final Sectors sectors = new Sectors(WordClassTable.load());
    private final Contexts contexts = new Contexts();
    private final Names names;

    /** @param roster names that give a code */
    public LexiconCoder(Roster roster) {
        this.names = new Names(roster);
    }

    @Override
    public List<Event> code(Annotation annotation, ReadReport read) {
        Tokens tokens = Tokens.of(annotation);
        ActorCoder actors = new ActorCoder(tokens, names, sectors, read.actors());
        String home = read.report()
                .heading()
                .findDateline()
                .flatMap(dateline -> names.findCountryOf(dateline.place()))
                .orElse(null);
        return new ReportCoding(read, tokens, actors, home, triggers, contexts).events();
    }
}
