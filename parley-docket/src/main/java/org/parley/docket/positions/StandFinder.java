package org.parley.docket.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.page.Topics;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Position.Stance;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Finds the stands that sides take in one report: in their statements, and where the report itself tells of them. */
final class StandFinder {

    private static final double LEAST_CERTAIN = 0.4;

    private static final Pattern FOR = Pattern.compile(
            "\\b(?:support(?:s|ed|ing)?|back(?:s|ed|ing)?|welcom\\w+|favou?r\\w*|"
                    + "right to|want(?:s|ed)?|need(?:s|ed)?|stress(?:ed|es)?|call(?:s|ed)? for|important|essential|must|had to be saved)\\b");

    private static final Pattern AGAINST = Pattern.compile("\\b(?:oppos\\w+|against|reject\\w*|not accept|won't accept|"
            + "will not accept|condemn\\w*|unacceptable|source of (?:insecurity|instability)|cause of instability|illegal|"
            + "undermin\\w+|imperial|not allow|threat to)\\b");

    /** Neither taken nor refused. */
    private static final String LEFT_OPEN =
            "neither (?:[\\w-]+ ){1,5}nor|not (?:yet )?(?:dismiss|reject|refus|rul|turn)\\w*|rul(?:e|es|ed) nothing out|noncommittal|non-committal|pass(?:ed|ing)? (?:it|this|that|them|the \\w+) (?:on|along)|be studied|take (?:it|them) home";

    private static final Pattern IS_OPEN = Pattern.compile("\\b(?:" + LEFT_OPEN + ")\\b");

    private static final Pattern CONDITIONAL = Pattern.compile(
            "\\b(?:" + LEFT_OPEN + "|if|unless|first wants|only (?:if|when|after)|provided|once|"
                    + "on condition|consider|entertain|review|would not say|wait to see|depends|step by step|options open|"
                    + "would need|but not|would not be rushed|would study|will study|when the \\w+ (?:had|has|have|is|are))\\b");

    /** Without a demand or an offer, "if" alone is no condition. */
    private static final Pattern WAITING = Pattern.compile(
            "\\b(?:" + LEFT_OPEN + "|first wants|only (?:if|when|after)|provided|on condition|consider|entertain|"
                    + "review|would not say|wait to see|depends|step by step|options open|would need|would not be rushed|would study|will study|"
                    + "once|if [\\w ]{3,40} first|when the \\w+ (?:had|has|have|is|are))\\b");

    /** Who is accused of these is accused of not keeping to something: that says little of the thing itself. */
    private static final Pattern BREACH = Pattern.compile(
            "\\b(?:violat\\w+|break(?:s|ing)?|broke|broken|breach\\w*|delay\\w*|"
                    + "put(?:ting)? off|postpon\\w+|obstruct\\w*|block(?:s|ed|ing)|sabotag\\w+|refus\\w+|fail(?:s|ed|ing)|not ke(?:pt|eping))\\b");

    private static final Pattern UNDERTAKING =
            Pattern.compile("\\b(?:promis\\w+|pledg\\w+|vow\\w*|agree\\w*|undertook|committed|guarantee\\w*)\\b");

    /** What may stand between a side and what it does. */
    private static final String BETWEEN =
            "^(?:'s?)?(?: and [a-z]+)?(?: (?:army|government|military|side|delegation|president|king|leaders?|"
                    + "(?:prime|foreign|defen[cs]e) minist(?:er|ry)|officials))?,?(?: (?:has|have|had|also|again|once|itself|in turn|since|"
                    + "still|now|later|then|already|publicly|repeatedly|both|all|decided it)){0,3} ";

    private static final Pattern TAKES_IT = Pattern.compile(BETWEEN
            + "(?:welcom(?:e|es|ed)|accept(?:s|ed)?|agreed(?: on \\w+)? (?:to|that|on)|offered|promis(?:e|es|ed)|pledg(?:e|es|ed)|back(?:s|ed)?|supports?|supported|favou?rs?|favou?red|wants?|"
            + "wanted|propos(?:e|es|ed)|call(?:s|ed)? for|demand(?:s|ed)?|ask(?:s|ed) for|repeated its (?:proposal|offer|demand)|"
            + "is leading an? (?:\\w+ )?effort|invited)\\b");

    private static final Pattern TAKES_IT_NOT = Pattern.compile(
            BETWEEN
                    + "(?:refus(?:e|es|ed)|reject(?:s|ed)?|dismiss(?:es|ed)?|oppos(?:e|es|ed)|ruled out|rules out|declin(?:e|es|ed)|turned down|"
                    + "(?:(?:will|would|does|did) not|won't) (?:have|accept|agree|want|allow)|condemn(?:s|ed)?|denounc(?:e|es|ed))\\b");

    private static final Pattern LEAVES_IT = Pattern.compile(BETWEEN
            + "(?:(?:would|will) (?:study|consider|review|not comment|not say|not be rushed)|prefers?|preferred)\\b");

