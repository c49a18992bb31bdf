package org.parley.docket.sessions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.page.Topics;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Session.Agreement;
import org.parley.model.Session.Readout;
import org.parley.model.Session.Said;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;

/** What the sides said of a session, point by point: each statement of somebody who was there, by issue. */
final class ReadoutFinder {

    private static final String ATMOSPHERE = "how it went";

    private static final String EVIDENCE = "evidence";
    private static final String REPLY = "the answer";

    /** What was shown, or was not. */
    private static final Pattern SHOWN =
            Pattern.compile("\\b(?:evidence|proof|photographs?|footage|dossier|documents? (?:proving|showing))\\b");

    /** That the other side said nothing. */
    private static final Pattern NO_REPLY = Pattern.compile("\\b(?:(?:did|had|has) not (?:respond|answer|repl)\\w*|"
            + "gave no (?:answer|reply|response)|said nothing|no (?:immediate )?(?:response|answer|reply))\\b");

    /** Told of another time than that of the session. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(?:last (?:week|month|year)|had said|in the past|earlier this|days (?:before|earlier)|the year before)\\b");

    /** What a side says now is not what it said then. */
    private static final Pattern NOW = Pattern.compile(
            "^(?:says?|accuses?|den(?:y|ies)|blames?|charges?|alleges?|claims?|demands?|wants?|"
                    + "insists?|rejects?|calls? for|proposes?|asks?)\\b|\\b(?:also|in turn|again) (?:accuses|says|denies)\\b");

    private static final Pattern CHARGE =
            Pattern.compile("\\b(?:charges?|accusations?|allegations?|claims?|everything|it|this|that)\\b");

    /** Sentences between a charge and its denial. */
    private static final int NEAR_CHARGE = 4;

    /** A report whose first sentences speak of the session is about it. */
    private static final int NEWS = 5;

    /** How many paragraphs behind a sentence on the session its readouts may stand. */
    private static final int PARAGRAPHS = 2;

    private static final Pattern WENT =
            Pattern.compile("\\b(?:positive|constructive|businesslike|frank|fruitful|productive|"
                    + "congruence|cordial|tense|useful|serious|substantive|unified|identical|parted ways|first step|progress|"
                    + "disappoint\\w+|failed|failure|breakthrough|satisfied|nothing was signed|cold)\\b");

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

    /** Words that two sides cannot both be right in. */
    private enum Word {
        FOR_EACH("\\b(?:each|either|both) (?:side|part(?:y|ies)|sides)\\b|\\bmutual"),
        FOR_ONE("\\b(?:unilateral\\w*|one-sided|of its own accord)\\b"),
        FELL_SHORT("\\b(?:only|failed|failure|disappoint\\w+|no (?:progress|breakthrough)|cold|fruitless)\\b"),
        /** that there was none, or none was given */
        DENIES_IT(
                "\\b(?:no|none|nothing) (?:evidence|proof|was)\\b|\\bproves? nothing\\b|\\bwithout (?:evidence|proof)\\b"),
        HAS_IT(
                "\\b(?:strong|solid|clear|hard|conclusive|ample) (?:evidence|proof)\\b|\\b(?:presented|showed|shown|laid out)\\b");

        private final Pattern pattern;

