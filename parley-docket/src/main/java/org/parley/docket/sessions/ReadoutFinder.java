package org.parley.docket.sessions;

import java.util.ArrayList;
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

    private static final Pattern BOTH =
            Pattern.compile("^(?:both |the two |the chief negotiators|all sides|the sides|the parties)");

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
        boolean together = BOTH.matcher(
                        statement.source().isEmpty()
                                ? ""
                                : page.lower(statement.source().get(0)))
                .find();
        Optional<Party> party = parties.findOf(statement.speaker()).filter(sides::contains);
        boolean there = statement.speaker().naming() == Speaker.Naming.NAMED
                && names.contains(last(statement.speaker().name()));
        if (!(together || (party.isPresent() && there))) {
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
        if (together) {
            sides.stream().limit(2).forEach(side -> point.acts.computeIfAbsent(side, key -> new TreeSet<>()));
        } else {
            point.acts.computeIfAbsent(party.get(), key -> new TreeSet<>()).add(statement.act());
        }
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
