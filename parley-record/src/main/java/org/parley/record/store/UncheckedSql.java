package org.parley.record.store;

import java.sql.SQLException;

/** Carries an error of the database out of a transaction, to where {@link CaseProblem} tells what it means. */
final class UncheckedSql extends RuntimeException {

    private static final long serialVersionUID = 1;

    UncheckedSql(SQLException cause) {
        super(cause);
    }
}
