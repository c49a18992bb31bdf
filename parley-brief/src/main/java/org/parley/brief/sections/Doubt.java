package org.parley.brief.sections;

import java.util.List;
import org.parley.brief.told.CaseTold;
import org.parley.model.Account;

/** When the brief marks an item with a question mark. */
final class Doubt {

    /** Below this the reading was less sure than not. */
    private static final double EVEN = 0.5;

    static final String MARK = "?";

    private Doubt() {}

    /** Whether the reading was less than half sure of every account; never without accounts. */
    static boolean of(CaseTold told, List<Account> accounts) {
        return !accounts.isEmpty() && accounts.stream().allMatch(account -> told.confidence(account) < EVEN);
    }
}
