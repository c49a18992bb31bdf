package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.Plain;
import org.parley.docket.page.Issues;
import org.parley.model.CodePoints;
import org.parley.record.CaseRecord;
import org.parley.record.entry.Contents;
import org.parley.record.search.CaseIndex;
import org.parley.record.search.IndexFolder;
import org.parley.record.search.SearchHit;
import org.parley.record.search.SearchHits;
import org.parley.record.search.SearchIndex;
import org.parley.record.search.SearchProblem;
import org.parley.record.search.SearchRequest;
import org.parley.record.search.Snippet;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds words in a case. */
@Command(
        name = "search",
        description =
                "Find words in the reports, the statements, the docket and the entries of a case, as far as a reader may see "
                        + "them. All words must be there, in any of their forms.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  parley case search talks.case security committee",
            "  parley case search talks.case '\"security committee\" NOT speaker:crocker' --type statement",
            "  parley case search talks.case tunnel* --as north --from 2026-03-01 --format jsonl",
            "",
            "Fields: act, addressee, author, by, date, file, id, kind, party, publisher, speaker, text, title, topic, type, via."
        })
final class CaseSearchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private CaseParameter target = new CaseParameter();

    @Parameters(
            index = "1..*",
            paramLabel = "WORDS",
            arity = "0..*",
            description = "Words, \"phrases\" in double quotes, FIELD:WORD, AND, OR, NOT, word*. None: everything.")
    private List<String> words = List.of();

    @Mixin
    private ReaderOption as = new ReaderOption();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description = "Only report, statement, entry, session, allegation, or another type of the docket.")
    private List<String> types = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "The first day, as 2026-03-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day.")
    private @Nullable LocalDate to;

    @Option(names = "--limit", paramLabel = "N", description = "Most hits to show. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ListForm form = ListForm.TEXT;

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            description =
                    "Where the index is kept. Default: search in the folder of the case; for a case on a server it is "
                            + "made anew each time.")
    private @Nullable Path index;

    private final Surroundings around;

    CaseSearchCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > SearchIndex.MOST_HITS) {
            throw new ParameterException(
                    spec.commandLine(), "--limit must be 1 to " + SearchIndex.MOST_HITS + ", got " + limit);
        }
        return CaseWork.at(around, target, this::search);
    }

    private int search(CasePlace place) throws CaseProblem, IOException, SearchProblem {
        SearchRequest request = new SearchRequest(
                as.reader().member().map(Set::of).orElse(Set.of()),
                String.join(" ", words),
                types,
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                limit);
        try (CaseStore store = place.view();
                SearchIndex opened = open(store, place)) {
            show(opened.search(request));
        }
        return Exit.OK;
    }

    private SearchIndex open(CaseStore store, CasePlace place) throws CaseProblem, IOException {
        CaseIndex wanted = CaseIndex.of(
                store, CaseRecord.of(store, Clock.systemUTC()), new DocketItems(Issues.builtIn()), "built-in issues");
        Path named = index;
        Optional<Path> folder =
                named != null ? Optional.of(named) : place.findFolder().map(inCase -> inCase.resolve(IndexFolder.NAME));
        return folder.isPresent() ? IndexFolder.of(folder.get()).open(wanted) : IndexFolder.inMemory(wanted);
    }

    private void show(SearchHits hits) {
        PrintWriter out = spec.commandLine().getOut();
        for (SearchHit hit : hits.hits()) {
            if (form == ListForm.JSONL) {
                out.println(json(hit));
            } else {
                print(hit, out);
            }
        }
        if (form == ListForm.TEXT) {
            long more = hits.total() - hits.hits().size();
            out.println(
                    hits.total() == 0
                            ? "Nothing was found."
                            : VerdictWords.count(hits.total(), "hit")
                                    + (more > 0 ? ", " + more + " of them not shown (--limit)." : "."));
        }
        out.flush();
    }

    private void print(SearchHit hit, PrintWriter out) {
        boolean colour = around.terminal().out() && around.terminal().colour();
        StringBuilder head = new StringBuilder(hit.type());
        told(hit, "entry").ifPresent(entry -> head.append(' ').append(entry));
        told(hit, "kind").ifPresent(kind -> head.append(", ").append(kind));
        told(hit, "speaker").ifPresent(who -> head.append(", ").append(who));
        told(hit, "act").ifPresent(act -> head.append(", ").append(act));
        hit.date().ifPresent(date -> head.append(", ").append(Plain.day(date)));
        told(hit, "file").ifPresent(file -> head.append(", ").append(file).append(line(hit, ":")));
        told(hit, "item").ifPresent(item -> head.append(", ").append(item));
        out.println(head);
        String text = Snippet.of(hit).marked(hit.text(), colour ? "\u001B[1m" : "*", colour ? "\u001B[0m" : "*");
        out.println("    " + text);
        out.println();
    }

    private static Optional<String> told(SearchHit hit, String name) {
        return Optional.ofNullable(hit.told().get(name));
    }

    /** The line of the report, where a hit has one. */
    private static String line(SearchHit hit, String before) {
        return told(hit, "line").map(line -> before + line).orElseGet(() -> {
            int ahead = ahead(hit);
            if (!hit.type().equals("report")
                    || hit.marks().isEmpty()
                    || hit.marks().get(0).begin() < ahead) {
                return "";
            }
            long lines = hit.text()
                    .substring(ahead, hit.marks().get(0).begin())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            return before + (lines + 1);
        });
    }

    /** How long the title is that stands before the text of a report without being of it. */
    private static int ahead(SearchHit hit) {
        return told(hit, "before_text").map(Integer::parseInt).orElse(0);
    }

    private static JsonNode json(SearchHit hit) {
        Snippet snippet = Snippet.of(hit);
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("type", "hit");
        line.put("kind", hit.type());
        line.put(
                "id",
                told(hit, "item")
                        .or(() -> told(hit, "entry"))
                        .or(() -> told(hit, "report"))
                        .orElse(hit.id()));
        line.put("date", hit.date().map(LocalDate::toString).orElse(null));
        line.put("report", hit.told().get("report"));
        line.put("file", hit.told().get("file"));
        line.set("spans", spans(hit));
        told(hit, "entry").ifPresent(entry -> line.put("entry", Long.parseLong(entry)));
        String passage = hit.text().substring(snippet.begin(), snippet.end());
        CodePoints points = CodePoints.of(passage);
        line.put("passage", passage);
        ArrayNode marks = line.putArray("marks");
        snippet.marks().forEach(mark -> marks.addArray()
                .add(points.at(mark.begin() - snippet.begin()))
                .add(points.at(mark.end() - snippet.begin())));
        return line;
    }

    /** Where the hit leads in its report, in code points: the place of the item, or those of the words that were found. */
    private static JsonNode spans(SearchHit hit) {
        Optional<String> told = told(hit, "spans");
        if (told.isPresent()) {
            return Contents.parseLine("{\"spans\":" + told.get() + "}").path("spans");
        }
        ArrayNode spans = JsonNodeFactory.instance.arrayNode();
        if (hit.type().equals("report")) {
            int ahead = ahead(hit);
            CodePoints points = CodePoints.of(hit.text().substring(ahead));
            hit.marks().stream().filter(mark -> mark.begin() >= ahead).forEach(mark -> spans.addArray()
                    .add(points.at(mark.begin() - ahead))
                    .add(points.at(mark.end() - ahead)));
        }
        return spans;
    }
}
