package org.parley.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.brief.told.Told;
import org.parley.model.Account;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.web.casework.CaseView;

/**
 * Where something is told: the sentence, and the way to it.
 *
 * @param url of the report, with these words marked
 * @param source publisher, or the name of the file
 * @param file name
 * @param line of the file, from 1
 * @param sentence in which the words stand, on one line
 * @param sure how sure the reading was, 0 to 1
 */
public record Evidence(String url, String source, String file, int line, String sentence, double sure) {

    /** Of an account of an item of the docket. */
    public static Evidence of(CaseView view, Account account) {
        Told told = view.told().told(account.report());
        return of(told, account.spans(), told.confidence(account));
    }

    /** In the order of the accounts. */
    public static List<Evidence> of(CaseView view, List<Account> accounts) {
        return accounts.stream().map(account -> of(view, account)).toList();
    }

    /** The same without sentences that stand there already. */
    public static List<Evidence> once(List<Evidence> all) {
        Map<String, Evidence> bySentence = new LinkedHashMap<>();
        all.forEach(one -> bySentence.putIfAbsent(one.file + "\n" + one.line + "\n" + one.sentence, one));
        return List.copyOf(bySentence.values());
    }

    /** Of words of a report. */
    public static Evidence of(Told told, List<Span> spans, double sure) {
        Report report = told.report();
        return new Evidence(
                url(told, spans),
                report.heading().findPublisher().orElse(report.file()),
                report.file(),
                told.line(spans.get(0)),
                told.sentences(spans),
                sure);
    }

    /** The address of a report with some of its words marked, in code points. */
    public static String url(Told told, List<Span> spans) {
        String marked = spans.stream()
                .map(span -> told.point(span.begin()) + "-" + told.point(span.end()))
                .collect(Collectors.joining(","));
        return "/reports/" + told.report().id() + "?mark=" + marked + "#marked";
    }

    /** Whether the reading was less than half sure. */
    public boolean isDoubtful() {
        return sure < 0.5;
    }
}
