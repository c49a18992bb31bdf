package org.parley.reading.resolve;

import java.util.Set;

/** Nouns for bodies that speak: of a state, and others. Written by hand. */
final class Institutions {

    private static final Set<String> OF_STATE = Set.of(
            "government",
            "ministry",
            "administration",
            "parliament",
            "army",
            "military",
            "police",
            "embassy",
            "consulate",
            "congress",
            "senate",
            "cabinet",
            "presidency",
            "foreign",
            "treasury",
            "navy",
            "forces",
            "force",
            "command",
            "department",
            "delegation",
            "regime",
            "authorities",
            "authority",
            "court",
            "mission",
            "guard",
            "guards",
            "assembly",
            "intelligence",
            "defence",
            "defense",
            "directorate",
            "judiciary",
            "legislature",
            "armed");

    private static final Set<String> OTHER = Set.of(
            "council",
            "party",
            "agency",
            "committee",
            "commission",
            "office",
            "union",
            "bank",
            "company",
            "university",
            "group",
            "organization",
            "organisation",
            "institute",
            "center",
            "centre",
            "foundation",
            "association",
            "federation",
            "front",
            "movement",
            "alliance",
            "coalition",
            "board",
            "bureau",
            "newspaper",
            "paper",
            "magazine",
            "network",
            "channel",
            "station",
            "television",
            "tv",
            "radio",
            "website",
            "site",
            "hospital",
            "school",
            "church",
            "team",
            "club",
            "league",
            "campaign",
            "firm",
            "corporation",
            "militia",
            "brigade",
            "faction",
            "bloc",
            "tribunal",
            "panel",
            "service",
            "society",
            "trust",
            "fund",
            "daily",
            "weekly",
            "journal",
            "programme",
            "program",
            "blog",
            "outlet",
            "observatory",
            "monitor",
            "charity",
            "watchdog",
            "secretariat");

    private static final Set<String> MEDIA = Set.of(
            "newspaper",
            "paper",
            "magazine",
            "network",
            "channel",
            "station",
            "television",
            "tv",
            "radio",
            "website",
            "daily",
            "weekly",
            "journal",
            "blog",
            "outlet",
            "news",
            "agency",
            "press");

    private static final Set<String> GENERIC = Set.of(
            "group",
            "organization",
            "organisation",
            "company",
            "firm",
            "party",
            "movement",
            "agency",
            "institute",
            "charity",
            "watchdog",
            "militia",
            "association",
            "union",
            "corporation",
            "foundation");

    private Institutions() {}

    static boolean isOfState(String lowerCase) {
        return OF_STATE.contains(lowerCase);
    }

    static boolean is(String lowerCase) {
        return OF_STATE.contains(lowerCase) || OTHER.contains(lowerCase);
    }

    /** Nouns that take up a body whatever its name: "the group". */
    static boolean isGeneric(String lowerCase) {
        return GENERIC.contains(lowerCase);
    }

    static boolean isMedium(String lowerCase) {
        return MEDIA.contains(lowerCase);
    }
}
