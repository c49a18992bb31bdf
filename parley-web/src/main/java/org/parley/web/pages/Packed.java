package org.parley.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Sends bytes as gzip to whoever takes it. The server would do it too, but with three times the work for a sixth fewer bytes: much for
 * pages that are sent once.
 */
final class Packed {

    /** Less is not worth it: it goes in one packet anyway. */
    private static final int LEAST = 1_400;

    private Packed() {}

    static void send(byte[] plain, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] sent = plain;
        if (plain.length >= LEAST) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (isTaken(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
                sent = gzip(plain);
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    /** RFC 9110, 12.5.3: a coding whose weight is 0 is not taken. */
    static boolean isTaken(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String one : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = one.strip().split("\\s*;\\s*", -1);
            if (parts[0].equals("gzip") || parts[0].equals("x-gzip")) {
                return parts.length == 1 || !parts[1].matches("q\\s*=\\s*0(\\.0*)?");
            }
        }
        return false;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream packed = new Quick(out)) {
            packed.write(plain);
        }
        return out.toByteArray();
    }

    private static final class Quick extends GZIPOutputStream {

        private static final int CHUNK = 1 << 14;

        private Quick(ByteArrayOutputStream out) throws IOException {
            super(out, CHUNK);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
