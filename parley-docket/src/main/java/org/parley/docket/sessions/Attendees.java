package org.parley.docket.sessions;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Party;
import org.parley.model.Session.Attendance;
import org.parley.model.Session.Role;
import org.parley.model.Span;

/** Who was at a meeting, by name; of a side that names nobody, by office. */
final class Attendees {

    private static final Pattern ABSENT = Pattern.compile(
            "\\b(?:did not (?:attend|take part|participate)|was not (?:present|there)|absent|stayed away|skipped)\\b");

    private static final Pattern PRESENT =
            Pattern.compile("\\b(?:represented|attended|was present|were present|took part|joined)\\b");

    private static final Pattern LEADS = Pattern.compile(
            "\\b(?:led|headed|leading|between|negotiators?|met|meeting of|sat (?:down|across|opposite|face to face|together)|play(?:ed|s) host|delegation|spoke for|talked|chaired|presided|signed|represented)\\b");

    /** A building taken for a person is none. */
    private static final Pattern VENUE_NAME =
            Pattern.compile("(?:Palace|Hotel|House|Hall|Airport|Castle|Square|Street|Base|Embassy)$");

    /** Before a name: it is a newspaper's, not a person's. */
    private static final Pattern MEDIUM = Pattern.compile(
            "\\b(?:newspaper|daily|weekly|magazine|agency|broadcaster|channel|station|website|tabloid) (?:called )?$");

    private static final String OFFICES =
            "ambassador|minister|commander|president|brigadier|general|director|negotiator|envoy|"
                    + "delegate|officer|leader|secretary|colonel|admiral";

    /** An office right after the name of a people or state. */
    private static final Pattern OFFICE = Pattern.compile(
            "^(?:'s?)? (?:(?:chief|brigade|sector|army|military|foreign|defen[cs]e|prime|deputy|field) )*(?:" + OFFICES
                    + ")\\b");

    /** Those who met, by office: "the directors general talked". */
    private static final Pattern MET_BY_OFFICE = Pattern.compile("\\b(" + OFFICES + ")s\\b");

    /** Letters before a name in which its office stands. */
    private static final int TITLE = 60;

    private final Parties parties;

    Attendees(Parties parties) {
        this.parties = parties;
    }

    /** @param met the sides of the meeting */
    List<Attendance> of(Page page, List<Line> lines, Set<Party> met, @Nullable Party host) {
        TreeMap<String, Attendance> found = new TreeMap<>();
        Set<String> offices = offices(lines);
        for (Line line : lines) {
            Role role = role(line);
            for (Page.Mention mention : page.mentions(line.span())) {
                if (mention.actor().kind() != ActorKind.PERSON || isNoPerson(page, mention.actor())) {
                    continue;
                }
                Party party = parties.findOf(mention.actor().id()).orElse(null);
                Role as = role != null
                        ? role
                        : party != null && met.contains(party) && hasOffice(page, mention, offices) ? Role.LEAD : null;
                if (as != null) {
                    as = party != null && party.equals(host) && as == Role.LEAD ? Role.HOST : as;
                    add(found, page, line, mention.actor().name(), party, as);
                }
            }
        }
        byOffice(page, lines, met, found);
        return List.copyOf(found.values());
    }

    private static void add(
            Map<String, Attendance> found, Page page, Line line, String name, @Nullable Party party, Role role) {
        Account account = Account.of(page.report().id(), List.of(line.span()));
        found.putIfAbsent(name, new Attendance(name, party, role, List.of(account)));
    }

    private static boolean isNoPerson(Page page, Actor actor) {
        return VENUE_NAME.matcher(actor.name()).find()
                || actor.mentions().stream().anyMatch(span -> page.places(span).stream()
                        .anyMatch(place -> place.span().equals(span)))
                || actor.mentions().stream().anyMatch(span -> {
                    int from = Math.max(0, span.begin() - TITLE);
                    return MEDIUM.matcher(page.report().text().substring(from, span.begin()))
                            .find();
                });
    }

    private static @Nullable Role role(Line line) {
        if (line.has(ABSENT)) {
            return Role.ABSENT;
        }
        if (line.has(PRESENT)) {
            return Role.ATTENDED;
        }
        return line.has(LEADS) ? Role.LEAD : null;
    }

    private static Set<String> offices(List<Line> lines) {
        Set<String> offices = new HashSet<>();
        for (Line line : lines) {
            Matcher met = MET_BY_OFFICE.matcher(line.lower());
            while (line.has(LEADS) && met.find()) {
                offices.add(met.group(1));
            }
        }
        return offices;
    }

    private static boolean hasOffice(Page page, Page.Mention mention, Set<String> offices) {
        int from = Math.max(0, mention.span().begin() - TITLE);
        String before =
                page.report().text().substring(from, mention.span().begin()).toLowerCase(Locale.ROOT);
        String clause = before.substring(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
        return offices.stream().anyMatch(office -> clause.matches(".*\\b" + office + "\\b.*"));
    }

    /** "The Swedish commander" of a side of which nobody is named. */
    private void byOffice(Page page, List<Line> lines, Set<Party> met, Map<String, Attendance> found) {
        Set<Party> named = new HashSet<>();
        found.values().forEach(one -> one.findParty().ifPresent(named::add));
        for (Line line : lines) {
            for (Page.Mention mention : page.mentions(line.span())) {
                Optional<Party> party = parties.findOf(mention.actor().id())
                        .filter(side -> met.contains(side) && !named.contains(side));
                int end = mention.span().end() - line.span().begin();
                Matcher office = OFFICE.matcher(line.lower().substring(end));
                String before = line.lower()
                        .substring(0, mention.span().begin() - line.span().begin());
                boolean owns = MeetingSlots.OWNED_BY.matcher(before).find();
                if (party.isPresent() && !owns && mention.actor().kind() != ActorKind.PERSON && office.find()) {
                    String name = page.words(
                            new Span(mention.span().begin(), mention.span().end() + office.end()));
                    add(found, page, line, name, party.get(), Role.LEAD);
                    named.add(party.get());
                }
            }
        }
    }
}
