package org.parley.model;

import java.util.Locale;

/** The words that constants of closed lists have in exports. */
final class Words {

    private Words() {}

    /** {@code IN_TIME} as {@code in time}. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
