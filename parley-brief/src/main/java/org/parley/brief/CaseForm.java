package org.parley.brief;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.parley.brief.told.CaseTold;

/** A text form that needs the whole case before it begins. */
@FunctionalInterface
interface CaseForm extends TextForm {

    void write(CaseTold told, Writer out) throws IOException;

    @Override
    default void write(Iterator<Outcome> outcomes, Writer out) throws IOException {
        write(Gathered.of(outcomes), out);
    }
}
