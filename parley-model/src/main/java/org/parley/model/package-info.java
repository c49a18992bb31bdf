/**
 * The dictionary of Parley as records and enums: report, span, statement, speaker, actor, problem.
 *
 * <p>In and out: nothing; these are the values that pass between the stages. Every constructor checks what it is given,
 * names the bad value and says what is allowed. Collections are copied; nothing here can change after construction.
 *
 * <p>May not live here: anything that reads files, holds a model, or knows JSON, SQL or the web. May use: the JDK and
 * JSpecify.
 *
 * <p>Good at: being the same word in code, tables and screens. Bad at: anything that needs more than one report.
 */
@NullMarked
package org.parley.model;

import org.jspecify.annotations.NullMarked;
