package org.parley.reading.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches one address that the user named: http or https only, at most {@value #MOST_REDIRECTS} redirects, never more
 * bytes than one document may have; the caller sets the time. Redirects are followed here and not by the client, so that
 * each next address is checked as the first was.
 */
final class Fetch {

    private static final int MOST_REDIRECTS = 5;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private Fetch() {}

    static boolean isAddress(String input) {
        String start = Words.lower(input.substring(0, Math.min(8, input.length())));
        return start.startsWith("http://") || start.equals("https://");
    }

    static Source fetch(String address, Limits limits) throws IOException {
        URI uri = parse(address);
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.timePerDocument())
                .build();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<InputStream> response = send(client, uri, limits);
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                Optional<String> location = response.headers().firstValue("location");
                if (status >= 300 && status < 400 && location.isPresent()) {
                    uri = redirected(uri, location.get());
                    continue;
                }
                if (status != 200) {
                    throw new Unreadable("was answered with HTTP status " + status + " instead of a document");
                }
                return source(address, response, Budget.readAtMost(body, limits));
            }
        }
        throw new Unreadable("leads through more than " + MOST_REDIRECTS + " redirects");
    }

    private static HttpResponse<InputStream> send(HttpClient client, URI uri, Limits limits) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(limits.timePerDocument())
                .header("User-Agent", "Parley")
                .GET()
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("was not fetched because the program was told to stop");
        } catch (java.net.http.HttpTimeoutException e) {
            throw new Unreadable("did not answer in time");
        } catch (IOException e) {
            throw new Unreadable("cannot be reached");
        }
    }

    private static URI parse(String address) throws Unreadable {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Unreadable("is not a valid address");
    }

    private static URI redirected(URI from, String location) throws Unreadable {
        URI next;
        try {
            next = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("redirects to an address that is not valid");
        }
        if (!isAddress(next.toString()) || next.getHost() == null) {
            throw new Unreadable("redirects to an address that is neither http nor https");
        }
        return next;
    }

    private static Source source(String address, HttpResponse<InputStream> response, byte[] bytes) {
        String type = response.headers().firstValue("content-type").orElse("");
        Matcher charset = CHARSET.matcher(type);
        String mediaType = Words.lower(type.split(";", 2)[0].trim());
        return Source.ofBytes(address, bytes).declared(mediaType, charset.find() ? charset.group(1) : "");
    }
}
