package org.parley.docket.sessions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.compare.Value;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Party;
import org.parley.model.Span;

/** Finds the meetings that one report tells of: who met, when, and the sentences that speak of each. */
final class MeetingFinder {

    static final String NOUN =
            "(?:talks|meetings?|sessions?|negotiations|discussions|round of talks|summit|conference|dialogue)";

    /** A meeting that took place, not one to come. */
    private static final Pattern HELD = Pattern.compile("\\b(?:" + NOUN + "|met)\\b");

    private static final Pattern TO_COME =
            Pattern.compile("\\b(?:next|further|more|future|follow-up|followup|another|additional|"
                    + "subsequent|any|possible|planned|upcoming|proposed|no|resum\\w+|new|news|press|regular|such|invitation to|"
                    + "schedul\\w+|for|to hold|open to|opponents of the|if)\\W+(?:[\\w'-]+\\W+){0,2}$");

    private static final Pattern BETWEEN = Pattern.compile("\\bbetween\\b");

    /** Before a side's name these make it what the meeting was about, or where it was. */
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?:on|about|over|in|inside|concerning|regarding|to|from|of|at|against|into|near)(?: the| its| their)? (?:[\\w-]+(?:'s)? )?$");

    private static final Pattern OF_THE_SIDES =
            Pattern.compile("\\b(?:of|between|with|by|among)(?: the)? (?:[\\w-]+ ){0,2}$");

    private static final Pattern DEFINITE = Pattern.compile(
            "\\b(?:the|these|this|those|that|monday's|tuesday's|wednesday's|thursday's|friday's|saturday's|sunday's|"
                    + "yesterday's|today's|their|first)\\W+(?:[\\w'-]+\\W+){0,2}$");

    private final Parties parties;
    private final MeetingSlots slots;

    MeetingFinder(Parties parties, MeetingSlots slots) {
        this.parties = parties;
        this.slots = slots;
    }

    private static final class Draft {
        final Set<Party> parties = new TreeSet<>();
        final Set<Integer> lines = new TreeSet<>();
        int anchors;
        Value.@Nullable Days days;
    }

    /** In the order of their first sentences. */
    List<Meeting> find(Page page) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        List<Line> bare = new ArrayList<>();
        for (Line line : page.lines()) {
            anchor(page, line, drafts);
            if (speaksOfTheMeeting(line)) {
                bare.add(line);
            }
        }
        Optional<Draft> main = main(drafts);
        main.ifPresent(draft -> bare.forEach(line -> {
            if (drafts.values().stream().noneMatch(other -> other.lines.contains(line.number()))) {
                draft.lines.add(line.number());
            }
        }));
        List<Meeting> meetings = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            List<Line> lines =
                    draft.lines.stream().map(number -> page.lines().get(number)).toList();
            meetings.add(slots.meeting(page, draft.parties, draft.days, lines));
        }
        return meetings;
    }

    private static Optional<Draft> main(Map<String, Draft> drafts) {
        Draft best = null;
        for (Draft draft : drafts.values()) {
            best = best == null || draft.anchors > best.anchors ? draft : best;
        }
        return Optional.ofNullable(best);
    }

    private void anchor(Page page, Line line, Map<String, Draft> drafts) {
        Matcher found = HELD.matcher(line.lower());
        while (found.find()) {
            if (TO_COME.matcher(line.lower().substring(0, found.start())).find()) {
                continue;
            }
            Set<Party> met = participants(page, line, found);
            if (met.size() < 2) {
                continue;
            }
            Value.Days days = days(page, line).orElse(null);
            Draft draft = fitting(drafts, met, days);
            draft.parties.addAll(met);
            draft.lines.add(line.number());
            draft.anchors++;
            draft.days = draft.days == null ? days : draft.days;
            return;
        }
    }

    private static Draft fitting(Map<String, Draft> drafts, Set<Party> met, Value.@Nullable Days days) {
        for (Draft draft : drafts.values()) {
            boolean sides = draft.parties.equals(met);
            Value.Days other = draft.days;
            boolean time = days == null || other == null || days.apart(other) <= 1;
            if (sides && time) {
                return draft;
            }
        }
        Draft fresh = new Draft();
        drafts.put(met.toString() + '\t' + drafts.size(), fresh);
        return fresh;
    }

    /** The sides that meet, by the words around the meeting's noun or verb. */
    private Set<Party> participants(Page page, Line line, Matcher noun) {
        Matcher between = BETWEEN.matcher(line.lower());
        if (between.find(0) && between.end() < line.lower().length()) {
            Set<Party> sides = named(page, line, between.end(), line.lower().length(), 2);
            if (sides.size() == 2) {
                return sides;
            }
        }
        int clause = Math.max(line.lower().lastIndexOf(';', noun.start()) + 1, 0);
        return named(page, line, clause, line.lower().length(), 3);
    }

    private Set<Party> named(Page page, Line line, int from, int to, int most) {
        Set<Party> sides = new TreeSet<>();
        int base = line.span().begin();
        for (Page.Mention mention : page.mentions(new Span(base + from, base + to))) {
            String before = line.lower().substring(0, mention.span().begin() - base);
            boolean about = page.isCountryName(mention.span())
                    && ABOUT.matcher(before).find()
                    && !OF_THE_SIDES.matcher(before).find();
            Optional<Party> side = parties.findOf(mention.actor().id());
            if (!about && side.isPresent() && side.get().code() != null && sides.size() < most) {
                sides.add(side.get());
            }
        }
        return sides;
    }

    private static boolean speaksOfTheMeeting(Line line) {
        Matcher found = Pattern.compile("\\b" + NOUN + "\\b").matcher(line.lower());
        while (found.find()) {
            String before = line.lower().substring(0, found.start());
            if (DEFINITE.matcher(before).find() && !TO_COME.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }

    /** The date of a consultation in the sentence. */
    private static Optional<Value.Days> days(Page page, Line line) {
        for (Event event : page.events()) {
            Span trigger = event.trigger().get(0);
            if (event.type() == EventType.CONSULT && line.span().contains(trigger) && event.date() != null) {
                return days(event.date().edtf());
            }
        }
        return Optional.empty();
    }

    /** The days of an EDTF value of day or month precision. */
    static Optional<Value.Days> days(String edtf) {
        String plain = edtf.replaceAll("[~?%]", "");
        try {
            if (plain.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = LocalDate.parse(plain);
                return Optional.of(new Value.Days(day, day, edtf));
            }
            if (plain.matches("\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(new Value.Days(
                        LocalDate.parse(plain.substring(0, 10)), LocalDate.parse(plain.substring(11)), edtf));
            }
            if (plain.matches("\\d{4}-\\d{2}")) {
                LocalDate first = LocalDate.parse(plain + "-01");
                return Optional.of(new Value.Days(first, first.plusMonths(1).minusDays(1), edtf));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
