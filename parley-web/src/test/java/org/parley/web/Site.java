package org.parley.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.brief.told.CaseTold;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.model.Filed;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;
import org.parley.reading.resolve.Roster;
import org.parley.record.search.DocketSource;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.web.casework.Wiring;
import org.parley.web.settings.Settings;

/** A server of its own for a test, and visitors with their browsers' memory. */
final class Site implements AutoCloseable {

    static final String PASSWORD = "a quiet river bends twice";

    private static final Pattern CSRF = Pattern.compile("data-csrf=\"([^\"]*)\"");
    private static final Pattern INVITATION = Pattern.compile("/invitation\\?token=([A-Za-z0-9_-]+)");

    private final Server server;
    private final Map<String, Visitor> visitors = new TreeMap<>();

    private Site(Server server) {
        this.server = server;
    }

    static Site open(Path folder) throws CaseProblem {
        return open(CaseFolder.of(folder.resolve("talks.case")), Optional.of(folder.resolve("log.key")));
    }

    static Site open(CasePlace place, Optional<Path> key) throws CaseProblem {
        return open(Settings.local(place, 0, key));
    }

    static Site open(Settings settings) throws CaseProblem {
        return new Site(Server.start(settings, new Read(), Clock.systemUTC()));
    }

    Server server() {
        return server;
    }

    /** Somebody whom the server does not know yet. */
    Visitor stranger() {
        return new Visitor(server.url());
    }

    /** Whoever started the server. */
    Visitor owner() throws IOException, InterruptedException {
        Visitor known = visitors.get("owner");
        if (known == null) {
            known = stranger();
            known.get(server.startUrl().substring(server.url().length()));
            visitors.put("owner", known);
        }
        return known;
    }

    /** Sets up a mechanism of north, south and east, whose chair is the owner. */
    void found() throws IOException, InterruptedException {
        owner().post(
                        "/administration/found",
                        "origin=site.example/talks&name=Joint+Committee&party=north&partyName=North&party=south"
                                + "&partyName=South&party=east&partyName=East&days=3&standard=REASONABLE_GROUNDS"
                                + "&agreement=CHAIR&chairName=Mara+Holm");
    }

    /** Lets a member join, makes his account, and signs him in. */
    Visitor member(String name, String role, String party) throws IOException, InterruptedException {
        owner().post(
                        "/administration/members",
                        "member=" + name + "&name=" + name + "&role=" + role + "&party=" + party);
        return account(name, name);
    }

    /** Makes an account that acts as a member, or none, and signs in. */
    Visitor account(String name, String member) throws IOException, InterruptedException {
        String page = owner().post("/administration/accounts", "account=" + name + "&member=" + member)
                .body();
        Matcher token = INVITATION.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("No invitation: " + page);
        }
        Visitor visitor = stranger();
        visitor.get("/invitation?token=" + token.group(1));
        visitor.post("/invitation", "token=" + token.group(1) + "&password=" + encoded(PASSWORD));
        visitors.put(name, visitor);
        return visitor;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }

    /** A browser without a screen. */
    static final class Visitor {

        private final String url;
        private final HttpClient client;

        private Visitor(String url) {
            this.url = url;
            this.client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
        }

        /** What a page sends whose form was filled in so. */
        HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
            return send(path, "_csrf=" + encoded(csrf()) + (form.isEmpty() ? "" : "&" + form));
        }

        /** Without what a page of the server would add. */
        HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }

        /** Files texts, as the page does. */
        HttpResponse<String> file(Map<String, String> texts, List<String> audience)
                throws IOException, InterruptedException {
            String border = "----border";
            StringBuilder body = new StringBuilder(part(border, "_csrf", csrf()));
            audience.forEach(member -> body.append(part(border, "audience", member)));
            texts.forEach((name, text) -> body.append(filePart(border, "files", name, text)));
            return client.send(
                    HttpRequest.newBuilder(URI.create(url + "/reports"))
                            .header("Content-Type", "multipart/form-data; boundary=" + border)
                            .POST(HttpRequest.BodyPublishers.ofString(body + "--" + border + "--\r\n"))
                            .build(),
                    BodyHandlers.ofString());
        }

        /** Imports a data set, as the page does. */
        HttpResponse<String> importSet(String format, String name, String table)
                throws IOException, InterruptedException {
            String border = "----border";
            String body = part(border, "_csrf", csrf())
                    + part(border, "format", format)
                    + filePart(border, "file", name, table)
                    + "--" + border + "--\r\n";
            return client.send(
                    HttpRequest.newBuilder(URI.create(url + "/ground/import"))
                            .header("Content-Type", "multipart/form-data; boundary=" + border)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        /** A file in a form. */
        static String filePart(String border, String field, String name, String text) {
            return "--" + border + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                    + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n";
        }

        private static String part(String border, String name, String value) {
            return "--" + border + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
        }

        private String csrf() throws IOException, InterruptedException {
            HttpResponse<String> page = get("/");
            Matcher token = CSRF.matcher(
                    page.statusCode() == 200 ? page.body() : get("/sign-in").body());
            return token.find() ? token.group(1) : "";
        }
    }

    /** Reads with the real reading, whose models are loaded once for all tests. */
    static final class Read implements Wiring {

        private static final Reading READING = Reading.load(Roster.builtIn());

        private final Intake intake = Intake.with(Limits.DEFAULT);

        @Override
        public void file(Path file, Consumer<Filed> out) {
            intake.read(List.of(file.toString()), out);
        }

        @Override
        public ReadReport read(Report report) {
            return READING.read(report);
        }

        @Override
        public String version() {
            return "test";
        }

        @Override
        public List<DocketSource.Item> items(CaseTold told) {
            return List.of();
        }

        @Override
        public String gist(JsonNode item) {
            return item.path("speaker").asText(item.path("type").asText()) + ": "
                    + item.path("text").asText(item.path("conduct").asText());
        }

        @Override
        public LinkedIncidents.Finder imports(CaseStore store) {
            return LinkedIncidents.Finder.NONE;
        }
    }

    /** The texts of all messages of an answer's headers by name, for what is looked for in them. */
    static String headers(HttpResponse<?> response) {
        return response.headers().map().entrySet().stream()
                .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
