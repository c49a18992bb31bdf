package org.parley.docket.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** What words are about that mean something said before: "rejected it", "dismissed the offer". Stateless. */
public final class Topics {

    private static final Pattern POINTS_BACK = Pattern.compile(
            "\\b(?:it|this|them|these|such|that (?:offer|idea|proposal|plan|demand|suggestion|request|call|deal)|their \\w+|the (?:offer|idea|proposal|"
                    + "plan|demand|suggestion|request|call|invitation|initiative|step|move|deal|terms))\\b");

    private static final Pattern WORD = Pattern.compile("[a-z]{3}");

    /** Letters in which the object of a verb begins. */
    private static final int HEAD = 30;

    /** How many sentences back the thing may stand. */
    private static final int BACK = 3;

    private Topics() {}

    /** Whether words mean something said before: they say nothing else, or "it", "the offer". */
    public static boolean pointBack(String lower) {
        String head = lower.substring(0, Math.min(lower.length(), HEAD));
        return POINTS_BACK.matcher(head).find() || !WORD.matcher(lower).find();
    }

    /** What the sentences before are about, the last first, in the same paragraph. */
    public static Optional<String> before(Issues issues, Page page, Line line) {
        for (int back = 1; back <= BACK && line.number() - back >= 0; back++) {
            Line before = page.lines().get(line.number() - back);
            if (before.paragraph() != line.paragraph()) {
                break;
            }
            Optional<String> issue = issues.findMain(before.words());
            if (issue.isPresent()) {
                return issue;
            }
        }
        return Optional.empty();
    }
}
