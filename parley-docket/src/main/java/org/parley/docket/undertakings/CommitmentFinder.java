package org.parley.docket.undertakings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Finds where one report tells that a side undertakes something: in so many words ("agreed to", "promised"), by what a side
 * says that it will do, or by the act of a statement. What both sides undertake is an offer of each.
 */
final class CommitmentFinder {

    private static final double LEAST_CERTAIN = 0.35;

    private static final String ADVERBS =
            "(?: (?:also|again|earlier|then|once more|last \\w+|this \\w+|on \\w+|at the \\w+|"
                    + "in(?: (?!not\\b|to\\b|which\\b|that\\b|the\\b)\\w+){1,3}|there|\\w+ly|each|both|jointly|together))*";

    private static final Pattern WORDS = Pattern.compile("\\b(?:"
            + "agree(?:s|d)" + ADVERBS + " (?=(?:not )?to (?!a |an |the |disagree|differ|it\\b|that\\b|this\\b)\\w)"
            + "|agree(?:s|d)" + ADVERBS
            + " on (?=(?:an? |the )(?:[\\w-]+ ){0,3}(?:ceasefire|cease-fire|truce|exchange|swap|pause|"
            + "withdrawal|pullback|halt|release|timetable))"
            + "|(?:has |have |had )?(?:commit(?:s|ted) (?:itself |themselves |himself |herself )?(?=to )|"
            + "(?:promis|pledg|vow)(?:ed|es|ing)?" + ADVERBS + " (?=(?:not )?(?:to |that |an? |the )?\\w)|"
            + "undert(?:ook|aken|akes)" + ADVERBS
            + " (?=(?:not )?to )|guarante(?:ed|eing) (?=\\w)|guarantees (?=(?:safe|free|the safe|full)\\b))"
            + "|(?:gave|given|gives|issued|issues) (?:strict |clear |firm )?orders? (?:to [\\w' ]{1,25} )?(?=to )"
            + "|(?:gave|given|gives) (?:its|his|her|their|an?) (?:word|assurances?|guarantees?|undertaking) (?=(?:that|to|of) )"
            + "|(?:reached|signed|struck|concluded|announced) (?:an? |the )(?:\\w+ ){0,2}(?:deal|agreement|accord|pact|protocol) (?=(?:to|under which) )"
            + "|announc(?:ed|es) (?=that (?:it|they|he|she) (?:will|would) (?:not )?(?:suspend|stop|halt|cease|release|free|withdraw|pull|open|reopen|lift|end|observe|respect))"
            + "|signed (?=(?:an? |the )(?:[\\w-]+ ){0,3}(?:ceasefire|cease-fire|truce|armistice|cessation of hostilities|peace (?:deal|agreement|accord)|roadmap|memorandum of understanding))"
            + ")");

    /** What sides undertake at talks. */
    private static final String KEEPING =
            "(?:(?:not )?(?:be(?= an? )|become|be used|serve|harbou?r|interfere|meddle|threaten|allow|permit|fire|move|attack|target|open fire|provoke|use force)|"
                    + "never again|ensure|respect|withdraw|pull|stop|halt|cease|release|free|provide|hand|return|open|reopen|allow|let|"
                    + "refrain|honou?r|implement|abide|support|protect|guarantee|forward|share|extend|lean on|disarm|lift|end|study|"
                    + "deliver|convene|send|observe|keep|accept|consider|entertain|review|examine|look into|investigate|inquire|publish|give back|hold (?:further|another|new|more|talks)|"
                    + "resume|meet again|do likewise|do so|do the same|cooperate|co-operate|pay|dismantle|invite|transfer|swap|exchange|restore|"
                    + "work (?:with|together)|act|assist|help|comply|repatriate|evacuate|clear|remove|suspend|freeze|set up|establish|"
                    + "take back|take part|attend|admit|grant|issue|extradite|hand over|remain ready|continue to (?:respect|observe|work|honou?r)|"
                    + "maintain|uphold|stick (?:to|by)|stand by|de-escalate|demine|rebuild|compensate)\\b";

