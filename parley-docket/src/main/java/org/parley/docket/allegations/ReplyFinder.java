package org.parley.docket.allegations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Telling;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.Party;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;

/** Finds where one report tells how a side answered charges, or that it did not. */
final class ReplyFinder {

    /**
     * One report's account of an answer.
     *
     * @param line the sentence
     * @param kind how
     * @param by who
     * @param where forum, if told
     * @param topic issue that the answer speaks of, if any
     * @param general whether it speaks of "the charges", whatever they are
     * @param sure whether its words say that it answers; else it is an answer only to a charge on its issue
     * @param account where it stands
     */
    record Answer(
            Line line,
            Allegation.Reply kind,
            Party by,
            Allegation.@Nullable Forum where,
            @Nullable String topic,
            boolean general,
            boolean sure,
            Account account) {

        /** "Denied it" answers only what was told just before. */
        Answer toWhatIsNear(@Nullable String issue) {
            return new Answer(line, kind, by, where, issue, false, false, account);
        }

        private boolean isSame(Answer other) {
            return kind == other.kind
                    && by.equals(other.by)
                    && line.equals(other.line)
                    && !account.equals(other.account);
        }
    }

    private static final String CHARGES =
            "(?:allegations?|charges?|accusations?|claims?|complaints?|concerns|comments|protests?)";

    private static final Pattern ANY_CHARGE = Pattern.compile("\\b" + CHARGES + "\\b");

    private static final Pattern NO_REPLY = Pattern.compile("\\b(?:(?:did|does|do|has|have|had|would|could|will) not "
            + "(?:immediately |directly |publicly )?(?:respond|reply|repl(?:y|ied)|answer|answered|responded|comment|commented|take up)"
            + "|no (?:immediate |direct |official )?(?:response|reply|answer|comment|reaction)"
            + "|(?:declined|refused) to (?:comment|respond|answer)"
            + "|(?:made|offered|gave|sent) no (?:\\w+ )?(?:comment|reply|response|answer|reaction)"
            + "|(?:left|leaves|leaving) (?:it|this|that|them|(?:[\\w-]+ ){1,4}?)(?:unanswered|without (?:an answer|a reply|reply))"
            + "|(?:kept|stayed|remained|fell|was|were) silent|(?:went|remain(?:s|ed)|was|were) unanswered|held (?:his|her|its|their) peace|(?:said|says) nothing (?:of|about|on|to)"
            + "|(?:did|does) not know (?:of|about))\\b");

    /** What was not spoken of is not denied. */
    private static final Pattern NOT_RAISED = Pattern.compile(
            "\\b(?:not|never) (?:raised|discussed|mentioned|addressed|brought up|touched on|on the agenda|on the table)\\b");

    private static final Pattern THERE_WAS =
            Pattern.compile("\\b(?:there (?:was|had been|has been|came)|(?:got|received|drew|heard|met with)) $");

    /** Silence on what was proposed is no answer to a charge. */
    private static final Pattern PROPOSED = Pattern.compile(
            "\\b(?:propos(?:e|es|ed|al)|suggest(?:ed|ion)|offer(?:ed|s)? to|invit(?:ed|ation)|would not comment on it)\\b");

    private static final Pattern RESERVED = Pattern.compile(
            "\\breserv(?:ed|es|ing) (?:(?:the |its |his |her |their |an? )?(?:right|answer|reply|response|position)|one\\b|it\\b)"
                    + "|\\b(?:kept|keeps|keeping|retain(?:ed|s)) (?:the|its|his|her|their) (?:right|answer|reply|response)"
                    + "|\\b(?:would|will) (?:answer|reply|respond) (?:later|in due (?:course|time)|in writing|another (?:day|time))");

    private static final Pattern DENIED = Pattern.compile("\\b(?:"
            + CHARGES
            + "\\b.{0,160}\\b(?:denied|rejected|dismissed|refuted|baseless|unfounded|false|groundless|propaganda|absurd|invented|fabricat\\w+|lies|lie|slander)"
            + "|(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)) (?:\\w+ ){0,4}?"
            + CHARGES + ")\\b");

