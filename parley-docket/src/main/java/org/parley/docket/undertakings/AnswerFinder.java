package org.parley.docket.undertakings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Telling;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Proposal.AnswerKind;
import org.parley.model.Span;

/** Finds where one report tells how a side answers what was proposed to it, or that it did not. */
final class AnswerFinder {

    /**
     * One report's account of an answer.
     *
     * @param line the sentence
     * @param at where in the line it begins, in characters
     * @param by who answers
     * @param kind how
     * @param named whether its words name a proposal, offer or plan; else it answers what was told just before
     * @param topic issue that the sentence speaks of, if any
     * @param stems what the answer is about
     * @param account where it stands
     */
    record Reply(
            Line line,
            int at,
            Party by,
            AnswerKind kind,
            boolean named,
            @Nullable String topic,
            Set<String> stems,
            Account account) {}

    private static final String PLAN =
            "(?:proposals?|idea|offers?|invitation|(?:the|this|that|peace|draft|\\w+ian|his|her|its|their) plan|suggestions?|initiative|mechanism|committee|"
                    + "commission|inquiry|talks|meeting|call|demand|request|terms)";

    private static final String IT = "(?:" + PLAN + "|it|them|this|that)";

    /** Ways of answering that need no noun: what was told just before is meant. */
    private static final List<Form> FORMS = List.of(
            new Form(
                    AnswerKind.NONE,
                    "(?:did|has|had|have|would) not (?:immediately |yet |at once )?(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?)\\b"
                            + "|(?:gave|made|offered|sent) no (?:immediate |direct )?(?:answer|reply|response)"
                            + "|(?:has|have|had|is|are) (?:yet to|neither) (?:reply|respond|answer)"
                            + "|made no (?:mention|reference) (?:of|to)(?=[^.;]{0,30}\\b" + PLAN + "\\b)"
                            + "|(?<=neither )(?:has|have|had) (?:replied|responded|answered)"),
            new Form(
                    AnswerKind.RESERVED,
                    "(?:(?:will|would|to|shall|must|can|could|wants to|needs to) (?:\\w+ly |now |first |also )?(?:review|consider|study|look at|look into|entertain|think about|discuss|examine|weigh|"
                            + "consult\\w*|forward|pass on|take (?:back|home))|(?:is|are|was|were) (?:still )?(?:review|consider|study|examin|weigh|discuss|consult)ing|(?:study|consider|review)(?:s|ied|ed))"
                            + "\\b(?=[^.;]{0,60}\\b" + IT + "\\b)"
                            + "|(?:not|never|neither)(?: (?:yet|(?:[\\w-]+ ){1,4}nor))? (?:dismiss|reject|refus|rul|turn|spurn)\\w*\\b"
                            + "|neither (?:accept|agree|endors|embrac|approv|welcom|took|take)\\w*\\b|rul(?:e[sd]?|ing) nothing out\\b"
                            + "|(?:non-?committal|did not commit|would not commit|withheld judge?ment|took note)\\b|would not say (?:whether|if)|open to\\b(?=[^.;]{0,30}\\b"
                            + IT
                            + "\\b)|prefers?\\b|preferred\\b|(?:would )?need(?:s|ed)? (?:better|more|further|careful|time|thorough)\\b"
                            + "|(?:is|was|are|were|would be|will be) (?:ready|willing|prepared|able) to (?=[^.;]{0,60}\\b(?:if|provided|once|only)\\b)"
                            + "|(?:will|would) only\\b|(?:will|would) do so (?=[^.;]{0,12}\\b(?:when|once|if|after|as soon as)\\b)|too (?:early|soon)\\b|(?:will|would) not be (?:rushed|hurried|pressed)\\b|(?:would|will) (?:decide|reply|answer|respond) (?:later|after|when|within|in due)"
                            + "|(?:would|could|can|will) be (?:discussed|considered|arranged|released|freed|sent home|returned) "
                            + "(?:\\w+ )?(?=(?:once|when|after|if|only)\\b)|(?:free|release|return|meet|hand over|withdraw|let) (?:\\w+ ){0,3}(?=(?:once|when|only)\\b)"),
            new Form(
                    AnswerKind.REJECTED,
                    "(?:rul(?:es|ed) (?:it|this|that) out|turn(?:s|ed) (?:it|this|that) down|(?:is|are|was|were) (?:opposed|firmly opposed|against)\\b)|(?:reject(?:s|ed)?|dismiss(?:es|ed)?|rebuff(?:s|ed)|spurn(?:s|ed)|turn(?:s|ed) down|rul(?:es|ed) out|oppos(?:es|ed)|object(?:s|ed) to)\\b(?=[^.;]{0,60}\\b"
                            + IT + "\\b)"
                            + "|(?:refus(?:es|ed)|declin(?:es|ed))(?= *(?:[.;,]|$|it\\b|the " + PLAN + "|that " + PLAN
                            + "|to (?:accept|consider|discuss|meet|talk|attend|take part)))"
                            + "|(?:will|would) not (?:have it|accept|agree|consent|take part|attend|meet|hear of)\\b|unacceptable"),
            new Form(
                    AnswerKind.ACCEPTED,
                    "accept(?:s|ed)(?= *(?:[.;,]|$|in principle\\b))|(?:accept(?:s|ed)?|welcom(?:es|ed)?|endors(?:es|ed)|approv(?:es|ed)|embrac(?:es|ed)|back(?:s|ed)|support(?:s|ed)|favou?r(?:s|ed))\\b(?=[^.;]{0,40}\\b"
                            + IT
                            + "\\b)|agree[sd]? (?:to|with) (?=(?:an? |the |this |that |it\\b)(?:[\\w-]+ ){0,3}?(?:\\b"
                            + IT
                            + "|survey|visit|pause|study|step))|(?:said|says) yes\\b"));

