package org.parley.docket.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.parley.model.EventDate;
import org.parley.model.Party;
import org.parley.model.ReadReport;
import org.parley.model.Span;

/** Finds the meetings that one report tells of: who met, when, and the sentences that speak of each. */
final class MeetingFinder {

    static final String NOUN =
            "(?:talks|meetings?|sessions?|negotiations|discussions|(?:first|second|third|fourth|last|latest|previous|earlier) (?:direct )?round|"
                    + "round of talks|summit|conference|dialogue)";

    private static final Pattern MEETING = Pattern.compile("\\b" + NOUN + "\\b");

    /** A meeting that took place, not one to come. */
    private static final Pattern HELD = Pattern.compile(
            "\\b(?:" + NOUN + "|met|(?:talked|spoke|spoken) (?:by|on|over) (?:the )?(?:tele)?phone"
                    + "|sat (?:down|across|opposite|face to face|together)|play(?:ed|s) host|parted (?:with|without|company|yesterday|late|on|amid|after|in)"
                    + "|(?:hosted|received|welcomed) (?:the |both |two )+(?:[\\w-]+ ){0,2}(?:envoys|ambassadors|delegations|sides|teams|ministers|negotiators))\\b");

    private static final Pattern TO_COME = Pattern.compile(
            "\\b(?:next|later|further|more|future|follow-up|followup|another|additional|"
                    + "subsequent|any|possible|planned|upcoming|proposed|no|resum\\w+|new|news|press|regular|such|invitation to|"
                    + "schedul\\w+|for|to hold|return to|returned to|rejoin|back to|open to|opponents of the|if)\\W+(?:[\\w'-]+\\W+){0,2}$");

    /** After a meeting's noun: it was planned. */
    private static final Pattern NOT_HELD = Pattern.compile(
            "(?: [\\w'-]+){0,6}? (?:(?:is|are|was|were) (?:to (?:have )?\\w+|due|set|scheduled|expected|planned|called off|cancell?ed|postponed|put off)"
                    + "|(?:will|would|may|might|could|should|must|never|did not|has not|had not)\\b)");

    /** What those who meet do; "of" or "with" before both sides says so too. */
    private static final Pattern MEET = Pattern.compile(
            "\\b(?:met|held|hold|sat (?:down|across|opposite|face to face|together)|play(?:ed|s) host|received|welcomed|talked|spoke|spoken|negotiated|led|headed|hosted|hosts?|chaired|"
                    + "opened|mark(?:s|ed)?|took place|attended|talks with|meetings? with|session with|discussions with|parted|joining|sitting down|brings?|"
                    + "brought|agreed|(?:meeting|talks|session) of)\\b");

    private static final Pattern OF_BOTH =
            Pattern.compile("\\b(?:[a-z.]+(?:-|\u2013)[a-z.]+|[a-z.]+ and [a-z.]+) (?:[\\w-]+ ){0,2}" + NOUN + "\\b");

    /** Codes of international bodies, whose own meetings are no talks between sides. */
    private static final Set<String> BODIES = Set.of("UNO", "IGO", "EUR", "NGO", "IMG");

    private static final Pattern BETWEEN = Pattern.compile("\\bbetween\\b");