    private static final Pattern OWN_WILL =
            Pattern.compile("\\b(?:(?:will|would|shall)(?: (?:also|then|now|\\w+ly|certainly|each|"
                    + "both|in return|itself|therefore|soon|immediately))*|(?:is|are|was|were|remains?|stands?) (?:ready|willing|prepared) to|has agreed to) (?="
                    + KEEPING + ")");

    /** What is not for the other side's good, or no undertaking: a threat. */
    private static final Pattern THREAT = Pattern.compile(
            "^(?:not )?(?:to |that (?:it|he|she|they|we) (?:will|would) )?(?:never |not |continue to |keep |go on )?(?:retaliat|aveng|revenge|punish|"
                    + "fight|crush|destroy|strik|respond|defeat|hit|invade|kill|wipe|pursue|resist|hunt|eliminat|annihilat|defend|"
                    + "(?:to )?(?:violence|war\\b|jihad|arms|armed)|(?:to )?(?:end|stop|halt|suspend|cease|freeze|cut) (?:[\\w-]+ ){0,4}(?:compliance|cooperation|co-operation|"
                    + "inspections?|talks|negotiations|dialogue|participation|ties|relations|aid|trade)|surrender|give up|back down|bow|be rushed|rush|yield|tough|victory|more attacks|war|sue\\b|complain)");

    /** A promise that is only supposed, asked for, doubted or denied is none. */
    private static final Pattern SUPPOSED = Pattern.compile(
            "\\b(?:any|whether|unless|might|could|may|should|must|not|never|yet to|fail\\w* to|refus\\w+ to|declin\\w+ to|until|"
                    + "wants?|urg\\w+|call\\w* on|demand\\w*|ask\\w*|expects?|hop\\w+) [^.;,]{0,30}$"
                    + "|\\bif (?:[\\w'-]+ ){0,5}$|\\bneither (?:[\\w'-]+ ){0,3}$|\\b(?:denie[sd]|denying) [^.;]{0,40}$|\\bas (?:[\\w'-]+ ){0,3}$");

    private final Telling telling;

    CommitmentFinder(Telling telling) {
        this.telling = telling;
    }

    /** In text order. */
    List<Offer> find(Page page) {
        return page.once("commitments", () -> commitments(page));
    }

    private List<Offer> commitments(Page page) {
        List<Offer> offers = new ArrayList<>();
        for (Line line : telling.body(page)) {
            inWords(page, line, offers);
            ownWill(page, line, offers);
        }
        for (Statement statement : page.statements()) {
            byAct(page, statement, offers);
        }
        offers.sort(Comparator.comparing(Offer::account).thenComparing(Offer::by));
        return offers;
    }

    /** "Their promises to": a noun, not what anybody does. */
    private static final Pattern NOUN = Pattern.compile(
            "\\b(?:its|their|his|her|the|of|an?|any|and|with|these|those|more|empty|such|on|for|no|some|past|earlier|'s) $");

    private void inWords(Page page, Line line, List<Offer> offers) {
        Matcher found = WORDS.matcher(line.lower());
        while (found.find()) {
            String before = line.lower().substring(0, found.start());
            boolean noun = found.group().startsWith("pledge")
                    || found.group().startsWith("promises")
                    || found.group().startsWith("vow");
            boolean thing = noun
                    && NOUN.matcher(before).find()
                    && !THAT_WILL.matcher(line.lower().substring(found.end())).find();
            boolean none = thing
                    || SUPPOSED.matcher(before).find()
                    || THREAT.matcher(line.lower().substring(found.end())).find();
            if (!none && found.end() < line.lower().length()) {
                for (Party side : undertaking(page, line, found)) {
                    offers.add(Offer.of(telling, page, line, side, found.end(), found.start()));
                }
            }
        }
    }

    private static final Pattern THAT_WILL = Pattern.compile("^that [^.;,]{1,40}? (?=(?:will|would|shall)\\b)");

