package org.parley.docket.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Span;

/** Cuts the words that say what somebody did, offers or promises out of a sentence: one clause, without who said so. */
public final class Clause {

    private static final Pattern END = Pattern.compile("(?:"
            + ", (?:but|which|who|whom|whose|though|although|according|while|whereas|adding|saying)\\b"
            + "|, (?:provided|providing|if|unless|as long as|so long as|on condition|in return|in exchange)\\b"
            + "|, (?:and|as|when|so) (?:[\\w'.-]+ ){1,5}?[\"\u201c]?(?:said|says|told|added|has|have|had|was|were|is|are|will|would)\\b"
            + "|,? and (?:also |then |later )?(?:warned|said|added|told|insisted|accused|denied|noted|stressed|argued|complained|cautioned)\\b"
            + "|, (?:[\\w'.-]+,? ){1,7}?(?:said|says|told|added|reported|warned)\\b(?! (?:that|to))"
            + "|,? according to\\b|;|(?<=[a-z\\d]{4})\\.\\s|\\s-{1,2}\\s|[,.]\"|\"$|\\.$|,$)");

    private static final Pattern LEADING = Pattern.compile(
            "^[\\s,\"'(\\[-]*(?:(?:afterwards?|later|again|also|yesterday|today|then|in turn|on [a-z]+day|\\w+ly),? (?=(?:that|to)\\b))?(?:(?:of|that|for|with|over|and|to|with)\\b[\\s\"']*)?(?=\\w)");

    private Clause() {}

    /**
     * The clause that begins at a place of a sentence and ends where its next begins; without a leading "that".
     *
     * @param from in characters of {@code lower}, less than its length
     * @param base where {@code lower} begins in the report
     */
    public static Span from(String lower, int from, int base) {
        int begin = from;
        Matcher leading = LEADING.matcher(lower).region(from, lower.length());
        if (leading.find() && leading.start() == from && leading.end() < lower.length()) {
            begin = keepsTo(lower, leading) ? begin + leadingBlank(lower, from) : leading.end();
        }
        Matcher end = END.matcher(lower);
        int to = end.find(Math.min(begin + 1, lower.length())) ? end.start() : lower.length();
        return new Span(base + begin, base + Math.max(to, begin + 1));
    }

    /** "to clear the mines" keeps its "to". */
    private static boolean keepsTo(String lower, Matcher leading) {
        return lower.substring(leading.start(), leading.end()).strip().equals("to");
    }

    private static int leadingBlank(String lower, int from) {
        int blank = 0;
        while (from + blank < lower.length() - 1 && !Character.isLetterOrDigit(lower.charAt(from + blank))) {
            blank++;
        }
        return blank;
    }
}
