package org.parley.docket.parties;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Page;
import org.parley.model.Party;
import org.parley.model.Statement;

/** Offices that speak without their country: "the army", "the foreign ministry in Accra". */
final class OwnOffices {

    private static final Pattern OWN_OFFICE =
            Pattern.compile("^(?:(?:the|its|their|an?) )?(?:army|military|navy|air force|government|"
                    + "(?:foreign|defen[cs]e|interior|home) (?:ministry|minister|office)|(?:(?:military|army|ministry)(?:'s)? )?press office|"
                    + "prime minister|statement|(?:army|military|government|navy|(?:foreign |defen[cs]e )?ministry) (?:spokes\\w+|statement|chief))"
                    + "(?:'s (?:press office|spokes\\w+))?(?: in ([\\w ]+))?$");

    private OwnOffices() {}

    /** The country whose office speaks: that of the town where it is said to be, else that where the report was written. */
    static Optional<String> findOf(Page page, Statement statement, Optional<Party> home) {
        if (statement.source().isEmpty()) {
            return Optional.empty();
        }
        Matcher office =
                OWN_OFFICE.matcher(page.lower(statement.source().get(0)).strip());
        if (!office.matches()) {
            return Optional.empty();
        }
        if (office.group(1) == null) {
            return home.flatMap(Party::findCode);
        }
        return page.places(statement.source().get(0)).stream()
                .flatMap(place -> place.value().findCountry().stream())
                .findFirst();
    }
}
