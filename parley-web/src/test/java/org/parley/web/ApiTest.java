package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.web.Site.Visitor;

/** Programs with their tokens. */
class ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private static String token(Visitor visitor) throws IOException, InterruptedException {
        Matcher token = Pattern.compile("id=\"token\"[^>]*value=\"([A-Za-z0-9_-]+)\"")
                .matcher(visitor.post("/account/tokens", "label=test").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> ask(Site site, String token, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(site.server().url() + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aProgramFilesReadsEntersAndIsRefusedAsItsAccountWouldBe() throws Exception {
        try (Site site = Site.open(folder)) {
            site.found();
            String chair = token(site.owner());
            String nora = token(site.member("nora", "LIAISON", "north"));
            String sami = token(site.member("sami", "LIAISON", "south"));

            assertThat(ask(site, "", "GET", "/me", "").statusCode()).isEqualTo(401);
            assertThat(ask(site, "wrong", "GET", "/me", "").statusCode()).isEqualTo(401);
            assertThat(JSON.readTree(ask(site, nora, "GET", "/me", "").body())
                            .path("reads_as")
                            .asText())
                    .isEqualTo("north");

            HttpResponse<String> filed = ask(
                    site,
                    nora,
                    "POST",
                    "/reports?name=note.txt",
                    "The minister said on Monday that the bridge would be repaired.");
            assertThat(filed.statusCode()).isEqualTo(201);
            assertThat(JSON.readTree(filed.body()).path("reports")).hasSize(1);
            assertThat(ask(site, sami, "GET", "/lines?type=statement", "").body())
                    .contains("bridge would be repaired");

            String act = "{\"act\":{\"kind\":\"allegation-raised\",\"accuser\":\"north\",\"accused\":\"south\","
                    + "\"conduct\":\"closed the ford\",\"items\":[]},\"audience\":[\"north\",\"chair\"]}";
            HttpResponse<String> raised = ask(site, nora, "POST", "/entries", act);
            assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
            long position = JSON.readTree(raised.body()).path("position").asLong();
            assertThat(ask(site, chair, "GET", "/entries/" + position, "").body())
                    .contains("closed the ford");
            HttpResponse<String> hidden = ask(site, sami, "GET", "/entries/" + position, "");
            assertThat(hidden.statusCode()).isEqualTo(200);
            assertThat(hidden.body())
                    .contains("\"audience\":[\"chair\",\"north\"]")
                    .doesNotContain("ford");
            HttpResponse<String> refused = ask(site, sami, "POST", "/entries", act);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(JSON.readTree(refused.body()).path("rule").asText()).isNotEmpty();
            assertThat(ask(site, nora, "POST", "/checkpoint", "").statusCode()).isEqualTo(403);
            assertThat(ask(site, chair, "POST", "/checkpoint", "").statusCode()).isEqualTo(201);
            assertThat(JSON.readTree(ask(site, sami, "GET", "/verdict", "").body())
                            .path("sound")
                            .asBoolean())
                    .isTrue();
            assertThat(ask(site, sami, "GET", "/feed.atom", "").body())
                    .contains("<title>Joint Committee</title>")
                    .contains("report-filed")
                    .doesNotContain("allegation-raised");
        }
    }

    @Test
    void aProgramBeginsTheRecordAndMakesAccounts() throws Exception {
        try (Site site = Site.open(folder)) {
            String owner = token(site.owner());
            String mechanism = "{\"kind\":\"mechanism-set\",\"name\":\"Joint Committee\",\"parties\":["
                    + "{\"id\":\"north\",\"name\":\"North\"},{\"id\":\"south\",\"name\":\"South\"}],\"in_scope\":[],"
                    + "\"out_of_scope\":[],\"rules\":{\"days_to_reply\":3,\"standard\":\"REASONABLE_GROUNDS\","
                    + "\"agreement\":\"CHAIR\",\"two_reviewers\":false,\"audits_reading\":true}}";
            String chair = "{\"kind\":\"member-joined\",\"member\":\"owner\",\"name\":\"Mara\",\"role\":\"CHAIR\"}";
            String begin = "{\"origin\":\"committee.example/talks\",\"mechanism\":%s,\"chair\":%s}";
            assertThat(ask(site, owner, "POST", "/mechanism", begin.formatted(chair, mechanism))
                            .statusCode())
                    .isEqualTo(400);
            HttpResponse<String> begun = ask(site, owner, "POST", "/mechanism", begin.formatted(mechanism, chair));
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
            assertThat(ask(site, owner, "POST", "/mechanism", begin.formatted(mechanism, chair))
                            .statusCode())
                    .isEqualTo(403);
            JsonNode set =
                    JSON.readTree(ask(site, owner, "GET", "/mechanism", "").body());
            assertThat(set.path("origin").asText()).isEqualTo("committee.example/talks");
            assertThat(set.path("set")).isEqualTo(JSON.readTree(mechanism));
            assertThat(set.path("members").path(0).path("role").asText()).isEqualTo("CHAIR");

            JsonNode made = JSON.readTree(
                    ask(site, owner, "POST", "/accounts?account=Guest", "").body());
            assertThat(made.path("invitation").asText()).hasSizeGreaterThan(20);
            assertThat(ask(site, owner, "POST", "/accounts?account=guest", "").statusCode())
                    .isEqualTo(400);
            assertThat(ask(site, owner, "POST", "/accounts/guest/open?open=false", "")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(ask(site, owner, "POST", "/accounts/nobody/invitation", "")
                            .statusCode())
                    .isEqualTo(404);
            JsonNode accounts = JSON.readTree(
                            ask(site, owner, "GET", "/accounts", "").body())
                    .path("accounts");
            assertThat(accounts).hasSize(2);
            assertThat(accounts.findValuesAsText("account")).contains("guest");
            assertThat(accounts.path(0).path("open").asBoolean()).isFalse();
            assertThat(JSON.readTree(
                                    ask(site, owner, "GET", "/audit?most=2", "").body())
                            .path("audit")
                            .findValuesAsText("what"))
                    .containsExactly("account-closed", "account-made");
            assertThat(ask(site, owner, "GET", "/audit?reading=true", "").body())
                    .contains("/api/v1/accounts")
                    .doesNotContain("account-made");
        }
    }

    @Test
    void aProgramImportsAndTakesTheBriefAway() throws Exception {
        try (Site site = Site.open(folder)) {
            site.found();
            String nora = token(site.member("nora", "LIAISON", "north"));
            String rows = "day,where\n2026-03-01,Hill\n2026-03-02,Ford\n";
            String map = "name = posts\nid = [day]\ndate = [day]\nplace = [where]\n";
            HttpResponse<String> done = client.send(
                    HttpRequest.newBuilder(URI.create(site.server().url() + "/api/v1/ground?format=CSV"))
                            .header("Authorization", "Bearer " + nora)
                            .header("Content-Type", "multipart/form-data; boundary=border")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    Visitor.filePart("border", "file", "posts.csv", rows)
                                            + Visitor.filePart("border", "map", "posts.map", map) + "--border--\r\n"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
            assertThat(JSON.readTree(done.body()).path("kept").asInt()).isEqualTo(2);
            JsonNode ground = JSON.readTree(
                    ask(site, nora, "GET", "/ground?place=ford", "").body());
            assertThat(ground.path("imported").asInt()).isEqualTo(1);
            assertThat(ground.path("incidents").path(0).path("from").asText()).isEqualTo("2026-03-02");
            HttpResponse<String> nothing = ask(site, nora, "POST", "/ground?format=CSV", "{}");
            assertThat(nothing.statusCode()).isEqualTo(400);
            assertThat(nothing.body()).contains("multipart/form-data");
            assertThat(ask(site, nora, "GET", "/brief/markdown?citation=X", "").body())
                    .isEqualTo("{\"error\":\"The parameter citation is none of CHICAGO, APA, MLA.\"}\n");
            assertThat(ask(site, nora, "GET", "/search", "").body())
                    .isEqualTo("{\"error\":\"The parameter q is missing.\"}\n");
            assertThat(ask(site, nora, "GET", "/brief/markdown?audience=all", "")
                            .body())
                    .contains("# ");
            assertThat(ask(site, nora, "GET", "/brief/nothing", "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theDescriptionHasEveryOperationAndNoOther() throws Exception {
        try (Site site = Site.open(folder)) {
            JsonNode api = JSON.readTree(
                    ask(site, token(site.owner()), "GET", "/openapi.json", "").body());
            assertThat(api.path("openapi").asText()).isEqualTo("3.1.0");
            List<String> described = new ArrayList<>();
            api.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        described.add(method + " " + path.getKey());
                        assertThat(path.getValue().path(method).path("summary").asText())
                                .endsWith(".");
                    }));
            List<String> there = new ArrayList<>();
            site.server().operations().forEach((mapping, handler) -> mapping.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/"))
                    .forEach(path -> mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> there.add(method.name().toLowerCase(Locale.ROOT) + " " + path))));
            JsonNode ground = api.path("paths").path("/api/v1/ground");
            assertThat(ground.path("get").path("parameters").findValuesAsText("name"))
                    .contains("kind", "bbox", "most");
            assertThat(ground.at("/post/requestBody/content/multipart~1form-data/schema/required"))
                    .hasSize(1);
            assertThat(described).hasSizeGreaterThan(15).containsExactlyInAnyOrderElementsOf(there);
        }
    }
}
