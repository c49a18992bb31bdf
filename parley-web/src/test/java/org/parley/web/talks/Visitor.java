package org.parley.web.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who is signed in, with his browser. */
final class Visitor {

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String url;

    private Visitor(String url) {
        this.url = url;
    }

    static Visitor signedIn(String url, String account) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(url);
        visitor.post("/sign-in", 200, "account", account, "password", TalkSite.PASSWORD);
        return visitor;
    }

    /** A page that is there. */
    Document page(String path) throws IOException, InterruptedException {
        return get(path, 200);
    }

    /** A page, or what comes instead under this status. */
    Document get(String path, int status) throws IOException, InterruptedException {
        return parsed(HttpRequest.newBuilder(URI.create(url + path)).build(), status);
    }

    /**
     * Sends a form, and goes where the server sends him.
     *
     * @param fields name, value, name, value and so on
     */
    Document post(String path, int status, String... fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("_csrf=" + csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return parsed(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build(),
                status);
    }

    /** Files a report as a text file. */
    void file(String name, String text) throws IOException, InterruptedException {
        String line = "\r\n--line\r\nContent-Disposition: form-data; name=";
        String body = line + "\"_csrf\"\r\n\r\n" + csrf() + line + "\"files\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + text + "\r\n--line--\r\n";
        parsed(
                HttpRequest.newBuilder(URI.create(url + "/reports"))
                        .header("Content-Type", "multipart/form-data; boundary=line")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                200);
    }

    private String csrf() throws IOException, InterruptedException {
        Document page =
                parsed(HttpRequest.newBuilder(URI.create(url + "/sign-in")).build(), 200);
        return encoded(Objects.requireNonNull(page.body()).attr("data-csrf"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Document parsed(HttpRequest request, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(request + "\n" + answer.body()).isEqualTo(status);
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }
}
