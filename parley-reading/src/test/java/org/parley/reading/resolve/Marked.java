package org.parley.reading.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.model.Origin;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Statement;
import org.parley.reading.annotate.ParleyAnnotator;
import org.parley.reading.extract.Attribution;

/**
 * A text with its attributions marked in it: <code>{s1 Dahl} {c1 said} {q1 it was late}.</code> s is source, c cue, q
 * content; the digit tells attributions apart; marks may nest.
 */
record Marked(String text, List<Attribution> attributions) {

    private static final Origin HAND = new Origin("ByHand", "1", 1);
    private static final ParleyAnnotator ANNOTATOR = ParleyAnnotator.load();
    private static final ReportResolver RESOLVER = new ReportResolver(Roster.builtIn());

    private record Open(char role, int number, int begin) {}

    static Marked of(String marked) {
        StringBuilder text = new StringBuilder();
        Deque<Open> open = new ArrayDeque<>();
        Map<String, List<Span>> spans = new TreeMap<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '{') {
                open.push(new Open(marked.charAt(i + 1), marked.charAt(i + 2) - '0', text.length()));
                i += 3;
            } else if (c == '}') {
                Open last = open.pop();
                spans.computeIfAbsent(last.number + "" + last.role, key -> new ArrayList<>())
                        .add(new Span(last.begin, text.length()));
            } else {
                text.append(c);
            }
        }
        List<Attribution> attributions = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            if (spans.containsKey(number + "q")) {
                attributions.add(new Attribution(
                        Span.joined(spans.getOrDefault(number + "s", List.of())),
                        Span.joined(spans.getOrDefault(number + "c", List.of())),
                        Span.joined(spans.getOrDefault(number + "q", List.of())),
                        HAND));
            }
        }
        return new Marked(text.toString(), attributions);
    }

    ReportResolver.Result resolve() {
        Report report = Report.ofText("text.txt", text);
        return RESOLVER.explain(report, ANNOTATOR.annotate(report), attributions);
    }

    /** One line a statement, in order of text: speaker, code or how far named, act, and what else is known. */
    String lines() {
        return resolve().explained().stream().map(Marked::line).collect(Collectors.joining("\n"));
    }

    /** The speakers alone. */
    String speakers() {
        return resolve().explained().stream()
                .map(explained -> named(explained.statement().speaker()))
                .collect(Collectors.joining("; "));
    }

    private static String line(ReportResolver.Explained explained) {
        Statement statement = explained.statement();
        return named(statement.speaker()) + ": " + statement.act().word()
                + (statement.negated() ? ", negated" : "")
                + statement.findAddressee().map(to -> ", to " + named(to)).orElse("")
                + statement.via().stream().map(via -> ", via " + named(via)).collect(Collectors.joining());
    }

    private static String named(Speaker speaker) {
        String how =
                switch (speaker.naming()) {
                    case NAMED -> "";
                    case UNNAMED -> " (unnamed)";
                    case AUTHOR -> " (author)";
                    case UNKNOWN -> " (nobody)";
                };
        return speaker.name() + speaker.findCode().map(code -> " " + code).orElse("") + how;
    }
}
