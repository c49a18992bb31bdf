package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers in processes of their own are killed while people enter things: what was acknowledged is in the record, which is sound. */
class ServeCrashTest {

    private static final Pattern CSRF = Pattern.compile("data-csrf=\"([^\"]*)\"");
    private static final int KILLS = 2;
    private static final int PEOPLE = 6;
    private static final int ENTRIES_BEFORE_THE_KILL = 40;
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    /** What the server has said is an entry. */
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void aKilledServerLosesNothingThatItAcknowledged() throws IOException, InterruptedException {
        String talks = folder.resolve("talks.case").toString();
        for (int kill = 0; kill < KILLS; kill++) {
            enterAndKill(talks, kill);
        }
        Runs runs = new Runs(folder);
        String log = runs.run("", "case", "log", talks);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ENTRIES_BEFORE_THE_KILL);
        List<String> lost = new ArrayList<>();
        for (String reason : acknowledged) {
            if (!log.contains(reason)) {
                lost.add(reason);
            }
        }
        assertThat(lost).isEmpty();
        runs.run("", "case", "sign", talks);
        assertThat(runs.run("", "verify", talks)).contains("is sound");
        assertThat(runs.exit()).isZero();
    }

    private void enterAndKill(String talks, int kill) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.parley.cli.Parley",
                        "serve",
                        "--case",
                        talks,
                        "--port",
                        "0")
                .redirectError(folder.resolve("server" + kill + ".txt").toFile())
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String start = lines.readLine();
            assertThat(start).as("what the server said").isNotNull();
            Person owner = new Person(start.replaceFirst("/start.*", ""));
            owner.get(start.substring(owner.url.length()));
            if (kill == 0) {
                owner.post(
                        "/administration/found",
                        "origin=crash.example/talks&name=Committee&party=north&partyName=North&party=south&partyName=South"
                                + "&days=3&standard=REASONABLE_GROUNDS&agreement=CHAIR&chairName=Chair");
            }
            int before = acknowledged.size();
            List<Thread> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                String name = "kill" + kill + "person" + i;
                Thread person = new Thread(() -> enter(owner, name));
                person.start();
                people.add(person);
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (acknowledged.size() < before + ENTRIES_BEFORE_THE_KILL && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            server.destroyForcibly().waitFor();
            for (Thread person : people) {
                person.join();
            }
        } finally {
            server.destroyForcibly();
        }
    }

    /** Enters one thing after the other until the server is gone. */
    private void enter(Person person, String name) {
        try {
            for (int i = 0; ; i++) {
                String reason = name + "entry" + i + "end";
                HttpResponse<String> answer = person.post(
                        "/administration/sources", "source=Wire+" + name + "&reliability=C&reason=" + reason);
                String next = answer.headers().firstValue("Location").orElse("");
                if (answer.statusCode() / 100 == 3 && next.contains("/administration")) {
                    acknowledged.add(reason);
                }
            }
        } catch (IOException gone) {
            // the server was killed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A browser without a screen. */
    private static final class Person {

        private final String url;
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private String token = "";

        private Person(String url) {
            this.url = url;
        }

        private HttpResponse<String> get(String path) throws IOException, InterruptedException {
            HttpResponse<String> page =
                    client.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
            if (page.statusCode() / 100 == 3) {
                return get("/");
            }
            Matcher found = CSRF.matcher(page.body());
            if (found.find()) {
                token = found.group(1);
            }
            return page;
        }

        private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&" + form))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