    private static final Pattern DENIED_IT = Pattern.compile(
            "\\b(?:disclaim(?:s|ed) (?:any |all )?(?=\\w)|(?:will|would) have none of it|brush(?:es|ed) (?:it|this|that|them|(?:the|these|those) \\w+) aside|den(?:ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)) (?:it|this|that|them|everything|both|having|any (?=\\w)|(?:the|that|these|those) "
                    + CHARGES + ")\\b");

    /** "Called the report an invention". */
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:call|label|describ|brand)(?:s|es|ed|ing)? (?:it|this|that|them|the [\\w ]{1,30}?|these [\\w ]{1,20}?) "
                    + "(?:as )?(?:an? |all )?(?:\\w+ )?(?:invent\\w+|lies?|baseless|false|absurd|propaganda|nonsense|fiction|fabricat\\w+|slander|unfounded|groundless|untrue|"
                    + "ridiculous|pretext)\\b");

    private static final Pattern DENIED_BY = Pattern.compile("\\b(?:denied|rejected|dismissed|refuted) by\\b");

    private static final Pattern ANSWERS =
            Pattern.compile("\\b(?:respond|repl(?:y|ied|ies)|retort|counter(?:ed|s)\\b|shot back|hit back)");

    private static final Pattern HE_ANSWERS = Pattern.compile(
            "^\\W*(?:that )?(?:(?:he|she|it|they) )?(?:had )?(?:respond|repl(?:y|ied|ies)|retort|counter(?:ed|s)\\b|shot back|hit back)");

    private static final Pattern DENYING = Pattern.compile(
            "\\b(?:not|never|no|only|merely|none|nobody|strictly|peaceful|solely|purely|baseless|false|unfounded|fabricat\\w+|lies?)\\b");

    private static final Pattern PRESS = Pattern.compile(
            "\\b(?:reporters?|journalists?|news conference|press conference|interview|conference call|television|tv|radio|"
                    + "told the|briefing|statement|spokes\\w+|website|newspaper|agency|twitter|wrote)\\b");

    /** Silence is towards the press only when the press asked; that a statement tells of it is no forum. */
    private static final Pattern ASKED = Pattern.compile("\\b(?:comment|reporters?|journalists?)\\b");

    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:in the (?:meeting|talks|session)|at the (?:meeting|talks|session|table|time)|during the (?:meeting|talks|"
                    + "session)|immediate (?:response|reply|answer)|(?:respond|reply) to the (?:comments|charges))\\b");

    /** "Repeated that it had laid none": a claim that answers whoever says otherwise. */
    private static final Pattern INSISTS = Pattern.compile(
            "\\b(?:repeat(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)|reiterat(?:es|ed)|stress(?:es|ed)|says?|said|told)\\b[^.;]{0,30}\\b(?:it|they|he|she|its|their|his|her)\\b"
                    + "[^.;]{0,40}\\b(?:had|has|have|did|does|do|was|were) (?:not |never |\\w+ none\\b|\\w+ no\\b|nothing)");

    private final Telling telling;

    ReplyFinder(Telling telling) {
        this.telling = telling;
    }

    /** In text order. */
    List<Answer> find(Page page) {
        return page.once("replies", () -> answers(page));
    }

    private List<Answer> answers(Page page) {
        List<Answer> answers = new ArrayList<>();
        for (Line line : page.lines()) {
            Optional<Answer> silence = silence(page, line);
            Optional<Answer> reserve = reserve(page, line, silence.map(Answer::by));
            reserve.or(() -> silence).ifPresent(answers::add);
            denied(page, line).ifPresent(answers::add);
        }
        List<Answer> said = new ArrayList<>();
        for (Statement statement : page.statements()) {
            said(page, statement).ifPresent(said::add);
        }
        answers.removeIf(answer -> said.stream().anyMatch(answer::isSame));
        answers.addAll(said);
        answers.sort((a, b) -> a.account().compareTo(b.account()));
        return answers;
    }

    private Optional<Answer> silence(Page page, Line line) {
        Matcher found = NO_REPLY.matcher(line.lower());
        if (!found.find()) {
            return Optional.empty();
        }
        boolean charge = line.has(ANY_CHARGE);
        boolean proposed = line.has(PROPOSED)
                || (line.number() > 0
                        && page.lines().get(line.number() - 1).paragraph() == line.paragraph()
                        && page.lines().get(line.number() - 1).has(PROPOSED));
        if (proposed && !charge) {
            return Optional.empty();
        }
        boolean from = found.group().startsWith("no ");
        List<Party> by = from ? after(page, line, found.end()) : List.of();
        if (by.isEmpty()
                && from
                && THERE_WAS.matcher(line.lower().substring(0, found.start())).find()) {
            by = theOther(page, line, found.start());
        }
        if (by.isEmpty()) {
            by = telling.subjects(page, line, found.start());
        }
        return by.stream().findFirst().map(party -> answer(page, line, Allegation.Reply.NONE, party, true));
    }

    /** "There was no reply, he said": by the other side than the one that tells. */
    private List<Party> theOther(Page page, Line line, int at) {
        return telling.statement(page, line, at).stream()
                .flatMap(statement -> telling.speaking(page, statement).stream())
                .limit(1)
                .flatMap(speaker -> telling.parties().other(page, speaker).stream())
                .toList();
    }

    /**
     * "Gave no answer, the envoy said, but kept the right to give one": an answer reserved, by whoever gave none.
     *
     * @param silent who is said in the sentence to have given no answer
     */
    private Optional<Answer> reserve(Page page, Line line, Optional<Party> silent) {
        Matcher found = RESERVED.matcher(line.lower());
        if (!found.find()) {
            return Optional.empty();
        }
        return silent.or(() ->
                        telling.subjects(page, line, found.start()).stream().findFirst())
                .map(party -> answer(page, line, Allegation.Reply.RESERVED, party, true));
    }

    /** "Its army denied it at first": told by the report itself. */
    private Optional<Answer> denied(Page page, Line line) {
        Matcher found = DENIED_IT.matcher(line.lower());
        if (!found.find()) {
            return Optional.empty();
        }
        boolean named = ANY_CHARGE.matcher(found.group()).find();
        return telling.subjects(page, line, found.start()).stream()
                .findFirst()
                .map(party -> answer(page, line, Allegation.Reply.DENIED, party, named))
                .map(answer -> named ? answer : answer.toWhatIsNear(before(page, line)));
    }

    /** The issue of the sentences before one in its paragraph, unless they tell of a proposal. */
    private @Nullable String before(Page page, Line line) {
        for (int i = line.number() - 1; i >= 0 && i >= line.number() - 2; i--) {
            Line last = page.lines().get(i);
            if (last.paragraph() != line.paragraph() || last.has(PROPOSED)) {
                return null;
            }
            Optional<String> issue = telling.topic(page, last.span());
            if (issue.isPresent()) {
                return issue.get();
            }
        }
        return null;
    }

    private Answer answer(Page page, Line line, Allegation.Reply kind, Party by, boolean general) {
        Account account = page.statements().stream()
                .filter(statement -> line.span().contains(statement.extent()))
                .findFirst()
                .map(statement -> new Account(page.report().id(), List.of(line.span()), statement.id(), null))
                .orElseGet(() -> Account.of(page.report().id(), List.of(line.span())));
        String topic = telling.topic(page, line.span()).orElse(null);
        Allegation.Forum where = forum(line.lower());
        boolean told = kind != Allegation.Reply.DENIED && where == Allegation.Forum.PRESS && !line.has(ASKED);
        return new Answer(line, kind, by, told ? null : where, topic, general, true, account);
    }

    private Optional<Answer> said(Page page, Statement statement) {
        Optional<Line> line = page.findLine(statement.content().get(0));
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Span whole = statement.extent();
        String words = page.lower(whole);
        Optional<Party> by = telling.speaking(page, statement).stream().findFirst();
        boolean denied = statement.act() == SpeechAct.DENY
                || DENIED.matcher(words).find()
                || CALLED.matcher(words).find();
        if (NOT_RAISED.matcher(words).find()) {
            return Optional.empty();
        }
        if (denied && DENIED_BY.matcher(words).find()) {
            Optional<Party> speaker = by;
            by = deniedBy(page, whole, words).or(() -> speaker);
        }
        if (by.isEmpty()) {
            return Optional.empty();
        }
        Matcher insisting = INSISTS.matcher(line.get().lower());
        boolean insists = !denied && insisting.find();
        if (insists) {
            by = telling.subjects(page, line.get(), insisting.start()).stream()
                    .findFirst()
                    .or(() -> telling.speaking(page, statement).stream().findFirst());
            if (by.isEmpty()) {
                return Optional.empty();
            }
        }
        Allegation.Reply kind;
        if (denied || insists) {
            kind = Allegation.Reply.DENIED;
        } else if (statement.act() == SpeechAct.ADMIT) {
            kind = Allegation.Reply.ACKNOWLEDGED;
        } else if (isAnswer(page, statement) && !NO_REPLY.matcher(words).find()) {
            kind = Allegation.Reply.COUNTERED;
        } else {
            return Optional.empty();
        }
        boolean general = ANY_CHARGE.matcher(words).find() || kind == Allegation.Reply.COUNTERED;
        String topic = telling.topic(page, whole)
                .or(() -> telling.topic(page, line.get().span()))
                .orElse(null);
        Allegation.Forum where = forum(line.get().lower());
        boolean sure = denied || kind != Allegation.Reply.DENIED;
        return Optional.of(new Answer(line.get(), kind, by.get(), where, topic, general, sure, Account.of(statement)));
    }

    private static boolean isAnswer(Page page, Statement statement) {
        boolean cue = statement.cue().stream()
                .anyMatch(span -> ANSWERS.matcher(page.lower(span)).find());
        return cue || HE_ANSWERS.matcher(page.lower(statement.content().get(0))).find();
    }

    private Optional<Party> deniedBy(Page page, Span whole, String words) {
        Matcher by = DENIED_BY.matcher(words);
        if (!by.find() || whole.begin() + by.end() >= whole.end()) {
            return Optional.empty();
        }
        return telling.named(page, new Span(whole.begin() + by.end(), whole.end())).stream()
                .findFirst();
    }

    /** Whether what is said denies something in so many words. */
    static boolean denies(Page page, Statement statement) {
        return statement.content().stream()
                .anyMatch(span -> DENYING.matcher(page.lower(span)).find());
    }

    /**
     * What a side says on the issue right after a charge against it: its own account of the matter.
     *
     * @param charges whether it accuses in turn
     */
    static Optional<Allegation.Reply> ownAccount(Page page, Statement statement, boolean charges) {
        if (charges) {
            return Optional.of(Allegation.Reply.COUNTERED);
        }
        boolean raised = statement.content().stream()
                .noneMatch(span -> NOT_RAISED.matcher(page.lower(span)).find());
        boolean claims = raised
                && (statement.act() == SpeechAct.ASSERT
                        || statement.act() == SpeechAct.ASSESS
                        || statement.act() == SpeechAct.REFUSE);
        if (!claims) {
            return Optional.empty();
        }
        boolean denying = statement.content().stream()
                .anyMatch(span -> DENYING.matcher(page.lower(span)).find());
        return Optional.of(denying ? Allegation.Reply.DENIED : Allegation.Reply.COUNTERED);
    }

    static Allegation.@Nullable Forum forum(String lower) {
        if (TABLE.matcher(lower).find()) {
            return Allegation.Forum.TABLE;
        }
        return PRESS.matcher(lower).find() ? Allegation.Forum.PRESS : null;
    }

    private List<Party> after(Page page, Line line, int at) {
        int begin = line.span().begin() + at;
        boolean from = line.lower().startsWith(" from ", at) || line.lower().startsWith(" by ", at);
        return from && begin < line.span().end()
                ? telling.named(page, new Span(begin, line.span().end())).stream()
                        .limit(1)
                        .toList()
                : List.of();
    }
}
