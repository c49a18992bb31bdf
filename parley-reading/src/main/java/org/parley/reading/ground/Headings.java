package org.parley.reading.ground;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.annotate.Token;
import org.parley.reading.time.ReportDays;

/** Which sentences are headings: what they tell, the text below tells again and better. */
final class Headings {

    private static final String ENDS = ".!?\"\u201d'\u2019:;";

    private Headings() {}

    /** Numbers of the sentences. */
    static Set<Integer> of(Report report, Annotation annotation, ReportDays days) {
        Span title = report.heading().titleSpan();
        Set<Integer> out = new HashSet<>();
        List<Sentence> sentences = annotation.sentences();
        for (int s = 0; s < sentences.size(); s++) {
            Span span = sentences.get(s).span();
            boolean alone = (s == 0
                            || sentences.get(s - 1).paragraph()
                                    != sentences.get(s).paragraph())
                    && (s + 1 == sentences.size()
                            || sentences.get(s + 1).paragraph()
                                    != sentences.get(s).paragraph());
            boolean titled = title != null && title.contains(span) && s + 1 < sentences.size();
            if (titled
                    || (alone
                            && s + 1 < sentences.size()
                            && isHeading(sentences.get(s))
                            && !holdsDateline(span, days))) {
                out.add(s);
            }
        }
        return out;
    }

    /** No stop at its end, or most of its longer words with capitals. */
    private static boolean isHeading(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        String last = tokens.get(tokens.size() - 1).form();
        boolean open = ENDS.indexOf(last.charAt(last.length() - 1)) < 0;
        long longer = tokens.stream().filter(token -> token.form().length() > 3).count();
        long capitals = tokens.stream()
                .filter(token -> token.form().length() > 3
                        && Character.isUpperCase(token.form().charAt(0)))
                .count();
        return open && longer > 0 && (capitals * 3 >= longer * 2 || tokens.size() <= 14);
    }

    private static boolean holdsDateline(Span span, ReportDays days) {
        return days.datelines().stream().anyMatch(line -> line.overlaps(span));
    }
}
