package org.parley.docket.sessions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.docket.compare.Fact;
import org.parley.docket.compare.Value;
import org.parley.docket.lookup.Memo;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.ContentId;
import org.parley.model.EventDate;
import org.parley.model.Party;
import org.parley.model.Place;
import org.parley.model.Session;
import org.parley.model.Session.AgendaItem;
import org.parley.model.Session.Attendance;
import org.parley.model.Session.Readout;
import org.parley.model.Session.Role;

/**
 * The sessions of a case: meetings of the same sides on the same days are one. A meeting told without a date belongs to the
 * one session of its sides that is dated, if there is only one; to none of several.
 */
public final class Sessions {

    private static final Comparator<Meeting> IN_ORDER = Comparator.comparing(
                    (Meeting meeting) -> meeting.page().report().id())
            .thenComparing(meeting ->
                    meeting.lines().isEmpty() ? 0 : meeting.lines().get(0).number());

    /** How far back a report without a date for a meeting may look. */
    private static final int RECENT_DAYS = 10;

    private final MeetingFinder finder;
    private final ReadoutFinder readouts;

    private final Memo memo;

    /**
     * Finds sessions.
     *
     * @param memo remembers those of the same sides
     */
    public Sessions(Parties parties, Issues issues, Memo memo) {
        this.memo = memo;
        this.finder = new MeetingFinder(parties, new MeetingSlots(parties, issues));
        this.readouts = new ReadoutFinder(parties, issues);
    }

    /**
     * What was found.
     *
     * @param sessions sorted by date (undated last), then parties
     * @param facts of each session, with its id as item
     */
    public record Found(List<Session> sessions, List<Fact> facts) {

        public Found {
            sessions = List.copyOf(sessions);
            facts = List.copyOf(facts);
        }
    }

    public Found of(List<Page> pages) {
        TreeMap<String, List<Meeting>> bySides = new TreeMap<>();
        for (Page page : pages) {
            for (Meeting meeting : finder.find(page)) {
                if (!meeting.lines().isEmpty()) {
                    String sides = meeting.parties().stream().map(Party::key).collect(Collectors.joining("\t"));
                    bySides.computeIfAbsent(sides, key -> new ArrayList<>()).add(meeting);
                }
            }
        }
        List<Session> sessions = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        bySides.forEach((sides, meetings) -> {
            Found held = memo.of("sessions", sides, meetings, () -> held(sides, meetings));
            sessions.addAll(held.sessions());
            facts.addAll(held.facts());
        });
        sessions.sort(Comparator.comparing((Session session) ->
                        session.findDate().map(EventDate::edtf).orElse("9999"))
                .thenComparing(session -> session.parties().toString())
                .thenComparing(Session::id));
        return new Found(sessions, facts);
    }

    /** The sessions of the same sides. */
    private Found held(String sides, List<Meeting> meetings) {
        List<Session> sessions = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (List<Meeting> same : together(meetings)) {
            if (same.stream().noneMatch(Meeting::isTold)) {
                continue;
            }
            Session session = session(sides, same);
            sessions.add(session);
            same.forEach(meeting -> meeting.facts().stream()
                    .filter(fact -> !fact.slot().equals(MeetingSlots.SITE))
                    .forEach(fact -> facts.add(fact.of(session.id()))));
        }
        return new Found(sessions, facts);
    }

    /** Groups of meetings of the same sides that are one session. */
    private static List<List<Meeting>> together(List<Meeting> told) {
        List<Meeting> meetings = told.stream().sorted(IN_ORDER).toList();
        TreeMap<LocalDate, List<Meeting>> dated = new TreeMap<>();
        List<Meeting> undated = new ArrayList<>();
        for (Meeting meeting : meetings) {
            meeting.findDays()
                    .ifPresentOrElse(
                            days -> dated.computeIfAbsent(days.first(), key -> new ArrayList<>())
                                    .add(meeting),
                            () -> undated.add(meeting));
        }
        List<List<Meeting>> groups = new ArrayList<>();
        LocalDate last = null;
        for (Map.Entry<LocalDate, List<Meeting>> entry : dated.entrySet()) {
            if (last != null && !entry.getKey().isAfter(last.plusDays(1))) {
                groups.get(groups.size() - 1).addAll(entry.getValue());
            } else {
                groups.add(new ArrayList<>(entry.getValue()));
            }
            last = entry.getKey();
        }
        List<Group> known = new ArrayList<>();
        groups.forEach(group -> known.add(Group.of(group)));
        for (Meeting meeting : undated) {
            Group home = home(known, meeting).orElse(null);
            if (home == null) {
                home = Group.of(new ArrayList<>());
                known.add(home);
                groups.add(home.meetings());
            }
            home.add(meeting);
        }
        groups.replaceAll(group -> group.stream().sorted(IN_ORDER).toList());
        return groups;
    }

