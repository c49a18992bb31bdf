package org.parley.docket.undertakings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.page.Stems;
import org.parley.docket.parties.Telling;
import org.parley.model.Commitment.Sense;

/**
 * Finds sentences that bear on whether sides keep their word: those that speak of a promise's being kept, and those that
 * tell of what promises are about being done or not done.
 */
final class BearingFinder {

    /**
     * A sentence that may bear on a commitment.
     *
     * @param line the sentence
     * @param sense which way
     * @param judges whether its words speak of a promise; else it tells of a deed
     * @param stems what it or the point that it judges is about
     * @param context what the two sentences before it in its paragraph are about
     * @param back whether it begins by pointing to what stands before
     */
    record Sign(Line line, Sense sense, boolean judges, Set<String> stems, Set<String> context, boolean back) {

        Sign(Line line, Sense sense, boolean judges, Set<String> stems, Set<String> context) {
            this(line, sense, judges, stems, context, line.has(POINTS_BACK));
        }
    }

    private static final Pattern POINTS_BACK = Pattern.compile(
            "^(?:that|this|these|those|it|they|both|neither|none|by (?:today|now|then)|so far|the (?:other|remaining|rest|last))\\b");

    private static final String PROMISE =
            "(?:promises?|pledges?|commitments?|undertakings?|word|agreements?|obligations?|truce|ceasefire|cease-fire|deal|accord|lull|calm)";

    private static final Pattern OPEN = Pattern.compile(
            "\\b(?:(?:kept|honou?red|fulfilled|implemented|carried out|respected) (?:only )?(?:in part|partly|half)\\b|only (?:partly|half|in part) (?:kept|honou?red|fulfilled)|(?:await\\w*|wait(?:ing)?|watch\\w*|look(?:s|ing)?|seek\\w*) "
                    + "(?:for |to see )[^.;]{0,60}(?:evidence|proof|action|results|change|happens|is taken|whether)"
                    + "|awaiting (?:evidence|proof|results)"
                    + "|whether [^.;]{0,40}(?:fulfil\\w*|keep\\w*|honou?r\\w*|abid\\w*|compl(?:y|ies)\\w*)"
                    + "|(?:will|would) show (?:if|whether) (?:they|it|he|she) means? it"
                    + "|(?:proof|evidence) (?:on the ground|of (?:that|this|its|their) (?:commitment|promise|pledge)))");

    private static final Pattern FOR = Pattern.compile(
            "\\b(?:(?:good|positive|hopeful|encouraging) signs?|(?:is|was|are|were|as|very|more|an) encouraging\\b|step in the right direction"
                    + "|(?:kept|honou?red|fulfilled|carried out|lived up to|abided by|kept to|respected|observed) (?:its|their|the|his|that) "
                    + "(?:\\w+ )?" + PROMISE
                    + "|" + PROMISE
                    + "\\b[^.;]{0,60} (?:is|are|was|were|has been|have been)(?: being| largely| mostly| fully| partly)* (?:kept|honou?red|fulfilled|observed|respected|carried out|implemented)"
                    + "|" + PROMISE + " (?:has|have|is) (?:largely |mostly )?(?:held|holding|holds)"
                    + "|as promised|as agreed|in line with (?:its|the|their) " + PROMISE
                    + "|saw no (?:movement|violations?|sign of (?:fire|fighting)))");

    private static final Pattern AGAINST = Pattern.compile(
            "\\b(?:(?:broke|broken|breaks|breaking|violat(?:ed|es|ing)|reneged on|went back on|breached|flouted|ignored) "
                    + "(?:its|their|the|his|that|this) (?:\\w+ )?(?:word|promises?|pledges?|commitments?|undertakings?|truce|ceasefire|cease-fire|lull|calm|deal|accord|agreement)"
                    + "|despite (?:its|the|their|a) (?:promise|pledge|commitment|undertaking)"
                    + "|(?:opposite|breach|violation) of (?:that|this|its|the|their) (?:promise|pledge|commitment|word|undertaking|truce|ceasefire|deal|accord|agreement)"
                    + "|no sign (?:of|that)|(?:has|have|had) not (?:kept|honou?red|fulfilled|delivered)"
                    + "|" + PROMISE
                    + "\\b[^.;]{0,60} (?:is|are|was|were|has been|have been) (?:broken|not kept|violated|ignored|doubtful)"
                    + "|whether (?:they|it|he|she) keeps? (?:that|this|the|its|their) (?:promise|word|pledge) is doubtful"
                    + "|(?:did|does|do|has|have|had) not (?:observed?|respect(?:ed)?|honou?r(?:ed)?|ke(?:ep|pt)|abided? by|compl(?:y|ied) with|implement(?:ed)?|stuck to|adhered? to) (?:\\w+ ){0,3}"
                    + PROMISE
                    + "|" + PROMISE
                    + " (?:has |had )?(?:collapsed|broke down|fell apart|did not hold|was violated)|fighting has continued"
                    + "|failed to (?:keep|honou?r|fulfil|deliver))");

    /** A verdict that stands alone after the name of a point: "Kept." */
    private static final Pattern KEPT = Pattern.compile(
            "^(?:mostly |largely |fully |so far )?(?:kept|honou?red|fulfilled|done|completed|carried out|implemented)\\W*$");

    private static final Pattern BROKEN = Pattern.compile(
            "^(?:mostly |largely )?(?:broken|not (?:kept|done|honou?red|fulfilled)|violated|missed)\\W*$");

    private static final Pattern UNDECIDED =
            Pattern.compile("^(?:still )?(?:open|pending|disputed|unclear|unknown|not yet due|in part|awaited)\\W*$");

