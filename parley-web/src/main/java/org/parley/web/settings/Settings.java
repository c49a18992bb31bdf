package org.parley.web.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.parley.record.store.CasePlace;

/**
 * How a server is to run.
 *
 * @param place of the case
 * @param address on which it listens
 * @param port 0 for any that is free
 * @param logKey file with the key of the log; absent when the server is to have none
 * @param certificate with which it speaks TLS; absent when it does not
 * @param behindProxy whether a proxy before it speaks TLS and says for whom it asks
 * @param provider who tells who somebody is, beside passwords; absent for none
 */
public record Settings(
        CasePlace place,
        InetAddress address,
        int port,
        Optional<Path> logKey,
        Optional<Certificate> certificate,
        boolean behindProxy,
        Optional<IdentityProvider> provider) {

    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> ON_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * A certificate with its key, both as PEM.
     *
     * @param chain file with the certificate and those above it
     * @param key file with its private key
     */
    public record Certificate(Path chain, Path key) {}

    /**
     * An identity provider that speaks OpenID Connect.
     *
     * @param issuer its URL, https unless it is on this machine; its description is below it, at {@code
     *     /.well-known/openid-configuration}
     * @param client by which it knows this server
     * @param secret of the client; empty when the provider gave none
     */
    public record IdentityProvider(String issuer, String client, String secret) {

        public IdentityProvider {
            if (client.isBlank()) {
                throw new IllegalArgumentException("The identity provider knows this server by a client id: give one.");
            }
            if (!isFit(issuer)) {
                throw new IllegalArgumentException("The issuer of an identity provider is a URL such as"
                        + " https://id.example/realm, without query; http only on this machine. \"" + issuer
                        + "\" is not.");
            }
        }

        private static boolean isFit(String issuer) {
            try {
                URI url = new URI(issuer);
                String host = url.getHost();
                return host != null
                        && url.getUserInfo() == null
                        && url.getQuery() == null
                        && url.getFragment() == null
                        && ("https".equals(url.getScheme())
                                || ("http".equals(url.getScheme()) && ON_THIS_MACHINE.contains(host)));
            } catch (URISyntaxException e) {
                return false;
            }
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "provider " + issuer;
        }
    }

    public Settings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("A port is 0 to " + HIGHEST_PORT + ", not " + port + ".");
        }
        if (!address.isLoopbackAddress() && certificate.isEmpty() && !behindProxy) {
            throw new IllegalArgumentException(
                    "Passwords must not cross a network in the clear: give a certificate, or say that a proxy speaks TLS,"
                            + " or listen on 127.0.0.1.");
        }
    }

    /** On this machine alone, for who works here. */
    public static Settings local(CasePlace place, int port, Optional<Path> logKey) {
        return new Settings(
                place, InetAddress.getLoopbackAddress(), port, logKey, Optional.empty(), false, Optional.empty());
    }

    /** Whether what goes over the network is protected. */
    public boolean isSecure() {
        return certificate.isPresent() || behindProxy;
    }
}