        Word(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        static Set<Word> in(String lower) {
            return Arrays.stream(values())
                    .filter(word -> word.pattern.matcher(lower).find())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static final class Point {
        final TreeMap<Party, Set<SpeechAct>> acts = new TreeMap<>();
        final TreeMap<Party, Set<Word>> words = new TreeMap<>();
        final TreeMap<Party, Set<Account>> accounts = new TreeMap<>();
        boolean joint;

        List<Said> said() {
            return accounts.entrySet().stream()
                    .map(entry -> new Said(entry.getKey(), List.copyOf(entry.getValue())))
                    .toList();
        }
    }

    /** @param others all meetings that a page tells of */
    List<Readout> of(List<Meeting> meetings, Function<Page, List<Meeting>> others) {
        TreeMap<String, Point> points = new TreeMap<>();
        Set<String> names = new HashSet<>();
        Set<Party> sides = new TreeSet<>();
        for (Meeting meeting : meetings) {
            meeting.attendance().forEach(one -> names.add(last(one.name())));
            sides.addAll(meeting.parties());
        }
        for (Meeting meeting : meetings) {
            int from = meeting.lines().get(0).number();
            List<Meeting> all = others.apply(meeting.page());
            boolean news = all.stream()
                    .anyMatch(
                            one -> !one.lines().isEmpty() && one.lines().get(0).number() <= NEWS);
            Set<Integer> paragraphs = new TreeSet<>();
            for (Line line : meeting.lines()) {
                for (int further = 0; further <= PARAGRAPHS; further++) {
                    paragraphs.add(line.paragraph() + further);
                }
            }
            for (Statement statement : meeting.page().statements()) {
                Optional<Line> line = meeting.page().findLine(statement.extent());
                if (line.isPresent() && line.get().number() >= from) {
                    boolean near = news || paragraphs.contains(line.get().paragraph());
                    point(meeting, statement, line.get(), near, new There(names, sides, all), points);
                }
            }
        }
        List<Readout> readouts = new ArrayList<>();
        for (Map.Entry<String, Point> entry : points.entrySet()) {
            Point point = entry.getValue();
            readouts.add(new Readout(entry.getKey(), agreement(entry.getKey(), point), point.said()));
        }
        return readouts;
    }

    /** Whether no other meeting of those who speak is told of between the meeting and a sentence behind it. */
    private static boolean isLast(Meeting meeting, Line line, List<Party> speaking, List<Meeting> all) {
        int own = lastBefore(meeting, line);
        return all.stream()
                .noneMatch(other -> !other.equals(meeting)
                        && other.isTold()
                        && other.parties().containsAll(speaking)
                        && lastBefore(other, line) > own);
    }

    private static int lastBefore(Meeting meeting, Line line) {
        return meeting.lines().stream()
                .mapToInt(Line::number)
                .filter(number -> number <= line.number())
                .max()
                .orElse(-1);
    }

    /**
     * Who was at a session.
     *
     * @param names last names
     * @param sides who met
     * @param others all meetings that the page tells of
     */
    private record There(Set<String> names, Set<Party> sides, List<Meeting> others) {}

    private void point(
            Meeting meeting, Statement statement, Line line, boolean near, There present, Map<String, Point> points) {
        Page page = meeting.page();
        Saying saying = page.once("saying", statement.id(), () -> saying(page, statement));
        List<Party> there =
                saying.speaking().stream().filter(present.sides()::contains).toList();
        List<Party> speaking = there.size() > 1 ? there : saying.speaking();
        boolean named = statement.speaker().naming() == Speaker.Naming.NAMED
                && present.names().contains(last(statement.speaker().name()));
        boolean ofSide = saying.ofTheSide() || !there.isEmpty();
        boolean counts = named
                || (isLast(meeting, line, speaking, present.others())
                        && (speaking.size() > 1 || (ofSide && (saying.inTheRoom() || (near && saying.telling())))));
        if (!counts
                || speaking.isEmpty()
                || saying.elsewhere()
                || !present.sides().containsAll(speaking)
                || saying.topic().isEmpty()) {
            return;
        }
        Point point = points.computeIfAbsent(saying.topic(), key -> new Point());
        point.joint |= speaking.size() > 1;
        for (Party party : speaking) {
            point.accounts.computeIfAbsent(party, key -> new TreeSet<>()).add(Account.of(statement));
            point.acts.computeIfAbsent(party, key -> new TreeSet<>()).add(statement.act());
            point.words.computeIfAbsent(party, key -> new TreeSet<>()).addAll(saying.words());
        }
    }

    /**
     * What a statement is, whatever the session.
     *
     * @param speaking those whom it speaks for
     * @param ofTheSide whether unnamed people of a side say it
     * @param inTheRoom whether it speaks of what went on at a meeting
     * @param telling whether it is a charge, a denial, a demand or the like
     * @param elsewhere whether it is of another time
     * @param topic empty when it has none
     * @param words those of the words in it that two sides cannot both be right in
     */
    private record Saying(
            List<Party> speaking,
            boolean ofTheSide,
            boolean inTheRoom,
            boolean telling,
            boolean elsewhere,
            String topic,
            Set<Word> words) {}

    private Saying saying(Page page, Statement statement) {
        String said = page.lower(statement.extent());
        return new Saying(
                parties.speakingFor(page, statement),
                OF_THE_SIDE.matcher(said).find(),
                IN_THE_ROOM.matcher(said).find(),
                isTelling(page, statement),
                page.findLine(statement.extent())
                        .filter(line -> line.has(ELSEWHERE))
                        .isPresent(),
                topic(page, statement, said),
                Word.in(said));
    }

    private static boolean isTelling(Page page, Statement statement) {
        boolean now = statement.cue().stream()
                .anyMatch(cue -> NOW.matcher(page.lower(cue)).find());
        return !now && isTelling(statement.act());
    }

    private static boolean isTelling(SpeechAct act) {
        return switch (act) {
            case ACCUSE, DENY, DEMAND, PROPOSE, REFUSE, AGREE, PROMISE -> true;
            case ASSERT, ASSESS, ADMIT, THREATEN, DECLINE_TO_ANSWER -> false;
        };
    }

    /** What the charge is about that stands last before a denial of "the charge". */
    private Optional<String> charged(Page page, Statement denial) {
        int line = page.findLine(denial.extent()).map(Line::number).orElse(0);
        Optional<String> last = Optional.empty();
        for (Statement statement : page.statements()) {
            if (statement.extent().begin() >= denial.extent().begin()) {
                break;
            }
            int at = page.findLine(statement.extent()).map(Line::number).orElse(0);
            if (statement.act() == SpeechAct.ACCUSE && line - at <= NEAR_CHARGE) {
                last = issues.findMain(page.wordsIn(statement.content().get(0)));
            }
        }
        return last;
    }

    private String topic(Page page, Statement statement, String said) {
        if (WENT.matcher(said).find()) {
            return ATMOSPHERE;
        }
        if (NO_REPLY.matcher(said).find()) {
            return REPLY;
        }
        if (SHOWN.matcher(said).find()) {
            return EVIDENCE;
        }
        Span content = statement.content().get(0);
        if (statement.act() == SpeechAct.DENY
                && CHARGE.matcher(page.lower(content)).find()) {
            Optional<String> charged = charged(page, statement);
            if (charged.isPresent()) {
                return charged.get();
            }
        }
        Optional<String> own = issues.findMain(page.wordsIn(content));
        return own.or(() -> isTelling(statement.act()) && Topics.pointBack(page.lower(content))
                        ? page.findLine(statement.extent()).flatMap(line -> Topics.before(issues, page, line))
                        : Optional.empty())
                .orElse("");
    }

    /** The accounts of a point that say it was raised in the room: all when both sides speak of it. */
    List<Account> raised(List<Meeting> meetings, Readout point) {
        if (List.of(ATMOSPHERE, EVIDENCE, REPLY).contains(point.topic())) {
            return List.of();
        }
        if (point.agreement() != Agreement.ONE) {
            return point.accounts();
        }
        Map<String, Page> pages = new HashMap<>();
        meetings.forEach(meeting -> pages.put(meeting.page().report().id(), meeting.page()));
        List<Account> raised = new ArrayList<>();
        for (Account account : point.accounts()) {
            Page page = pages.get(account.report());
            if (page != null
                    && account.spans().stream()
                            .anyMatch(span -> page.once("raised", span, () -> RAISED.matcher(page.lower(span))
                                    .find()))) {
                raised.add(account);
            }
        }
        return raised;
    }

    /** A charge, a denial or a refusal by one of them, or words of which only one can be so, and they differ. */
    private static Agreement agreement(String topic, Point point) {
        if (point.acts.size() < 2) {
            return Agreement.ONE;
        }
        boolean charged = !point.joint
                && point.acts.values().stream()
                        .anyMatch(acts -> acts.contains(SpeechAct.ACCUSE)
                                || acts.contains(SpeechAct.DENY)
                                || acts.contains(SpeechAct.REFUSE));
        boolean scope = some(point, Word.FOR_ONE) && some(point, Word.FOR_EACH);
        long shortOf = point.words.values().stream()
                .filter(words -> words.contains(Word.FELL_SHORT))
                .count();
        boolean mood = topic.equals(ATMOSPHERE) && shortOf > 0 && shortOf < point.words.size();
        boolean shown = topic.equals(EVIDENCE) && some(point, Word.DENIES_IT) && some(point, Word.HAS_IT);
        return charged || scope || mood || shown || topic.equals(REPLY) ? Agreement.DIFFERENTLY : Agreement.BOTH;
    }

    private static boolean some(Point point, Word word) {
        return point.words.values().stream().anyMatch(words -> words.contains(word));
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
    }
}