    private static final Pattern DONE = Pattern.compile(
            "\\b(?:(?:took|taken) place|none (?:has|have|had|was|were) (?:been )?(?:registered|reported|recorded|observed|seen|counted)|not one [^.;]{1,30} (?:was|were|has been) (?:hit|attacked|broken|violated)|(?:was|were|has been|have been|been) (?:\\w+ly )?(?:completed|carried out|"
                    + "released|freed|returned|moved|transferred|relocated|evacuated|handed over|reopened|opened|lifted|delivered|repatriated|implemented|withdrawn|exchanged|set up|convened|held)"
                    + "|(?:handed|gave) (?:over|back)|(?:went|came|sent|brought|flown|flew) (?:home|back)|(?:stopped|ceased|ended|began|started) (?:on|at|as|in) |(?:has |have )?(?:met|released|freed|passed on|turned over|returned|withdrew|withdrawn|"
                    + "pulled (?:back|out)|reopened|lifted|stopped|halted|delivered|convened) (?=\\w)|followed on|(?:has|have) reached\\b|reached (?:\\w+ ){1,2}of the\\b|(?:has|have) held\\b|no (?:shots?|fire|violations?) (?:\\w+ ){0,3}(?:reported|heard|fired))");

    private static final Pattern UNDONE = Pattern.compile(
            "\\b(?:no (?:[\\w-]+ ){1,3}(?:has|have|had|was|were) (?:yet )?(?:been )?(?:received|delivered|handed|returned|released|provided|supplied|seen)"
                    + "|(?:was|were|has|have|had) never (?:been )?(?:delivered|returned|handed|released|received|carried|done|given)|never (?:came|arrived|happened|took place)"
                    + "|none (?:of (?:[\\w-]+ ){1,4})?(?:has|have|had|was|were) (?:yet )?(?:been )?(?:come|gone|returned|released|freed|handed|done|"
                    + "delivered|met|kept)|(?:has|have|had|was|were|did) (?:still )?not (?:yet )?(?:been )?(?:returned?|released?|freed?|hand(?:ed)? over|come|appear(?:ed)?|"
                    + "withdrawn?|deliver(?:ed)?|implement(?:ed)?|taken place|take place|show(?:n|ed)? up|met|reopen(?:ed)?)|nobody [^.;]{0,25}(?:had |has )?(?:come|came|appeared|shown up)"
                    + "|(?:was|were|has been|had been|has|have|had)(?: \\w+ly)? (?:postponed|put off|delayed|cancelled|called off|suspended)"
                    + "|(?:again |once more )?(?:exchanged|resumed|opened) fire|fighting (?:resumed|broke out)|shelled)\\b");

    private static final Pattern STILL = Pattern.compile(
            "\\b(?:still (?:holds?|held|occup\\w+|detain\\w*|refus\\w+|expect\\w*|blocked|closed|await\\w*|open)|remains? (?:closed|open|in custody|blocked|"
                    + "in place|outstanding)|(?:is|are|was|were) still\\b)");

    private static final Pattern PROMISING = Pattern.compile(
            "\\b(?:agreed (?:\\w+ ){0,3}(?:not )?to|promis(?:ed|es)|pledg(?:ed|es)|vow(?:ed|s)|will|would|propos(?:ed|es)|"
                    + "offer(?:ed|s)|demand(?:ed|s)?|call(?:ed|s)? (?:on|for)|should|must|may|might|could|if)\\b");

    private final Telling telling;

    BearingFinder(Telling telling) {
        this.telling = telling;
    }

    /** In text order. */
    List<Sign> find(Page page) {
        return page.once("signs", () -> signs(page));
    }

    private List<Sign> signs(Page page) {
        List<Sign> signs = new ArrayList<>();
        for (Line line : telling.body(page)) {
            verdict(page, line, signs);
            Sense judged =
                    line.has(AGAINST) ? Sense.AGAINST : line.has(FOR) ? Sense.FOR : line.has(OPEN) ? Sense.OPEN : null;
            Sense told =
                    line.has(UNDONE) ? Sense.AGAINST : line.has(STILL) ? Sense.OPEN : line.has(DONE) ? Sense.FOR : null;
            if (judged != null) {
                signs.add(new Sign(line, judged, true, telling.stems(page, line), context(page, line)));
            } else if (told != null && !line.has(PROMISING)) {
                signs.add(new Sign(line, told, false, telling.stems(page, line), Set.of()));
            }
        }
        return signs;
    }

    /** "Kept.", of the point named in the sentence before. */
    private void verdict(Page page, Line line, List<Sign> signs) {
        Sense sense =
                line.has(KEPT) ? Sense.FOR : line.has(BROKEN) ? Sense.AGAINST : line.has(UNDECIDED) ? Sense.OPEN : null;
        if (sense == null || line.number() == 0) {
            return;
        }
        Line point = page.lines().get(line.number() - 1);
        if (point.paragraph() == line.paragraph()) {
            Line shown = line.number() + 1 < page.lines().size() ? page.lines().get(line.number() + 1) : line;
            boolean same = shown.paragraph() == line.paragraph();
            signs.add(new Sign(same ? shown : line, sense, true, Stems.of(point.words()), Set.of()));
            signs.add(new Sign(line, sense, true, Stems.of(point.words()), Set.of()));
        }
    }

    private Set<String> context(Page page, Line line) {
        Set<String> stems = new TreeSet<>();
        for (int i = line.number() - 1; i >= 0 && i >= line.number() - 2; i--) {
            if (page.lines().get(i).paragraph() == line.paragraph()) {
                stems.addAll(telling.stems(page, page.lines().get(i)));
            }
        }
        return stems;
    }
}
