package org.parley.docket.undertakings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Telling;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;

/**
 * Finds where one report tells that a side proposes something: by its own words, in a statement or in the report's own
 * voice, or by the act of a statement.
 */
final class ProposalFinder {

    private static final double LEAST_CERTAIN = 0.35;

    /** What sides put to each other at talks. */
    private static final String BODY =
            "(?:ceasefire|cease-fire|truce|inquiry|enquiry|investigation|probe|talks|dialogue|"
                    + "negotiations|meeting|round|session|commission|committee|mission|conference|summit|observers?|monitors?|withdrawal|"
                    + "pause|prolongation|extension|renewal|mechanism|exchange|swap|hotline|corridor|zone|moratorium|peacekeepers|force|group|panel|tribunal|"
                    + "referendum|timetable|roadmap|accord|treaty|pact|apparatus|body)";

    private static final String ADVERBS =
            "(?: (?:again|also|there|once more|last \\w+|this \\w+|on \\w+|in \\w+|at the \\w+|\\w+ly|instead|jointly|then))*";

    private static final Pattern WORDS = Pattern.compile("\\b(?:"
            + "propos(?:e|es|ed|ing)" + ADVERBS
            + " (?=(?:that|to|a|an|the|creat\\w+|form\\w+|establish\\w+|set\\w*|hold\\w+|\\w+ing|"
            + "talks|joint) )"
            + "|offer(?:s|ed|ing)" + ADVERBS + " (?=to \\w)"
            + "|offer(?:s|ed|ing)" + ADVERBS + " (?=(?:an?|the|another) (?:[\\w-]+ ){0,3}" + BODY + ")"
            + "|(?:suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|mention(?:ed|s)|rais(?:ed|es)|float(?:ed|s)|tabled|put forward|"
            + "call(?:s|ed|ing)? for|press(?:es|ed|ing)? for|push(?:es|ed|ing)? for|appeal(?:s|ed)? for|pleaded for|ask(?:s|ed|ing)? for|sought|seeks|requested)"
            + ADVERBS
            + " (?:the )?(?:idea of |possibility of )?(?:that )?(?=(?:(?:an?|the|another|new|immediate|further|more|joint|direct|international|"
            + "neutral|independent) )(?:[\\w-]+ ){0,3}" + BODY
            + "|(?:the )?(?:creation|formation|establishment|setting up|resumption|creating|forming|establishing))"
            + "|ask(?:s|ed|ing) (?:\\w+ ){1,2}to (?=\\w+ (?:\\w+ ){0,3}(?:together|jointly))"
            + "|(?:mentioned|raised|floated) the (?=idea of)"
            + "|wants? (?=(?:an?|the) (?:[\\w-]+ ){0,4}(?:" + BODY
            + "|to (?:investigate|mediate|observe|monitor|verify|inquire)))"
            + "|suggest(?:s|ed)? (?=[a-z]+ing (?:the|an?|both|its|their|all|joint)\\b)"
            + "|(?:tabled|submitted|presented|put forward|circulated|handed over|laid) (?=(?:an?|its|his|her|their) (?:[\\w-]+ ){0,3}"
            + "(?:proposal|plan|draft|prolongation|extension|roadmap|timetable|initiative|formula)\\b)"
            + "|suggest(?:s|ed)?,? (?:with|on|through) (?=(?:an?|the) (?:[\\w-]+ ){0,3}" + BODY + ")"
            + "|invit(?:e|es|ed|ing) (?=(?:both|the two|all|the) (?:[\\w-]+ )?(?:sides|parties|envoys|delegations|ambassadors|governments|ministers|teams)\\b)"
            + "|(?:arrange|organi[sz]e|convene)(?:s|d)? (?=(?:another|an?|further|the next|new|more) (?:[\\w-]+ )?(?:meeting|round|session|talks)\\b)"
            + "|(?:send|sends|sent|issue|extend)(?:s|ed)? (?:out )?(?:further |new )?(?=invitations)"
            + "|invit(?:es|ed|ing) (?=(?:the |an? |all |[\\w']+ )(?:[\\w-]+ ){0,4}?(?:to|for) \\w)"
            + "|recommend(?:s|ed)? (?=(?:that )?(?:the )?[\\w'. -]{1,50}(?:withdraw|meet|leave|return|resume|stop|be \\w+ed))"
            + "|request(?:s|ed) (?=(?:that )?(?:the )?(?:[\\w'-]+ ){1,5}to (?:impose|send|mediate|investigate|monitor|observe|deploy|convene|host|establish))"
            + "|(?:extend|issue|send)(?:s|ed|ing)? an (?=invitation)"
            + "|(?:repeat|renew|reiterat|restat|present|submit|table)\\w* (?:its|his|her|their|the|a) (?=(?:proposal|offer|call) (?:for|of|to) )"
            + "|(?:made|makes|has|put) (?:a|an|its|the|their) (?=(?:proposal|offer) (?:for|of|to) ))");

    /** "Its proposal of a truce": whose it is stands before it. */
    private static final Pattern OWNED = Pattern.compile(
            "(?:'s?|\\b(?:its|his|her|their)|\\bthe \\w+|\\bits?) (?:\\w+ )?(?:proposal|offer|suggestion|initiative)"
                    + " (?:of|for|to) (?=\\w)");

    /** "Offered to meet again and suggested a committee": two proposals of one sentence. */
    private static final Pattern AND_PROPOSES = Pattern.compile("(?:,? and (?:also |then |again )?)(?=" + WORDS + ")");

    private static final Pattern PASSIVE = Pattern.compile(" (?:was|were|has|have|had|is|are) ");

