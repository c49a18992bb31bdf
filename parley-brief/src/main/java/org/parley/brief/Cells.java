package org.parley.brief;

import org.jspecify.annotations.Nullable;

/** What a cell of a CSV table may hold. */
final class Cells {

    /** Also the full-width forms, which some spreadsheets take for the plain ones. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Cells() {}

    /** Empty for nothing; with an apostrophe in front of what a spreadsheet would run (OWASP, "CSV Injection"). */
    static String harmless(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
