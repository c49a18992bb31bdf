package org.parley.brief;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.parley.brief.told.CaseTold;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;

/** A text form that needs the whole case before it begins. */
@FunctionalInterface
interface CaseForm extends TextForm {

    void write(CaseTold told, Writer out) throws IOException;

    @Override
    default void write(Iterator<Outcome> outcomes, Writer out) throws IOException {
        write(Gathered.of(outcomes, Issues.builtIn(), LinkedIncidents.Finder.NONE), out);
    }

    /** This form of the case by these issues, with what was imported beside its incidents. */
    default TextForm by(Issues issues, LinkedIncidents.Finder imports) {
        return (outcomes, out) -> write(Gathered.of(outcomes, issues, imports), out);
    }
}