    /** "India had asked for it": when the sentence before speaks of what can be asked for. */
    private static final Pattern ASKED_FOR_IT =
            Pattern.compile("\\b(?:asked|called) for (?=it\\b)|\\brequested (?=it\\b)");

    private static final Pattern MET = Pattern.compile("\\b" + BODY + "\\b");

    /** A proposal that is only supposed, asked for, or denied is none. */
    private static final Pattern SUPPOSED = Pattern.compile(
            "\\b(?:any|whether|if|might|could|may|should|must|not|never|no plans to|refus\\w+ to|declin\\w+ to|denie[sd]) [^.;,]{0,30}$");

    private static final Pattern SHOWN = Pattern.compile(
            "^(?:\\w+ ){0,4}?(?:evidence|proof|films?|footage|photographs?|details|explanation|apolog\\w+|condolences|sympathy|"
                    + "no |little )");

    private final Telling telling;

    ProposalFinder(Telling telling) {
        this.telling = telling;
    }

    /** In text order. */
    List<Offer> find(Page page) {
        return page.once("proposals", () -> proposals(page));
    }

    private List<Offer> proposals(Page page) {
        List<Offer> offers = new ArrayList<>();
        for (Line line : telling.body(page)) {
            inWords(page, line, WORDS, offers);
            owned(page, line, offers);
            demanded(page, line, offers);
            askedFor(page, line, offers);
        }
        for (Statement statement : page.statements()) {
            byAct(page, statement, offers);
        }
        offers.sort(Comparator.comparing(Offer::account).thenComparing(Offer::by));
        return offers;
    }

    private void inWords(Page page, Line line, Pattern words, List<Offer> offers) {
        Matcher found = words.matcher(line.lower());
        while (found.find()) {
            boolean supposed =
                    SUPPOSED.matcher(line.lower().substring(0, found.start())).find();
            boolean shown = SHOWN.matcher(line.lower().substring(found.end())).find();
            if (supposed || shown) {
                continue;
            }
            List<Party> by = telling.subjects(page, line, found.start());
            if (by.isEmpty()) {
                by = speaker(page, line, found.start());
            }
            int from = line.lower().startsWith("invit", found.start()) ? found.start() : found.end();
            by.forEach(side -> offers.add(
                    Offer.of(telling, page, line, side, from, found.start()).until(telling, AND_PROPOSES)));
        }
    }

    /** Whoever speaks in the first person: "we asked them to". */
    private List<Party> speaker(Page page, Line line, int at) {
        return telling.statement(page, line, at)
                .map(statement -> telling.speaking(page, statement))
                .orElse(List.of());
    }

    private void owned(Page page, Line line, List<Offer> offers) {
        Matcher found = OWNED.matcher(line.lower());
        while (found.find()) {
            int begin = line.span().begin();
            boolean known = offers.stream().anyMatch(offer -> offer.line().equals(line));
            if (known || found.start() == 0) {
                continue;
            }
            int to = Math.min(line.span().end(), begin + found.end());
            List<Party> named = telling.owners(page, new Span(begin, to));
            if (!named.isEmpty()) {
                Offer offer = Offer.of(telling, page, line, named.get(named.size() - 1), found.end(), found.start());
                offers.add(offer.until(telling, PASSIVE));
            }
        }
    }

    private static final Pattern DEMANDS = Pattern.compile(
            "\\b(?:demand(?:s|ed) (?=(?:that|the|an?|its|their|his) )|(?:call(?:s|ed) (?:up)?on|urg(?:es|ed)) (?:the )?(?:[\\w'-]+ ){1,3}(?=to \\w))");

    /** What a side demands: a proposal only when the other answers it. */
    private void demanded(Page page, Line line, List<Offer> offers) {
        Matcher found = DEMANDS.matcher(line.lower());
        if (!found.find()
                || SUPPOSED.matcher(line.lower().substring(0, found.start())).find()) {
            return;
        }
        for (Party side : telling.subjects(page, line, found.start())) {
            offers.add(Offer.of(telling, page, line, side, found.end(), found.start())
                    .asDemand());
        }
    }

    private void askedFor(Page page, Line line, List<Offer> offers) {
        Matcher found = ASKED_FOR_IT.matcher(line.lower());
        if (!found.find() || line.number() == 0) {
            return;
        }
        Line before = page.lines().get(line.number() - 1);
        Optional<Span> what = before.find(MET);
        if (what.isPresent() && before.paragraph() == line.paragraph()) {
            for (Party side : telling.subjects(page, line, found.start())) {
                offers.add(new Offer(
                        page,
                        line,
                        side,
                        what.get(),
                        telling.topic(page, what.get()).orElse(null),
                        telling.account(page, line, found.start())));
            }
        }
    }

    private void byAct(Page page, Statement statement, List<Offer> offers) {
        Optional<Line> line = page.findLine(statement.content().get(0));
        boolean demand = statement.act() == SpeechAct.DEMAND;
        boolean sure = (statement.act() == SpeechAct.PROPOSE || demand)
                && !statement.negated()
                && statement.origin().confidence() >= LEAST_CERTAIN;
        if (!sure || line.isEmpty()) {
            return;
        }
        Span what = statement.content().get(0);
        boolean known = offers.stream()
                .anyMatch(offer -> offer.page() == page
                        && (offer.what().overlaps(what) || offer.line().equals(line.get())));
        boolean shown = SHOWN.matcher(page.lower(what)).find();
        if (known || shown) {
            return;
        }
        telling.speaking(page, statement).stream()
                .findFirst()
                .ifPresent(by -> offers.add(new Offer(
                        page,
                        line.get(),
                        by,
                        what,
                        telling.topic(page, what).orElse(null),
                        Account.of(statement),
                        demand)));
    }
}
