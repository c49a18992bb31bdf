package org.parley.brief.document;

import org.parley.model.Account;

/**
 * Where a claim stands.
 *
 * @param number from 1, in the order in which the document first needs them
 * @param account the words of the report
 * @param where publisher or file, date, line: "Harbour Courier, 29 May 2007, line 5"
 * @param quote the sentences that the words stand in, on one line
 * @param language of the report, BCP 47
 * @param unsure whether the reading was less than half sure of the statement
 */
public record Note(int number, Account account, String where, String quote, String language, boolean unsure) {

    /** Name of the note's own place. */
    public String anchor() {
        return "note-" + number;
    }

    /** Name of the place of the note's first number in the document. */
    public String back() {
        return "ref-" + number;
    }
}