    /** What is refused when it is a charge is answered by a denial, which is no stand. */
    private static final Pattern CHARGE = Pattern.compile(
            "\\b(?:charges?|accusations?|allegations?|claims?|reports?|suggestions? that|responsibility|blame)\\b");

    private static final Pattern CLAUSE_END = Pattern.compile("[,;:(]| but | while | although ");

    /** What is only thought of. */
    private static final Pattern SUPPOSED = Pattern.compile("\\b(?:if|whether|unless|should|could|might) (?:the )?$");

    /** Who speaks, as the subject of what is said. */
    private static final Pattern SPEAKER =
            Pattern.compile("^(?:\"|that )*(?:he|she|it|they|we|i|his \\w+|her \\w+|their \\w+|our \\w+)(?= )");

    /** "Offered no evidence" is no offer. */
    private static final Pattern NOTHING = Pattern.compile("^ ?(?:no|nothing|little|none|few)\\b");

    private static final String AND = " and ";

    private static final Pattern BOTH = Pattern.compile(
            "(?:^|, |\\band )(?:both|the two)(?: (?:sides|parties|governments|countries|delegations|armies))?(?= )");

    /** How far behind a verb its object is looked for, in letters. */
    private static final int OBJECT = 120;

    /** How sure a stand is. */
    enum Firmness {
        /** the side accuses another: made once it is an allegation, made again a stand */
        CHARGED,
        /** it follows from the words */
        GATHERED,
        /** the side proposes, demands, refuses, accepts */
        TAKEN
    }

    /**
     * A stand of one account.
     *
     * @param parties who take it
     */
    record Stand(String issue, Stance stance, Firmness firmness, List<Party> parties, Account account) {}

    private final Parties parties;
    private final Issues issues;

    StandFinder(Parties parties, Issues issues) {
        this.parties = parties;
        this.issues = issues;
    }

    /** In text order: those of statements, then those that the report tells. */
    List<Stand> find(Page page) {
        return page.once("stands", () -> stands(page));
    }

    private List<Stand> stands(Page page) {
        List<Stand> stands = new ArrayList<>();
        for (Statement statement : page.statements()) {
            if (statement.origin().confidence() >= LEAST_CERTAIN) {
                said(page, statement).ifPresent(stands::add);
            }
        }
        List<Stand> told = new ArrayList<>();
        for (Line line : page.lines()) {
            told(page, line, told);
        }
        for (Stand stand : told) {
            boolean known = stands.stream()
                    .anyMatch(other -> other.issue().equals(stand.issue())
                            && other.firmness() == Firmness.TAKEN
                            && other.parties().containsAll(stand.parties())
                            && other.account()
                                    .spans()
                                    .get(0)
                                    .overlaps(stand.account().spans().get(0)));
            if (!known) {
                stands.add(stand);
            }
        }
        return List.copyOf(stands);
    }

    private Optional<Stand> said(Page page, Statement statement) {
        List<Party> speaking = parties.speakingFor(page, statement);
        Optional<String> issue = issue(page, statement);
        if (speaking.isEmpty() || issue.isEmpty()) {
            return Optional.empty();
        }
        boolean harm = issues.isHarm(issue.get());
        Firmness firmness =
                switch (statement.act()) {
                    case DEMAND, PROPOSE, PROMISE, AGREE, REFUSE, DECLINE_TO_ANSWER -> Firmness.TAKEN;
                    case ACCUSE -> Firmness.CHARGED;
                    case ASSERT, ASSESS, DENY, ADMIT, THREATEN -> Firmness.GATHERED;
                };
        return stance(page, statement, harm)
                .map(stance -> new Stand(issue.get(), stance, firmness, speaking, Account.of(statement)));
    }

    /** What it is about: by its own words, for demands and the like also by those of the sentence and the one before. */
    private Optional<String> issue(Page page, Statement statement) {
        Optional<String> own = issues.findMain(page.wordsIn(statement.content().get(0)));
        boolean telling =
                switch (statement.act()) {
                    case DEMAND, REFUSE, AGREE, PROPOSE -> true;
                    case ASSERT, ASSESS, ACCUSE, DENY, ADMIT, PROMISE, THREATEN, DECLINE_TO_ANSWER -> false;
                };
        Optional<Line> line = page.findLine(statement.extent());
        if (own.isPresent()
                || !telling
                || line.isEmpty()
                || !Topics.pointBack(page.lower(statement.content().get(0)))) {
            return own;
        }
        return issues.findMain(line.get().words()).or(() -> Topics.before(issues, page, line.get()));
    }

