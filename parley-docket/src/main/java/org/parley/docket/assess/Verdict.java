package org.parley.docket.assess;

import java.util.Locale;

/** Whether a promise was kept. */
public enum Verdict {
    KEPT,
    KEPT_IN_PART,
    NOT_KEPT,
    CANNOT_TELL,
    NOT_YET_DUE,
    SCOPE_DISPUTED;

    /** Lower-case words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
