package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Copy;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.Filed;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Origin;
import org.parley.model.Place;
import org.parley.model.Problem;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;
import org.parley.model.StatementKind;
import org.parley.model.Toll;

/** A small desk for tests of the command: UTF-8 files in, "NAME says: WORDS" lines as statements out, "On DAY at Ford, N were killed" as incidents. */
final class PlainDesk implements Desk {

    private static final Pattern LINE = Pattern.compile("(?m)^(\\w+) says: (.+)$");

    private static final Pattern KILLED = Pattern.compile("(?m)^On (\\d{4}-\\d\\d-\\d\\d) at Ford, (\\d+) were killed");

    private final InputStream standardInput;
    private final String version;
    private int reads;
    private final Map<String, Report> first = new LinkedHashMap<>();

    PlainDesk(InputStream standardInput) {
        this(standardInput, "plain");
    }

    /** Whose speakers have its version in their names, when that is not the usual one. */
    PlainDesk(InputStream standardInput, String version) {
        this.standardInput = standardInput;
        this.version = version;
    }

    @Override
    public long count(List<String> inputs) {
        return inputs.size();
    }

    @Override
    public void file(List<String> inputs, Consumer<Filed> out, Runnable fileDone) {
        for (String input : inputs) {
            try {
                if (input.equals("-")) {
                    out.accept(Report.ofText(
                            "standard input", new String(standardInput.readAllBytes(), StandardCharsets.UTF_8)));
                } else if (Files.exists(Path.of(input))) {
                    Path file = Path.of(input);
                    out.accept(Report.ofText(file.getFileName().toString(), Files.readString(file)));
                } else {
                    out.accept(Problem.of(input, "is not there"));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            fileDone.run();
        }
    }

    @Override
    public Optional<Copy> findCopy(Report report) {
        Report earlier = first.putIfAbsent(report.id(), report);
        return Optional.ofNullable(earlier)
                .map(original -> new Copy(report.id(), report.file(), original.id(), original.file(), 1));
    }

    /** How many reports it was asked to read. */
    synchronized int reads() {
        return reads;
    }

    private synchronized void countRead() {
        reads++;
    }

    @Override
    public ReadReport read(Report report) {
        countRead();
        if (report.text().contains("bug")
                || (version.contains("bag") && report.text().contains("bag"))) {
            throw new IllegalStateException("asked for");
        }
        if (report.text().contains("no memory left")) {
            throw new OutOfMemoryError("asked for");
        }
        Matcher line = LINE.matcher(report.text());
        return new ReadReport(
                        report,
                        line.results()
                                .map(found -> statement(
                                        report,
                                        version.equals("plain") ? found.group(1) : found.group(1) + version,
                                        new Span(found.start(1), found.end(1)),
                                        new Span(found.start(2), found.end(2))))
                                .toList(),
                        List.of())
                .withIncidents(KILLED.matcher(report.text())
                        .results()
                        .map(found -> incident(report, found))
                        .toList());
    }

    private static Incident incident(Report report, MatchResult found) {
        List<Span> spans = List.of(new Span(found.start(), found.end()));
        return new Incident(
                Incident.idOf(report.id(), spans),
                report.id(),
                List.of(),
                new IncidentKind(EventType.ASSAULT, null, "Attack"),
                new EventDate(found.group(1), EventDate.Precision.DAY),
                new Place("Ford", "Basra", "IRQ", new Place.Point(30.5, 47.75), Place.Precision.CITY),
                Toll.of(Integer.parseInt(found.group(2))),
                Toll.NONE,
                Toll.NONE,
                null,
                null,
                spans,
                new Origin("PlainDesk", "1", 1));
    }

    @Override
    public String version() {
        return version;
    }

    private static Statement statement(Report report, String name, Span source, Span content) {
        return new Statement(
                Statement.idOf(report.id(), List.of(source), List.of(), List.of(content)),
                report.id(),
                List.of(source),
                List.of(),
                List.of(content),
                StatementKind.INDIRECT,
                SpeechAct.ASSERT,
                new Speaker(name, Speaker.Naming.NAMED, null, null),
                null,
                List.of(),
                false,
                new Origin("PlainDesk", "1", 1));
    }
}
