package org.parley.evaluation.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The server under load: makes a large case, serves it with {@code ./parley serve}, and lets {@code wrk} ask for page after page, first
 * each kind of page alone and then all of them mixed, beside a static file of the same server; writes a page. To be started in the root of
 * the working copy, on Linux, with {@code wrk} on the path.
 */
@CommandLine.Command(
        name = "web-benchmark",
        description = "Measure the server with a large case and many readers.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WebBenchmark implements Callable<Integer> {

    private static final Duration WATCH = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String STATIC = "/assets/style.css";
    private static final String PUT_TOGETHER = "<ul class=\"counts\"";
    private static final double TARGET_MILLISECONDS = 300;
    private static final double TARGET_START_SECONDS = 5;
    private static final double TARGET_MEGABYTES = 2_000;
    private static final int SAMPLES = 40;

    /** Lists, of which each page is measured, and one page of each kind of item that they lead to. */
    private static final List<String> PAGES = List.of(
            "/",
            "/reports",
            "/docket",
            "/sessions",
            "/undertakings",
            "/positions",
            "/discrepancies",
            "/ground",
            "/ground/points?bbox=40,29,48,37&zoom=7",
            "/ground/rows",
            "/actors",
            "/record",
            "/review",
            "/search?q=weapons",
            "/brief");

    private static final List<String> ITEMS =
            List.of("/reports/", "/docket/told/", "/sessions/", "/undertakings/proposals/", "/actors/", "/positions/");

    /**
     * Each user is at an address of his own, as a proxy would say. Pauses of half a second to one and a half are what it takes to look at
     * a page, at least.
     */
    private static final String SCRIPT = """
            local paths = {%s}
            local n = 0
            request = function()
              n = n + 1
              return wrk.format("GET", paths[n %% #paths + 1], {["Cookie"] = "%s", ["Accept-Encoding"] = "gzip", ["X-Forwarded-For"] = "10.0.0." .. (n %% %d + 1)})
            end
            %s
            done = function(summary, latency, requests)
              local e = summary.errors
              io.write(string.format("parley %%d %%d %%.2f %%.2f %%.2f %%d\\n", summary.requests, summary.duration, latency:percentile(50) / 1000,
                latency:percentile(95) / 1000, latency:percentile(99) / 1000, e.status + e.connect + e.read + e.write + e.timeout))
            end
            """;

    private static final String PAUSE = "delay = function() return math.random(500, 1500) end";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(names = "--examples", paramLabel = "DIR", description = "Default: ${DEFAULT-VALUE}.")
    private Path examples = Path.of("examples");

    @Option(names = "--case", paramLabel = "DIR", description = "A case made by an earlier run, kept.")
    private @Nullable Path kept;

    @Option(names = "--reports", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int reports = 10_000;

    @Option(names = "--incidents", paramLabel = "N", description = "Imported. Default: ${DEFAULT-VALUE}.")
    private int incidents = 50_000;

    @Option(names = "--users", paramLabel = "N", description = "At once. Default: ${DEFAULT-VALUE}.")
    private int users = 50;

    @Option(names = "--seconds", paramLabel = "N", description = "For each kind of page. Default: ${DEFAULT-VALUE}.")
    private int seconds = 8;

    @Option(names = "--busy", description = "Begin even while others use the machine.")
    private boolean busy;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The page. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("docs", "benchmarks", "web.md");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private String url = "";

    /** What {@code wrk} found; times in milliseconds. */
    private record Load(double aSecond, double median, double p95, double p99, long failed) {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new WebBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, CaseProblem {
        Machine machine = Machine.look(Path.of("").toAbsolutePath(), WATCH);
        if (!machine.isQuiet() && !busy) {
            spec.commandLine().getErr().println("Others use the machine; --busy measures nevertheless.");
            return 1;
        }
        Path folder = Files.createTempDirectory("parley-web");
        try {
            Path talks = kept == null ? folder.resolve("load.case") : kept;
            String made = Files.exists(talks) ? "" : make(folder, talks);
            measure(machine, folder, talks, made);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
        return 0;
    }

    private String make(Path folder, Path talks) throws IOException, InterruptedException, CaseProblem {
        say("making a case of " + reports + " reports");
        long items = LoadedCase.make(talks, examples, reports);
        LoadedCase.table(folder.resolve("load.csv"), folder.resolve("load.map"), incidents);
        Command.run(
                List.of(
                        "./parley",
                        "import",
                        "csv",
                        folder.resolve("load.csv").toString(),
                        "--map",
                        folder.resolve("load.map").toString(),
                        "--case",
                        talks.toString()),
                folder.resolve("import.txt"));
        return String.format(
                Locale.ROOT,
                "A case of %,d reports with %,d statements, events, incidents and actors in them, and %,d imported incidents.",
                reports,
                items,
                incidents);
    }

    private void measure(Machine machine, Path folder, Path talks, String made)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process server = new ProcessBuilder(
                        "./parley", "serve", "--case", talks.toString(), "--port", "0", "--behind-proxy")
                .redirectError(folder.resolve("server.txt").toFile())
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String start = lines.readLine();
            if (start == null) {
                throw new IOException("the server did not start: "
                        + Files.readString(folder.resolve("server.txt"), StandardCharsets.UTF_8));
            }
            url = start.replaceFirst("/start.*", "");
            get(start.substring(url.length()));
            double first = since(begin);
            double whole = until("/", PUT_TOGETHER, begin);
            found();
            until("/", PUT_TOGETHER, begin);
            List<String> paths = paths();
            paths.forEach(this::visit); // what is made when it is first asked for
            until("/api/v1/search?q=weapons", "\"ready\":true", begin);
            StringBuilder rows = new StringBuilder();
            Load still = load(folder, List.of(STATIC), false);
            rows.append(row("a static file, `" + STATIC + "`", STATIC, still, still));
            for (String page : PAGES) {
                rows.append(row("`" + page + "`", page, load(folder, List.of(page), false), still));
            }
            for (String kind : ITEMS) {
                List<String> items = paths.stream()
                        .filter(path -> path.startsWith(kind) && !PAGES.contains(path))
                        .toList();
                if (!items.isEmpty()) {
                    rows.append(row(
                            "`" + kind + "…`, " + items.size() + " of them",
                            items.get(0),
                            load(folder, items, false),
                            still));
                }
            }
            Load mixed = load(folder, paths, false);
            Load looking = load(folder, paths, true);
            double megabytes = Memory.peakKilobytes(Long.toString(server.pid())).orElse(0) / 1024.0;
            Files.writeString(
                    output, page(machine, made, rows.toString(), mixed, looking, still, first, whole, megabytes));
        } finally {
            server.destroy();
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    /** All pages, and of each kind of item some that their lists lead to. */
    private List<String> paths() throws IOException, InterruptedException {
        Set<String> paths = new TreeSet<>(PAGES);
        for (String kind : ITEMS) {
            String list = kind.equals("/undertakings/proposals/")
                    ? "/undertakings"
                    : kind.equals("/docket/told/") ? "/docket" : kind.substring(0, kind.length() - 1);
            Matcher link = Pattern.compile("href=\"(" + kind + "[0-9a-f]{16,})[\"?#]")
                    .matcher(get(list).body());
            Set<String> found = new TreeSet<>();
            while (link.find()) {
                found.add(link.group(1));
            }
            found.stream().limit(SAMPLES).forEach(paths::add);
        }
        return List.copyOf(paths);
    }

    private void visit(String path) {
        try {
            HttpResponse<String> answer = get(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " gives " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A mechanism of two parties, so that there is a record. */
    private void found() throws IOException, InterruptedException {
        Matcher token = Pattern.compile("data-csrf=\"([^\"]*)").matcher(get("/").body());
        if (token.find()) {
            String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
                    + "&origin=load.example/case&name=Load&party=north&partyName=North&party=south&partyName=South"
                    + "&days=3&standard=REASONABLE_GROUNDS&agreement=CHAIR&chairName=Chair";
            send(HttpRequest.newBuilder(URI.create(url + "/administration/found"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }
    }

    /** Follows redirections; keeps cookies itself, as Java's keeper gives no secure ones to a server that says it is behind a proxy. */
    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + path)));
        Optional<String> further = answer.headers().firstValue("Location");
        return further.isPresent() ? get(further.get().replace(url, "")) : answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Asks for a page until it has these words. */
    private double until(String path, String words, long begin) throws IOException, InterruptedException {
        while (!get(path).body().contains(words)) {
            if (since(begin) > PATIENCE.toSeconds()) {
                throw new IOException(path + " did not say " + words + " in " + PATIENCE);
            }
        }
        return since(begin);
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private Load load(Path folder, List<String> paths, boolean pauses) throws IOException, InterruptedException {
        Path script = folder.resolve("load.lua");
        Files.writeString(
                script,
                SCRIPT.formatted(
                        paths.stream().map(path -> '"' + path + '"').collect(Collectors.joining(", ")),
                        cookie(),
                        users,
                        pauses ? PAUSE : ""));
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c" + users, "-d" + seconds + "s", "-s"));
        command.add(script.toString());
        command.addAll(List.of("--timeout", "30s", url));
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        Matcher found = Pattern.compile("parley (\\d+) (\\d+) ([\\d.]+) ([\\d.]+) ([\\d.]+) (\\d+)")
                .matcher(said);
        if (!found.find()) {
            throw new IOException("wrk said: " + said);
        }
        Load load = new Load(
                Double.parseDouble(found.group(1)) / Double.parseDouble(found.group(2)) * 1e6,
                Double.parseDouble(found.group(3)),
                Double.parseDouble(found.group(4)),
                Double.parseDouble(found.group(5)),
                Long.parseLong(found.group(6)));
        say((paths.size() == 1 ? paths.get(0) : paths.size() + " pages") + ": " + load);
        return load;
    }

    private String row(String name, String path, Load load, Load still) throws IOException, InterruptedException {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %s | %s | %s | %d |%n",
                name,
                get(path).body().getBytes(StandardCharsets.UTF_8).length / 1024,
                Series.shown(load.aSecond()),
                Series.shown(load.median()),
                Series.shown(load.p95()),
                Series.shown(load.p99()),
                Series.shown(load.p95() / still.p95()),
                load.failed());
    }

    private String page(
            Machine machine,
            String made,
            String rows,
            Load mixed,
            Load looking,
            Load still,
            double first,
            double whole,
            double megabytes) {
        return """
                # The server under load

                Written by `WebBenchmark`; what it measures and how to run it is in [README.md](README.md).

                %s%s

                %s The server and `wrk` share the machine.

                | target | measured | |
                |---|---|---|
                | page within 300 ms for 95 of 100, %d users at once | %s ms, a page a second each; %s ms without any pause | %s |
                | start to first page within 5 s | %s s (the docket is put together after %s s) | %s |
                | at most 2 GB resident | %s MB | %s |

                ## Page by page, %d users without a pause

                | page | kB | pages/s | median ms | p95 ms | p99 ms | p95 to the static file's | failed |
                |---|---|---|---|---|---|---|---|
                %s| all of these in turn | | %s | %s | %s | %s | %s | %d |
                | the same, each user looks at a page for a second | | %s | %s | %s | %s | %s | %d |

                Without a pause, a user asks for the next page as soon as he has one, so that all of them wait in a row for the processors:
                a page that takes 6 ms of one of two has a median of about 150 ms. `kB` are before compression.
                """.formatted(
                        machine.sentence(),
                        machine.isQuiet() ? "" : " **The machine was busy.**",
                        made,
                        users,
                        Series.shown(looking.p95()),
                        Series.shown(mixed.p95()),
                        met(looking.p95() <= TARGET_MILLISECONDS),
                        Series.shown(first),
                        Series.shown(whole),
                        met(first <= TARGET_START_SECONDS),
                        Series.shown(megabytes),
                        met(megabytes <= TARGET_MEGABYTES),
                        users,
                        rows,
                        Series.shown(mixed.aSecond()),
                        Series.shown(mixed.median()),
                        Series.shown(mixed.p95()),
                        Series.shown(mixed.p99()),
                        Series.shown(mixed.p95() / still.p95()),
                        mixed.failed(),
                        Series.shown(looking.aSecond()),
                        Series.shown(looking.median()),
                        Series.shown(looking.p95()),
                        Series.shown(looking.p99()),
                        Series.shown(looking.p95() / still.p95()),
                        looking.failed());
    }

    private static String met(boolean met) {
        return met ? "met" : "**not met**";
    }

    private void say(String line) {
        PrintWriter progress = spec.commandLine().getErr();
        progress.println(line);
        progress.flush();
    }
}