    /** Before a side's name these make it what the meeting was about, or where it was. */
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?:on|about|over|in|inside|concerning|regarding|to|from|of|at|against|into|near)(?: the| its| their)? (?:[\\w-]+(?:'s)? )?$");

    private static final Pattern OF_THE_SIDES =
            Pattern.compile("\\b(?:of|between|with|by|among)(?: the)? (?:[\\w-]+ ){0,2}$");

    /** "After the meeting", "at the talks": points back to a meeting that was told of. */
    private static final Pattern REFERRING = Pattern.compile(
            "\\b(?:after|before|following|since|during|at|of|in|outside|about|called) (?:the|that|this|these|those)(?: [\\w-]+)? $");

    /** Who is said to know of talks has not told of them yet. */
    private static final Pattern KNOWN_OF = Pattern.compile(
            "\\b(?:close to|familiar with|briefed on|involved in|knowledge of) (?:the |these |those )?$");

    /** "The first round": one of several. */
    private static final Pattern ORDINAL = Pattern.compile(
            "\\b(?:first|second|third|fourth|previous|earlier|last) (?:direct )?(?:round|meeting|session)$");

    private static final Pattern DEFINITE = Pattern.compile(
            "\\b(?:the|these|this|those|that|monday's|tuesday's|wednesday's|thursday's|friday's|saturday's|sunday's|"
                    + "yesterday's|today's|their|first)\\W+(?:[\\w'-]+\\W+){0,2}$");

    /** A sentence that tells how, where, when or under whom a meeting was held. */
    private static final Pattern HOW = Pattern.compile(
            "\\b(?:last(?:ed|ing)|held|took place|chaired|hosted|presided|opened|"
                    + "began|ended|met|led|hours?|minutes|delegations?|round|at the table|over within|venue|in the room)\\b");

    /** Before a date these make it another thing's. */
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "\\b(?:truce|cease-?fire|agreement|war|attacks?|incidents?|"
                    + "fighting|shooting|killings?|(?:murder|kill|arrest|detain|abduct|kidnapp|captur|releas|sign|wound)ed|shot|died|strikes?|blast|raid|since|until|by|before|after|to meet on)(?: \\w+){0,2} $");

    private static final Pattern BODY = Pattern.compile(
            "((?:[A-Z][\\w-]+ ){1,4}(?:Committee|Commission|Council|Group|Mechanism|Cell|Centre|Center))");

    /** How many sentences after a meeting words such as "the meeting" still mean it and not the report's main one. */
    private static final int NEAR = 3;

    /** A report that speaks of a meeting in its first sentences, headings counted, is about it. */
    private static final int NEWS = 5;

    /** Fewer words are a heading or a line of place and date. */
    private static final int SENTENCE_WORDS = 8;

    private final Parties parties;
    private final MeetingSlots slots;

    MeetingFinder(Parties parties, MeetingSlots slots) {
        this.parties = parties;
        this.slots = slots;
    }

    private static final class Draft {
        final Set<Party> parties = new TreeSet<>();
        final Set<Integer> lines = new TreeSet<>();
        final Set<Integer> anchored = new TreeSet<>();
        final Set<String> bodies = new TreeSet<>();
        Value.@Nullable Days days;

        /** Whether it is known to have been on another day. */
        boolean isNotOn(Value.Days when) {
            Value.Days known = days;
            return known != null && known.apart(when) > 1;
        }

        boolean fits(Set<Party> met, Value.@Nullable Days when, Optional<String> body, int line) {
            boolean sides = parties.containsAll(met) || met.containsAll(parties);
            Value.Days known = days;
            boolean near = anchored.stream().anyMatch(number -> line - number <= NEAR);
            boolean time = when == null || (known == null ? near : known.apart(when) <= 1);
            boolean same = body.isEmpty() || bodies.isEmpty() || bodies.contains(body.get());
            return sides && time && same;
        }
    }

    /** In the order of their first sentences. */
    List<Meeting> find(Page page) {
        return page.once("meetings", () -> meetings(page));
    }

    private List<Meeting> meetings(Page page) {
        List<Draft> drafts = new ArrayList<>();
        List<Line> bare = new ArrayList<>();
        for (Line line : page.lines()) {
            if (!anchor(page, line, drafts) && speaksOfTheMeeting(line)) {
                bare.add(line);
            }
        }
        for (Line line : bare) {
            near(drafts, line).or(() -> main(drafts)).ifPresent(draft -> draft.lines.add(line.number()));
        }
        List<Meeting> meetings = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Line> lines =
                    draft.lines.stream().map(number -> page.lines().get(number)).toList();
            Value.Days days =
                    draft.days != null ? draft.days : newsDay(page, lines).orElse(null);
            MeetingSlots.Setting setting = new MeetingSlots.Setting(
                    lines, around(page, draft), main(drafts).orElse(draft) == draft);
            meetings.add(slots.meeting(page, draft.parties, draft.bodies, days, setting));
        }
        return meetings;
    }

    /** Sentences of the paragraphs that anchor a meeting: who led, who chaired, how long may stand there. */
    private static List<Line> around(Page page, Draft draft) {
        Set<Integer> paragraphs = new TreeSet<>();
        draft.anchored.forEach(number -> paragraphs.add(page.lines().get(number).paragraph()));
        return page.lines().stream()
                .filter(line -> paragraphs.contains(line.paragraph()) || draft.lines.contains(line.number()))
                .toList();
    }

    /** The day named in the first sentences of a report whose news is the meeting. */
    private static Optional<Value.Days> newsDay(Page page, List<Line> lines) {
        if (lines.isEmpty() || lines.get(0).number() > NEWS) {
            return Optional.empty();
        }
        for (Line line : page.lines().subList(0, Math.min(NEWS, page.lines().size()))) {
            Optional<Value.Days> days = line.words().size() < SENTENCE_WORDS ? Optional.empty() : days(page, line, 0);
            if (days.isPresent()) {
                return days;
            }
        }
        return Optional.empty();
    }

    private static Optional<Draft> near(List<Draft> drafts, Line line) {
        for (int back = 1; back <= NEAR; back++) {
            int number = line.number() - back;
            for (Draft draft : drafts) {
                if (draft.lines.contains(number)) {
                    return Optional.of(draft);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Draft> main(List<Draft> drafts) {
        Draft best = null;
        for (Draft draft : drafts) {
            best = best == null || draft.anchored.size() > best.anchored.size() ? draft : best;
        }
        return Optional.ofNullable(best);
    }

    private boolean anchor(Page page, Line line, List<Draft> drafts) {
        Matcher found = HELD.matcher(line.lower());
        while (found.find()) {
            String before = line.lower().substring(0, found.start());
            boolean notHeld =
                    NOT_HELD.matcher(line.lower().substring(found.end())).lookingAt();
            if (notHeld
                    || TO_COME.matcher(before).find()
                    || KNOWN_OF.matcher(before).find()) {
                continue;
            }
            Value.Days own = days(page, line, found.start()).orElse(null);
            boolean another = own != null
                    && ORDINAL.matcher(before + found.group()).find()
                    && drafts.stream().allMatch(draft -> draft.isNotOn(own));
            if (!drafts.isEmpty() && !another && REFERRING.matcher(before).find()) {
                continue;
            }
            Optional<String> body = body(line);
            Value.Days days = own != null ? own : dayBefore(page, line).orElse(null);
            Set<Party> met = participants(page, line, found);
            boolean telling = body.isPresent() || days != null || line.has(HOW) || Parties.areBoth(line.lower());
            if (met.size() < 2 && telling && !isOfBody(page, line, found.start())) {
                met = new TreeSet<>(parties.main(page));
            }
            if (met.size() < 2) {
                continue;
            }
            Draft draft = fitting(drafts, met, days, body, line.number());
            draft.parties.addAll(draft.parties.isEmpty() ? met : Set.of());
            if (met.size() < draft.parties.size()) {
                draft.parties.retainAll(met);
            }
            draft.lines.add(line.number());
            draft.anchored.add(line.number());
            body.ifPresent(draft.bodies::add);
            draft.days = draft.days == null ? days : draft.days;
            return true;
        }
        return false;
    }

    private static Optional<String> body(Line line) {
        Matcher found = BODY.matcher(line.text());
        return found.find() ? Optional.of(found.group(1).replaceFirst("^The ", "")) : Optional.empty();
    }

    /** The last told of the meetings that these words may mean, or a new one. */
    private static Draft fitting(
            List<Draft> drafts, Set<Party> met, Value.@Nullable Days days, Optional<String> body, int line) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).fits(met, days, body, line)) {
                return drafts.get(i);
            }
        }
        Draft fresh = new Draft();
        drafts.add(fresh);
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
        boolean meets = line.has(MEET) || OF_BOTH.matcher(line.lower()).find();
        return meets ? named(page, line, clause, line.lower().length(), 3) : Set.of();
    }

    /** Whether the meeting is one of an international body, named before it. */
    private boolean isOfBody(Page page, Line line, int noun) {
        int base = line.span().begin();
        return noun > 0
                && parties.named(page, new Span(base, base + noun)).stream()
                        .anyMatch(party -> BODIES.contains(String.valueOf(party.code())));
    }

    private Set<Party> named(Page page, Line line, int from, int to, int most) {
        Set<Party> sides = new TreeSet<>();
        int base = line.span().begin();
        for (Map.Entry<Span, Party> named : sidesIn(page, new Span(base + from, base + to))) {
            String before = line.lower().substring(0, named.getKey().begin() - base);
            boolean where = page.isCountryName(named.getKey())
                    || !page.places(named.getKey()).isEmpty();
            boolean about = where
                    && ABOUT.matcher(before).find()
                    && !OF_THE_SIDES.matcher(before).find();
            boolean owns = MeetingSlots.OWNED_BY.matcher(before).find();
            if (!about && !owns && sides.size() < most && !isInDateline(page, line, named.getKey())) {
                sides.add(named.getValue());
            }
        }
        return sides;
    }

    /** States by name and by their peoples' officials, in text order. */
    private List<Map.Entry<Span, Party>> sidesIn(Page page, Span within) {
        List<Map.Entry<Span, Party>> sides = new ArrayList<>();
        for (Page.Mention mention : page.mentions(within)) {
            parties.findOf(mention.actor().id())
                    .filter(side -> parties.isSide(side) && !BODIES.contains(String.valueOf(side.code())))
                    .ifPresent(side -> sides.add(Map.entry(mention.span(), side)));
        }
        for (Map.Entry<Span, Party> official : parties.names().officials(page, within)) {
            if (sides.stream().noneMatch(side -> side.getKey().overlaps(official.getKey()))) {
                sides.add(official);
            }
        }
        sides.sort(Map.Entry.comparingByKey());
        return sides;
    }

    /** Whether it is the town of a dateline, or one in capitals where a dateline would stand. */
    private static boolean isInDateline(Page page, Line line, Span mention) {
        String words = page.words(mention);
        boolean capitals = words.length() > 3 && words.equals(words.toUpperCase(Locale.ROOT));
        return (capitals && mention.begin() == line.span().begin())
                || page.report()
                        .heading()
                        .findDateline()
                        .filter(dateline -> dateline.span().overlaps(mention))
                        .isPresent();
    }

    private static boolean speaksOfTheMeeting(Line line) {
        Matcher found = MEETING.matcher(line.lower());
        while (found.find()) {
            String before = line.lower().substring(0, found.start());
            if (DEFINITE.matcher(before).find()
                    && !TO_COME.matcher(before).find()
                    && !KNOWN_OF.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }

    /** The day named in the sentence or two before, in the same paragraph. */
    private static Optional<Value.Days> dayBefore(Page page, Line line) {
        for (int back = 1; back <= 2 && line.number() - back >= 0; back++) {
            Line before = page.lines().get(line.number() - back);
            Optional<Value.Days> day =
                    before.paragraph() == line.paragraph() ? days(page, before, 0) : Optional.empty();
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** The date named nearest to the words of meeting in their sentence, of day precision if there is one. */
    private static Optional<Value.Days> days(Page page, Line line, int at) {
        Value.Days best = null;
        long bestDistance = Long.MAX_VALUE;
        for (ReadReport.Named<EventDate> time : page.times(line.span())) {
            Value.Days days = Value.Days.find(time.value()).orElse(null);
            int begin = time.span().begin() - line.span().begin();
            if (OF_SOMETHING_ELSE.matcher(line.lower().substring(0, begin)).find()) {
                continue;
            }
            long distance = Math.abs(begin - at);
            if (days != null && days.first().equals(days.last()) && distance < bestDistance) {
                best = days;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }
}
