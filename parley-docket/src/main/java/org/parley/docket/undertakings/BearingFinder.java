package org.parley.docket.undertakings;

import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.docket.page.Line;
import org.parley.model.Commitment.Sense;

/** Tells whether a sentence bears on whether a side keeps its word, and which way. */
final class BearingFinder {

    private static final Pattern OPEN = Pattern.compile(
            "\\b(?:(?:await\\w*|wait(?:ing)?|watch\\w*|look(?:s|ing)?|seek\\w*) "
                    + "(?:for |to see )[^.;]{0,60}(?:evidence|proof|action|results|change|happens|is taken|whether)"
                    + "|awaiting (?:evidence|proof|results)"
                    + "|whether [^.;]{0,40}(?:fulfil\\w*|keep\\w*|honou?r\\w*|abid\\w*|compl\\w*)"
                    + "|(?:proof|evidence) (?:on the ground|of (?:that|this|its|their) (?:commitment|promise|pledge)))");

    private static final Pattern FOR =
            Pattern.compile("\\b(?:good sign|positive sign|encouraging|step in the right direction|"
                    + "(?:kept|honou?red|fulfilled|carried out|lived up to|abided by) (?:its|their|the|his|that) "
                    + "|as promised|in line with (?:its|the|their) (?:promise|pledge|commitment))");

    private static final Pattern AGAINST =
            Pattern.compile("\\b(?:(?:broke|broken|violated|reneged on|went back on|breached) "
                    + "(?:its|their|the|his|that) (?:word|promise|pledge|commitment|undertaking)"
                    + "|despite (?:its|the|their|a) (?:promise|pledge|commitment|undertaking)"
                    + "|no sign (?:of|that)|(?:has|have|had) not (?:kept|honou?red|fulfilled|delivered)"
                    + "|failed to (?:keep|honou?r|fulfil|deliver))");

    private BearingFinder() {}

    static Optional<Sense> find(Line line) {
        if (line.has(AGAINST)) {
            return Optional.of(Sense.AGAINST);
        }
        if (line.has(FOR)) {
            return Optional.of(Sense.FOR);
        }
        return line.has(OPEN) ? Optional.of(Sense.OPEN) : Optional.empty();
    }
}