    private static Optional<Stance> stance(Page page, Statement statement, boolean harm) {
        String said = page.lower(statement.extent());
        boolean conditional = CONDITIONAL.matcher(said).find();
        Stance wanted = harm ? Stance.AGAINST : conditional ? Stance.CONDITIONAL : Stance.FOR;
        return switch (statement.act()) {
            case DEMAND, PROPOSE, PROMISE, AGREE -> Optional.of(wanted);
            case REFUSE ->
                Optional.of(
                        IS_OPEN.matcher(said).find()
                                ? Stance.CONDITIONAL
                                : undertakes(page, statement) ? wanted : Stance.AGAINST);
            case ACCUSE -> harm || !BREACH.matcher(said).find() ? Optional.of(Stance.AGAINST) : Optional.empty();
            case DECLINE_TO_ANSWER -> Optional.of(Stance.CONDITIONAL);
            case DENY, ADMIT, THREATEN -> Optional.empty();
            case ASSERT, ASSESS -> harm ? Optional.empty() : byWords(said);
        };
    }

    /** Whether words set a condition. */
    static boolean isConditional(String words) {
        return CONDITIONAL.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    /** "Promised not to fire" is an undertaking in the words of a refusal. */
    private static boolean undertakes(Page page, Statement statement) {
        return statement.cue().stream()
                .anyMatch(cue -> UNDERTAKING.matcher(page.lower(cue)).find());
    }

    private static Optional<Stance> byWords(String said) {
        if (WAITING.matcher(said).find()) {
            return Optional.of(Stance.CONDITIONAL);
        }
        if (AGAINST.matcher(said).find()) {
            return Optional.of(Stance.AGAINST);
        }
        return FOR.matcher(said).find() ? Optional.of(Stance.FOR) : Optional.empty();
    }

    /** A side, then what it does: "Norway refused", "Sweden's government would study the idea". */
    private void told(Page page, Line line, List<Stand> stands) {
        if (isTitle(page, line)) {
            return;
        }
        int base = line.span().begin();
        List<Party> last = List.of();
        int end = -1;
        for (Page.Mention mention : page.mentions(line.span())) {
            List<Party> side = parties.findOf(mention.actor().id()).filter(parties::isSide).stream()
                    .toList();
            boolean joined = end >= 0
                    && mention.span().begin() - base - end == AND.length()
                    && line.lower().startsWith(AND, end);
            List<Party> sides = joined && !last.isEmpty() && !side.isEmpty() ? joined(last, side) : side;
            end = mention.span().end() - base;
            last = sides;
            does(page, line, sides, end, stands);
        }
        Matcher both = BOTH.matcher(line.lower());
        if (both.find()) {
            does(page, line, parties.main(page), both.end(), stands);
        }
        for (Statement statement : page.statements()) {
            Span content = statement.content().get(0);
            if (line.span().contains(content)) {
                Matcher speaker = SPEAKER.matcher(page.lower(content));
                if (speaker.find()) {
                    does(
                            page,
                            line,
                            parties.speakingFor(page, statement),
                            content.begin() - base + speaker.end(),
                            stands);
                }
            }
        }
    }

    private static boolean isTitle(Page page, Line line) {
        Span title = page.report().heading().titleSpan();
        return title != null && title.overlaps(line.span());
    }

    private static List<Party> joined(List<Party> some, List<Party> others) {
        Set<Party> all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** What sides do by the words after their name, which ends at a place in the sentence. */
    private void does(Page page, Line line, List<Party> sides, int end, List<Stand> stands) {
        String after = line.lower().substring(end);
        Matcher taken = TAKES_IT.matcher(after);
        Matcher refused = TAKES_IT_NOT.matcher(after);
        Matcher left = LEAVES_IT.matcher(after);
        boolean isTaken = taken.find();
        boolean isRefused = !isTaken && refused.find();
        if (sides.isEmpty() || (!isTaken && !isRefused && !left.find())) {
            return;
        }
        int named = line.lower().lastIndexOf(' ', Math.max(0, end - 1));
        if (SUPPOSED.matcher(line.lower().substring(0, Math.max(0, named + 1))).find()) {
            return;
        }
        int verb = (isTaken ? taken : isRefused ? refused : left).end();
        String object = after.substring(verb, Math.min(after.length(), verb + OBJECT));
        Matcher clause = CLAUSE_END.matcher(object);
        int length = clause.find() && clause.start() > 0 ? clause.start() : object.length();
        if (length == 0
                || NOTHING.matcher(object).find()
                || CHARGE.matcher(object.substring(0, length)).find()) {
            return;
        }
        int begin = line.span().begin() + end + verb;
        Optional<String> issue = issues.findMain(line.words(new Span(begin, begin + length)))
                .or(() -> (!isTaken && !isRefused) || Topics.pointBack(object.substring(0, length))
                        ? Topics.before(issues, page, line)
                        : Optional.empty());
        if (issue.isPresent()) {
            boolean harm = issues.isHarm(issue.get());
            boolean conditional =
                    !isRefused && (!isTaken || CONDITIONAL.matcher(object).find());
            Stance stance = isRefused || harm ? Stance.AGAINST : conditional ? Stance.CONDITIONAL : Stance.FOR;
            Account account = Account.of(page.report().id(), List.of(line.span()));
            stands.add(new Stand(issue.get(), stance, Firmness.TAKEN, sides, account));
        }
    }
}
