package org.parley.docket.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Page;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Dateline;
import org.parley.model.Party;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * The country that a report is written from, when it is one of the two sides that it is about: "the army" and "the foreign
 * minister" without a country are then that country's. Immutable once built.
 */
final class HomeOffices {

    private static final Pattern OWN_OFFICE =
            Pattern.compile("^(?:(?:the|its|their|an?) )?(?:army|military|navy|air force|government|"
                    + "(?:foreign|defen[cs]e|interior|home) (?:ministry|minister|office)|(?:(?:military|army|ministry)(?:'s)? )?press office|"
                    + "prime minister|statement|(?:army|military|government|navy|(?:foreign |defen[cs]e )?ministry) (?:spokes\\w+|statement|chief))"
                    + "(?:'s (?:press office|spokes\\w+))?(?: in ([\\w ]+))?$");

    /** Before a person's name: an office of a state without the state. */
    private static final Pattern OFFICE_BEFORE = Pattern.compile(
            "(?:^|[.,;] |\\bthe )(?:(?:prime|foreign|defen[cs]e|interior|home) minister|army chief|president),? $");

    private static final int DATELINE_REACH = 400;

    private final Map<String, String> codes = new HashMap<>();

    /** @param main the sides that the report is about */
    void add(ReadReport read, List<Party> main) {
        dateline(read)
                .filter(code -> main.stream().anyMatch(side -> code.equals(side.code())))
                .ifPresent(code -> codes.put(read.report().id(), code));
    }

    /** The country of the town in the dateline, or of a town in capitals where a dateline would stand. */
    private static Optional<String> dateline(ReadReport read) {
        String text = read.report().text();
        Optional<Dateline> dateline = read.report().heading().findDateline();
        if (dateline.isPresent()) {
            Span span = dateline.get().span();
            return read.actors().stream()
                    .filter(actor -> actor.kind() == ActorKind.STATE
                            && actor.mentions().stream().anyMatch(span::overlaps))
                    .flatMap(actor -> actor.findCode().stream())
                    .findFirst();
        }
        for (ReadReport.Named<Place> place : read.places()) {
            String town = place.span().in(text).replaceFirst(",.*", "");
            boolean there = place.span().begin() < DATELINE_REACH
                    && town.length() > 2
                    && town.equals(town.toUpperCase(Locale.ROOT));
            if (there && place.value().precision() != Place.Precision.REGION) {
                return place.value().findCountry();
            }
        }
        return read.actors().stream()
                .filter(actor -> actor.kind() == ActorKind.STATE
                        && actor.mentions().stream().anyMatch(span -> isCapitalsAtHead(text, span)))
                .flatMap(actor -> actor.findCode().stream())
                .findFirst();
    }

    private static boolean isCapitalsAtHead(String text, Span span) {
        String words = span.in(text);
        return span.begin() < DATELINE_REACH
                && words.length() > 3
                && words.equals(words.toUpperCase(Locale.ROOT))
                && (span.begin() == 0 || text.charAt(span.begin() - 1) == '\n');
    }

    Optional<String> find(String report) {
        return Optional.ofNullable(codes.get(report));
    }

    /** The country of a person who is named with an office of state alone. */
    Optional<String> findOf(Actor person, ReadReport read) {
        String home = codes.get(read.report().id());
        if (home == null) {
            return Optional.empty();
        }
        for (Span mention : person.mentions()) {
            int from = Math.max(0, mention.begin() - 40);
            String before =
                    read.report().text().substring(from, mention.begin()).toLowerCase(Locale.ROOT);
            if (OFFICE_BEFORE.matcher(before).find()) {
                return Optional.of(home);
            }
        }
        return Optional.empty();
    }

    /** The country whose office speaks, when the words name none: that of the town where it is said to be, else home. */
    Optional<String> findOf(Page page, Statement statement) {
        if (statement.source().isEmpty()) {
            return Optional.empty();
        }
        Span source = statement.source().get(0);
        Matcher office = OWN_OFFICE.matcher(page.lower(source).strip());
        if (!office.matches()) {
            return Optional.empty();
        }
        if (office.group(1) == null) {
            return find(page.report().id());
        }
        return page.places(source).stream()
                .flatMap(place -> place.value().findCountry().stream())
                .findFirst();
    }
}