    /**
     * Meetings that are one session, with the different sets of bodies that they name.
     *
     * @param meetings those found so far
     * @param bodies without empty sets
     */
    private record Group(List<Meeting> meetings, Set<Set<String>> bodies) {

        static Group of(List<Meeting> meetings) {
            Group group = new Group(meetings, new HashSet<>());
            meetings.forEach(group::note);
            return group;
        }

        void add(Meeting meeting) {
            meetings.add(meeting);
            note(meeting);
        }

        private void note(Meeting meeting) {
            if (!meeting.bodies().isEmpty()) {
                bodies.add(meeting.bodies());
            }
        }

        boolean fits(Meeting meeting) {
            return meeting.bodies().isEmpty()
                    || bodies.stream().allMatch(own -> own.stream().anyMatch(meeting.bodies()::contains));
        }
    }

    /**
     * The session that an undated meeting belongs to: the only one of its sides, or the last one held in the days before
     * the report was written.
     */
    private static Optional<Group> home(List<Group> groups, Meeting meeting) {
        List<Group> two =
                groups.stream().filter(group -> group.fits(meeting)).limit(2).toList();
        if (two.size() == 1) {
            return Optional.of(two.get(0));
        }
        Optional<LocalDate> written = meeting.page().findDay();
        for (int i = groups.size() - 1; i >= 0 && written.isPresent(); i--) {
            Group group = groups.get(i);
            LocalDate day =
                    group.meetings().get(0).findDays().map(Value.Days::first).orElse(null);
            boolean before = day != null
                    && !day.isAfter(written.get())
                    && day.isAfter(written.get().minusDays(RECENT_DAYS));
            if (before && group.fits(meeting)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private Session session(String sides, List<Meeting> meetings) {
        Meeting first = meetings.get(0);
        EventDate date = date(meetings)
                .map(days -> new EventDate(
                        days.words(),
                        days.first().equals(days.last()) ? EventDate.Precision.DAY : EventDate.Precision.INTERVAL))
                .orElse(null);
        Set<Account> accounts = new TreeSet<>();
        meetings.forEach(meeting -> meeting.lines()
                .forEach(line -> accounts.add(Account.of(meeting.page().report().id(), List.of(line.span())))));
        Party host = most(meetings, (meeting, out) -> {
                    if (meeting.host() != null) {
                        out.add(meeting.host());
                    }
                    return out;
                })
                .orElse(null);
        List<Attendance> attendance = attendance(meetings, first.parties(), host);
        List<Readout> points = readouts.of(meetings, finder::find);
        return new Session(
                ContentId.ofFields(
                        "session",
                        sides,
                        date == null ? "" : date.edtf(),
                        first.page().report().id()),
                List.copyOf(first.parties()),
                host,
                date,
                value(meetings, "venue").map(Value::words).orElse(null),
                place(meetings),
                value(meetings, "length").flatMap(MeetingSlots::length).orElse((Duration) null),
                attendance,
                agenda(meetings, points),
                points,
                List.copyOf(accounts));
    }

    /** The days that most reports tell, of equals the first. */
    private static Optional<Value.Days> date(List<Meeting> meetings) {
        TreeMap<LocalDate, Set<String>> reports = new TreeMap<>();
        Map<LocalDate, Value.Days> told = new HashMap<>();
        for (Meeting meeting : meetings) {
            Value.Days days = meeting.days();
            if (days != null) {
                reports.computeIfAbsent(days.first(), key -> new TreeSet<>())
                        .add(meeting.page().report().id());
                told.merge(days.first(), days, (a, b) -> a.last().isAfter(b.last()) ? b : a);
            }
        }
        LocalDate best = null;
        int most = 0;
        for (Map.Entry<LocalDate, Set<String>> entry : reports.entrySet()) {
            if (entry.getValue().size() > most) {
                best = entry.getKey();
                most = entry.getValue().size();
            }
        }
        return best == null ? Optional.empty() : Optional.ofNullable(told.get(best));
    }

    private static Optional<Party> most(List<Meeting> meetings, BiFunction<Meeting, List<Party>, List<Party>> pick) {
        TreeMap<Party, Integer> counted = new TreeMap<>();
        for (Meeting meeting : meetings) {
            for (Party party : pick.apply(meeting, new ArrayList<>())) {
                counted.merge(party, 1, Integer::sum);
            }
        }
        Party best = null;
        for (Map.Entry<Party, Integer> entry : counted.entrySet()) {
            best = best == null || entry.getValue() > counted.getOrDefault(best, 0) ? entry.getKey() : best;
        }
        return Optional.ofNullable(best);
    }

    /** The value of a slot that most accounts tell; of equals the first in words. */
    private static Optional<Value> value(List<Meeting> meetings, String slot) {
        TreeMap<String, Integer> counted = new TreeMap<>();
        Map<String, Value> values = new HashMap<>();
        for (Meeting meeting : meetings) {
            for (Fact fact : meeting.facts()) {
                if (fact.slot().equals(slot)) {
                    String key = fact.value().key();
                    counted.merge(key, 1, Integer::sum);
                    values.putIfAbsent(key, fact.value());
                }
            }
        }
        String best = null;
        for (Map.Entry<String, Integer> entry : counted.entrySet()) {
            best = best == null || entry.getValue() > counted.getOrDefault(best, 0) ? entry.getKey() : best;
        }
        return best == null ? Optional.empty() : Optional.ofNullable(values.get(best));
    }

    private static @Nullable Place place(List<Meeting> meetings) {
        return value(meetings, "place")
                                .or(() -> value(meetings, MeetingSlots.SITE))
                                .orElse(null)
                        instanceof Value.Spot spot
                ? spot.place()
                : null;
    }

    /** Those of a host who is no side of it led no delegation, whatever single sentences seem to tell. */
    private static List<Attendance> attendance(List<Meeting> meetings, Set<Party> met, @Nullable Party host) {
        TreeMap<String, List<Attendance>> byName = new TreeMap<>();
        for (Meeting meeting : meetings) {
            for (Attendance one : meeting.attendance()) {
                String surname = one.name().substring(one.name().lastIndexOf(' ') + 1);
                byName.computeIfAbsent(surname.replaceAll("^.*-", ""), key -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Attendance> all = new ArrayList<>();
        byName.forEach((surname, ones) -> {
            Attendance fullest = ones.stream()
                    .max(Comparator.comparing((Attendance one) -> one.name().length())
                            .thenComparing(Attendance::name, Comparator.reverseOrder()))
                    .orElseThrow();
            Set<Account> accounts = new TreeSet<>();
            ones.forEach(one -> accounts.addAll(one.accounts()));
            @Nullable
            Party party = ones.stream()
                    .flatMap(one -> one.findParty().stream())
                    .findFirst()
                    .orElse(null);
            boolean received = party != null && party.equals(host) && !met.contains(party);
            Role role = ones.get(0).role() == Role.LEAD && received
                    ? Role.HOST
                    : ones.get(0).role();
            all.add(new Attendance(fullest.name(), party, role, List.copyOf(accounts)));
        });
        return all;
    }

    /** What the reports say was or was not spoken about, and what the sides say that they raised. */
    private List<AgendaItem> agenda(List<Meeting> meetings, List<Readout> points) {
        TreeMap<String, List<AgendaItem>> byTopic = new TreeMap<>();
        for (Meeting meeting : meetings) {
            for (AgendaItem item : meeting.agenda()) {
                byTopic.computeIfAbsent(item.topic() + '\t' + item.table(), key -> new ArrayList<>())
                        .add(item);
            }
        }
        for (Readout point : points) {
            List<Account> raised = readouts.raised(meetings, point);
            if (!raised.isEmpty() && !byTopic.containsKey(point.topic() + "\tfalse")) {
                byTopic.computeIfAbsent(point.topic() + "\ttrue", key -> new ArrayList<>())
                        .add(new AgendaItem(point.topic(), true, raised));
            }
        }
        List<AgendaItem> all = new ArrayList<>();
        byTopic.forEach((key, items) -> {
            Set<Account> accounts = new TreeSet<>();
            items.forEach(item -> accounts.addAll(item.accounts()));
            all.add(new AgendaItem(items.get(0).topic(), items.get(0).table(), List.copyOf(accounts)));
        });
        return all;
    }
}
