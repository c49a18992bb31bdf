package org.parley.docket.sessions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Session.Agreement;
import org.parley.model.Session.Readout;
import org.parley.model.Speaker;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;

/** What the sides said of a session, point by point: each statement of somebody who was there, by issue. */
final class ReadoutFinder {

    private static final String ATMOSPHERE = "how it went";

    private static final Pattern WENT =
            Pattern.compile("\\b(?:positive|constructive|businesslike|frank|fruitful|productive|"
                    + "congruence|cordial|tense|useful|serious|substantive|unified|identical|parted ways|first step|progress|"
                    + "disappoint\\w+|failed|failure|breakthrough)\\b");

    /** Unnamed people who were there or speak for who was. */
    private static final Pattern OF_THE_SIDE = Pattern.compile(
            "\\b(?:delegation|delegates?|negotiators?|official|officer|spokes\\w+|ministry|military|army)\\b");

    private static final Pattern IN_THE_ROOM = Pattern.compile(
            "\\b(?:meeting|talks|session|round|at the table|in the room|"
                    + "negotiations|delegation|counterpart|handed over|proposed|proposal|offer(?:ed)?|protest(?:ed)?)\\b");

    private static final Pattern RAISED =
            Pattern.compile("\\b(?:raised|presented|laid out|made clear|protested|stressed|proposed|"
                    + "recommended|offered|asked|demanded|handed|showed|shown|insisted|emphasi[sz]\\w+|pressed|told (?:his|her|the other|their|the "
                    + "\\w+ side)|in the (?:meeting|talks|session)|at the (?:meeting|talks|session|table))\\b");

    private final Parties parties;
    private final Issues issues;

    ReadoutFinder(Parties parties, Issues issues) {
        this.parties = parties;
        this.issues = issues;
    }

    private static final class Point {
        final TreeMap<Party, Set<SpeechAct>> acts = new TreeMap<>();
        final Set<Account> accounts = new TreeSet<>();
    }

    List<Readout> of(List<Meeting> meetings, @Nullable Party host) {
        TreeMap<String, Point> points = new TreeMap<>();
        Set<String> names = new HashSet<>();
        Set<Party> sides = new TreeSet<>();
        for (Meeting meeting : meetings) {
            meeting.attendance().forEach(one -> names.add(last(one.name())));
            sides.addAll(meeting.parties());
        }
        if (host != null) {
            sides.add(host);
        }
        for (Meeting meeting : meetings) {
            int from = meeting.lines().get(0).number();
            for (Statement statement : meeting.page().statements()) {
                Optional<Line> line = meeting.page().findLine(statement.extent());
                if (line.isPresent() && line.get().number() >= from) {
                    point(meeting.page(), statement, names, sides, points);
                }
            }
        }
        List<Readout> readouts = new ArrayList<>();
        for (Map.Entry<String, Point> entry : points.entrySet()) {
            Point point = entry.getValue();
            readouts.add(new Readout(
                    entry.getKey(), agreement(point), List.copyOf(point.acts.keySet()), List.copyOf(point.accounts)));
        }
        return readouts;
    }

    private void point(Page page, Statement statement, Set<String> names, Set<Party> sides, Map<String, Point> points) {
        String said = page.lower(statement.extent());
        List<Party> speaking = parties.speakingFor(page, statement);
        boolean named = statement.speaker().naming() == Speaker.Naming.NAMED
                && names.contains(last(statement.speaker().name()));
        boolean there = named
                || speaking.size() > 1
                || ((OF_THE_SIDE.matcher(said).find() || speaking.stream().anyMatch(sides::contains))
                        && IN_THE_ROOM.matcher(said).find());
        if (!there || speaking.isEmpty() || !sides.containsAll(speaking)) {
            return;
        }
        Optional<String> topic = WENT.matcher(said).find()
                ? Optional.of(ATMOSPHERE)
                : issues.findMain(page.wordsIn(statement.content().get(0)));
        if (topic.isEmpty()) {
            return;
        }
        Point point = points.computeIfAbsent(topic.get(), key -> new Point());
        point.accounts.add(Account.of(statement));
        for (Party party : speaking) {
            point.acts.computeIfAbsent(party, key -> new TreeSet<>()).add(statement.act());
        }
    }

    /** The accounts of a point that say it was raised in the room. */
    List<Account> raised(List<Meeting> meetings, Readout point) {
        if (point.topic().equals(ATMOSPHERE)) {
            return List.of();
        }
        Map<String, Page> pages = new HashMap<>();
        meetings.forEach(meeting -> pages.put(meeting.page().report().id(), meeting.page()));
        List<Account> raised = new ArrayList<>();
        for (Account account : point.accounts()) {
            Page page = pages.get(account.report());
            if (page != null
                    && account.spans().stream()
                            .anyMatch(span -> RAISED.matcher(page.lower(span)).find())) {
                raised.add(account);
            }
        }
        return raised;
    }

    private static Agreement agreement(Point point) {
        if (point.acts.size() < 2) {
            return Agreement.ONE;
        }
        boolean accused = point.acts.values().stream().anyMatch(acts -> acts.contains(SpeechAct.ACCUSE));
        boolean denied = point.acts.values().stream()
                .anyMatch(acts -> acts.contains(SpeechAct.DENY) || acts.contains(SpeechAct.REFUSE));
        return accused || denied ? Agreement.DIFFERENTLY : Agreement.BOTH;
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
    }
}
