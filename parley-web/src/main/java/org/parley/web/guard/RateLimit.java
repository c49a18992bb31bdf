package org.parley.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to an address that asks too much: so many requests at once and then so many a second, far fewer where passwords and
 * tokens are tried. The address is the one of the connection, or what a trusted proxy says; of IPv6 it is the network. Safe for many threads.
 */
final class RateLimit extends OncePerRequestFilter {

    /** Where passwords, keys and tokens are tried. */
    private static final Set<String> TRIES = Set.of(
            "POST " + WebSecurity.SIGN_IN,
            "POST " + WebSecurity.INVITATION,
            "POST " + WebSecurity.PASSWORD,
            "GET " + Door.PATH,
            "GET " + ProviderSignIn.START);

    /** An address of IPv6 is of a network of so many bytes, all of which one machine may use as it likes. */
    private static final int NETWORK_BYTES = 8;

    /** More addresses are forgotten, the longest silent first. */
    private static final int MOST_ADDRESSES = 10_000;

    private static final double BURST = 6_000;
    private static final double A_SECOND = 1_000;
    private static final double SIGN_INS_AT_ONCE = 20;
    private static final double SIGN_INS_A_SECOND = 0.2;
    private static final double MILLISECONDS = 1_000;

    private final Clock clock;
    private final double scale;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** What an address may still ask. */
    private static final class Bucket {

        private double left;
        private long at;
    }

    /** @param scale 1; more where many sit behind one address */
    RateLimit(Clock clock, double scale) {
        this.clock = clock;
        this.scale = scale;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = network(request.getRemoteAddr());
        // the decoded path: the one that was sent can be written in many ways
        boolean tries = TRIES.contains(request.getMethod() + " " + request.getServletPath());
        boolean within = take(address, BURST * scale, A_SECOND * scale)
                && (!tries || take("sign-in " + address, SIGN_INS_AT_ONCE * scale, SIGN_INS_A_SECOND * scale));
        if (within) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(429);
        response.setHeader("Retry-After", "10");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write("Too many requests from this address; try again in ten seconds.");
    }

    /** The address, or the network that one of IPv6 is in. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // an address, never a name: nobody is asked for it
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private synchronized boolean take(String name, double most, double aSecond) {
        long now = clock.millis();
        Bucket bucket = buckets.computeIfAbsent(name, unused -> {
            Bucket full = new Bucket();
            full.left = most;
            full.at = now;
            return full;
        });
        bucket.left = Math.min(most, bucket.left + Math.max(0, now - bucket.at) / MILLISECONDS * aSecond);
        bucket.at = now;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left--;
        return true;
    }
}
