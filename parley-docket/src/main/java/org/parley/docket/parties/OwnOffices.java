package org.parley.docket.parties;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Page;
import org.parley.model.Party;
import org.parley.model.Statement;

/** Offices that speak without their country: "the army", "the foreign ministry in Accra". */
final class OwnOffices {

    private static final String OFFICE =
            "(?:army|military|navy|air force|armed forces|security forces|government|cabinet|police|border (?:guards?|police|service)|"
                    + "(?:security|intelligence|customs) service|prosecutors?|general staff|coast ?guard|"
                    + "(?:(?:foreign|defen[cs]e|interior|home|justice) )?(?:ministry|ministries|minister|office)|"
                    + "ministry of [\\w ]{3,20}|(?:prime minister|president)(?:'s office)?|press office|high command|battalion|brigade|division)";

    private static final Pattern OWN_OFFICE = Pattern.compile(
            "^(?:(?:the|its|their|an?|one|some|senior|local) )*(?:(?:[\\w-]+ ){0,3}(?:of|from|for|in|at|with) (?:the |its |his )?)?"
                    + "(?:(?!of |for |from )[\\w-]+ )?" + OFFICE
                    + "(?:'s?)?(?: (?:press office|spokes\\w+|statement|chief|delegation|team|side|negotiators?|officials?|officers?|envoys?|service))?"
                    + "(?: in ([\\w ]+))?$");

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
