package org.parley.model;

import java.util.Locale;

/** Kinds of text that stand on a page and are not its reporting. */
public enum Furniture {
    /** menus, "skip to", breadcrumbs, search and print buttons */
    NAVIGATION,
    /** "Page 2 of 3", "continued below" */
    PAGINATION,
    /** subscribe, sign in, newsletters, QR codes */
    SUBSCRIPTION,
    /** copyright and terms */
    COPYRIGHT,
    /** cookie and privacy notes */
    COOKIES,
    /** related and further articles */
    TEASER,
    /** share buttons and counters */
    SHARING,
    /** picture captions and credits */
    CAPTION,
    /** readers' comments and the invitation to write them */
    COMMENTS,
    /** advertisements */
    ADVERTISEMENT,
    /** name of the outlet, archive and correction notes, section labels */
    MASTHEAD;

    /** Lower-case name as in the JSON lines. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
