package org.parley.web.guard;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

/**
 * The only way in which the server asks others anything: the identity provider that it was started with, at scheme, host and port of its
 * issuer. Redirects are not followed, so that nobody is asked whom the provider merely names. Rejected: trusting the addresses of the
 * provider's own description, which would let whoever can change that send the server's requests into the network that it stands in.
 * Safe for many threads.
 */
final class OnlyIssuer implements ClientHttpRequestFactory {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final String origin;
    private final SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory() {
        @Override
        protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
            super.prepareConnection(connection, method);
            connection.setInstanceFollowRedirects(false);
        }
    };

    OnlyIssuer(String issuer) {
        this.origin = origin(URI.create(issuer));
        requests.setConnectTimeout(TO_CONNECT);
        requests.setReadTimeout(TO_ANSWER);
    }

    /** @throws IOException when it is anybody else */
    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
        if (!asks(uri)) {
            throw new IOException("Only " + origin + " is asked, not " + origin(uri) + ".");
        }
        return requests.createRequest(uri, method);
    }

    /** Whether this is of the issuer. */
    boolean asks(URI uri) {
        return origin.equals(origin(uri));
    }

    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