    /** Who promises; in "promises that Ruritania would" who would. */
    private List<Party> undertaking(Page page, Line line, Matcher found) {
        Matcher that = THAT_WILL.matcher(line.lower().substring(found.end()));
        if (that.find()) {
            List<Party> would = telling.subjects(page, line, found.end() + that.end());
            if (!would.isEmpty()) {
                return would;
            }
        }
        return telling.subjects(page, line, found.start());
    }

    /** "We will not allow ...": what a side says of its own doing, or both are said to do. */
    private void ownWill(Page page, Line line, List<Offer> offers) {
        Matcher found = OWN_WILL.matcher(line.lower());
        while (found.find()) {
            if (SUPPOSED.matcher(line.lower().substring(0, found.start())).find()
                    || THREAT.matcher(line.lower().substring(found.end())).find()) {
                continue;
            }
            for (Party side : willing(page, line, found.start())) {
                int at = found.start();
                boolean known = offers.stream()
                        .anyMatch(offer -> offer.line().equals(line)
                                && offer.by().equals(side)
                                && offer.what().contains(line.span().begin() + at));
                if (!known) {
                    offers.add(Offer.of(telling, page, line, side, found.end(), at));
                }
            }
        }
    }

    private List<Party> willing(Page page, Line line, int at) {
        int from = line.lower().lastIndexOf(' ', Math.max(0, at - 2)) + 1;
        String word = line.lower().substring(from, at).strip().replaceAll("\\W", "");
        if (word.equals("we") || word.equals("i")) {
            return telling.statement(page, line, at)
                    .map(statement -> telling.speaking(page, statement))
                    .orElse(List.of());
        }
        boolean quoted =
                line.lower().substring(0, at).chars().filter(c -> c == '"').count() % 2 == 1;
        if (quoted && QUOTED_OTHER.contains(word)) {
            return List.of();
        }
        List<Party> sides = telling.subjects(page, line, at);
        return sides.size() > 1
                ? sides
                : sides.stream()
                        .filter(side -> telling.speaks(page, line, at, side)
                                || (SAID_AFTER
                                                .matcher(line.lower().substring(at))
                                                .find()
                                        && !telling.isSaid(page, line, at)))
                        .toList();
    }

    /** In a quotation these are not who speaks. */
    private static final Set<String> QUOTED_OTHER = Set.of("they", "he", "she", "you");

    private static final Pattern NEGATED = Pattern.compile("\\b(?:not|never|no|nor|neither|yet to)\\b");

    private static final Pattern SAID_AFTER = Pattern.compile(", [^;]{3,60}\\b(?:said|told|added)\\b");

    private static final Pattern PROMISED = Pattern.compile(
            "\\b(?:promis|pledg|vow|commit|undert|guarant|assur|agreed to|swore|gave (?:his|her|its|their) word)");

    private static final Pattern ACTS = Pattern.compile("\\b(?:will|would|shall|to) (?:\\w+ly )?" + KEEPING);

    /** A statement that promises, unless its words were found already. */
    private void byAct(Page page, Statement statement, List<Offer> offers) {
        Optional<Line> line = page.findLine(statement.content().get(0));
        boolean sure = statement.act() == SpeechAct.PROMISE
                && !statement.negated()
                && statement.origin().confidence() >= LEAST_CERTAIN;
        if (!sure || line.isEmpty()) {
            return;
        }
        Span what = statement.content().get(0);
        boolean known = offers.stream()
                .anyMatch(offer ->
                        offer.what().overlaps(what) || statement.extent().overlaps(offer.what()));
        boolean promised = PROMISED.matcher(page.lower(statement.extent())).find()
                || ACTS.matcher(page.lower(what)).find();
        Span before = new Span(
                Math.min(statement.extent().begin(), what.begin()),
                Math.max(what.begin(), statement.extent().begin() + 1));
        boolean negated = NEGATED.matcher(page.lower(before)).find();
        if (known || negated || !promised || THREAT.matcher(page.lower(what)).find()) {
            return;
        }
        telling.speaking(page, statement).stream()
                .findFirst()
                .or(() -> telling.named(page, what).stream().findFirst())
                .ifPresent(by -> offers.add(new Offer(
                        page, line.get(), by, what, telling.topic(page, what).orElse(null), Account.of(statement))));
    }
}
