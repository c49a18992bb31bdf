package org.parley.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A small identity provider that speaks OpenID Connect: it takes whoever comes for the person that it is told, gives a code once, and
 * changes it for an ID token when the client's secret and the proof key are right. What it does wrong can be set.
 */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "parley-test";
    static final String SECRET = "a secret of the client";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey otherKey;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Whom it takes the next one for. */
    volatile String subject = "";

    /** What it does wrong. */
    volatile Wrong wrong = Wrong.NOTHING;

    enum Wrong {
        NOTHING,
        OTHER_KEY,
        UNSIGNED,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        ENDED,
        KEYS_ELSEWHERE,
        NOT_THERE
    }

    private TestProvider(HttpServer server) throws JOSEException {
        this.server = server;
        this.key = new RSAKeyGenerator(2048).keyID("one").generate();
        this.otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    static TestProvider start() throws IOException, JOSEException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TestProvider provider = new TestProvider(server);
        server.createContext("/", provider::answer);
        server.start();
        return provider;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Paths that were asked for, in order. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            if (wrong == Wrong.NOT_THERE) {
                send(exchange, 503, "{}");
            } else if (path.equals("/.well-known/openid-configuration")) {
                send(exchange, 200, description());
            } else if (path.equals("/keys")) {
                send(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            } else if (path.equals("/authorize")) {
                authorize(exchange);
            } else if (path.equals("/token")) {
                token(exchange);
            } else {
                send(exchange, 404, "{}");
            }
        } catch (JOSEException | NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private String description() {
        // the same server by another name, which is another origin
        String keys = wrong == Wrong.KEYS_ELSEWHERE ? issuer().replace("127.0.0.1", "localhost") : issuer();
        return "{\"issuer\": \"" + issuer() + "\", \"authorization_endpoint\": \"" + issuer()
                + "/authorize\", \"token_endpoint\": \"" + issuer() + "/token\", \"jwks_uri\": \"" + keys + "/keys\"}";
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        require(value(query, "client_id").equals(CLIENT)
                && value(query, "response_type").equals("code"));
        require(value(query, "scope").equals("openid")
                && value(query, "code_challenge_method").equals("S256"));
        require(value(query, "state").length() > 20 && value(query, "nonce").length() > 20);
        String code = "code-" + codes.size();
        codes.put(code, query);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        value(query, "redirect_uri") + "?code=" + code + "&state="
                                + Site.encoded(value(query, "state")));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException, JOSEException, NoSuchAlgorithmException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> request = codes.remove(value(form, "code"));
        String who = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + Site.encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        String proof = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(value(form, "code_verifier").getBytes(StandardCharsets.US_ASCII)));
        if (request == null
                || !("Basic " + who).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !proof.equals(value(request, "code_challenge"))
                || !value(request, "redirect_uri").equals(value(form, "redirect_uri"))) {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        send(
                exchange,
                200,
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \""
                        + idToken(value(request, "nonce")) + "\"}");
    }

    private String idToken(String nonce) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(wrong == Wrong.OTHER_ISSUER ? "https://id.example" : issuer())
                .audience(wrong == Wrong.OTHER_AUDIENCE ? "another-client" : CLIENT)
                .subject(subject)
                .claim("nonce", wrong == Wrong.OTHER_NONCE ? "x".repeat(43) : nonce)
                .issueTime(Date.from(now.minusSeconds(wrong == Wrong.ENDED ? 7_200 : 0)))
                .expirationTime(Date.from(now.plusSeconds(wrong == Wrong.ENDED ? -3_600 : 300)))
                .build();
        if (wrong == Wrong.UNSIGNED) {
            return new PlainJWT(claims).serialize();
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        token.sign(new RSASSASigner(wrong == Wrong.OTHER_KEY ? otherKey : key));
        return token.serialize();
    }

    private static void require(boolean right) throws IOException {
        if (!right) {
            throw new IOException("Not what a client asks.");
        }
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    private static String value(Map<String, String> of, String name) {
        return Objects.requireNonNullElse(of.get(name), "");
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What was asked for since a count of it. */
    List<String> askedSince(int count) {
        return new ArrayList<>(asked.subList(count, asked.size()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