    private record Form(AnswerKind kind, Pattern words) {
        Form(AnswerKind kind, String words) {
            this(kind, Pattern.compile("\\b(?:" + words + ")"));
        }
    }

    /** "Its proposal was refused": by the other side. */
    private static final Pattern PASSIVE = Pattern.compile(
            "\\b" + PLAN + "\\b[^.;]{0,60}? (?:was|were|has been|had been) (?:(not)? ?(?:taken up|"
                    + "accepted|welcomed|agreed)|rejected|refused|dismissed|turned down|rebuffed|ignored|objected to|opposed)\\b( by (?=\\w))?");

    private static final Pattern NAMES_PLAN = Pattern.compile("\\b" + PLAN + "\\b");

    /** Who answers charges answers no proposal. */
    private static final Pattern CHARGES = Pattern.compile(
            "\\b(?:allegations?|charges?|accusations?|claims?|complaints?|protests?|comments|accused?|accuses|blam\\w+|evidence|denie[sd]|question)\\b");

    private static final Pattern PROPOSING = Pattern.compile("\\b(?:propos(?:es|ed|ing)|offer(?:s|ed)? to|invited)\\b");

    /** Before a verb these turn it round: "has not rejected". */
    private static final Pattern NEGATED = Pattern.compile("\\b(?:not|never|neither|nor|hardly)(?: \\w+){0,2} $");

    private final Telling telling;

    AnswerFinder(Telling telling) {
        this.telling = telling;
    }

    /** In text order. */
    List<Reply> find(Page page) {
        return page.once("answers", () -> replies(page));
    }

    private List<Reply> replies(Page page) {
        List<Reply> replies = new ArrayList<>();
        for (Line line : telling.body(page)) {
            if (line.has(CHARGES)) {
                continue;
            }
            int before = replies.size();
            passive(page, line, replies);
            for (Form form : FORMS) {
                Matcher found = form.words().matcher(line.lower());
                boolean any = found.find();
                while (any
                        && (form.kind() == AnswerKind.REJECTED || form.kind() == AnswerKind.ACCEPTED)
                        && NEGATED.matcher(line.lower().substring(0, found.start()))
                                .find()) {
                    any = found.find();
                }
                if (any) {
                    add(page, line, found.start(), form.kind(), replies, before);
                }
            }
        }
        return replies;
    }

    private void add(Page page, Line line, int at, AnswerKind kind, List<Reply> replies, int from) {
        List<Party> sides = telling.subjects(page, line, at);
        if (sides.isEmpty()) {
            sides = telling.statement(page, line, at)
                    .map(statement -> telling.speaking(page, statement))
                    .orElse(List.of());
        }
        String rest = line.lower().substring(at);
        boolean named = NAMES_PLAN.matcher(rest).find();
        for (Party side : sides) {
            if (replies.subList(from, replies.size()).stream()
                    .anyMatch(reply -> reply.by().equals(side))) {
                continue;
            }
            replies.add(new Reply(
                    line,
                    at,
                    side,
                    kind,
                    named,
                    telling.topic(page, line.span()).orElse(null),
                    telling.stems(
                            page, new Span(line.span().begin() + at, line.span().end())),
                    telling.account(page, line, at)));
        }
    }

    private void passive(Page page, Line line, List<Reply> replies) {
        Matcher found = PASSIVE.matcher(line.lower());
        if (!found.find() || line.has(PROPOSING)) {
            return;
        }
        boolean accepted =
                found.group(1) == null && found.group().matches(".*(?:taken up|accepted|welcomed|agreed)(?: by )?$");
        List<Party> owners = telling.owners(page, line.span());
        List<Party> by = found.group(2) != null
                ? telling.named(
                        page,
                        new Span(line.span().begin() + found.end(), line.span().end()))
                : owners.stream()
                        .limit(1)
                        .flatMap(owner -> telling.parties().other(page, owner).stream())
                        .toList();
        for (Party side : by.stream().filter(telling.parties()::isSide).limit(2).toList()) {
            replies.add(new Reply(
                    line,
                    line.lower().length(),
                    side,
                    accepted ? AnswerKind.ACCEPTED : AnswerKind.REJECTED,
                    true,
                    telling.topic(page, line.span()).orElse(null),
                    telling.stems(page, line),
                    telling.account(page, line, found.start())));
        }
    }
}
