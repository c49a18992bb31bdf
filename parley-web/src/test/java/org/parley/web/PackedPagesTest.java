package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedPagesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void aPageIsPackedForWhoTakesItAndTheSamePage() throws Exception {
        try (Site site = Site.open(folder)) {
            HttpResponse<byte[]> plain = get(site, "identity");
            HttpResponse<byte[]> packed = get(site, "br, gzip");
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
            assertThat(packed.body()).hasSizeLessThan(plain.body().length);
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertThat(withoutToken(in.readAllBytes())).isEqualTo(withoutToken(plain.body()));
            }
        }
    }

    private static HttpResponse<byte[]> get(Site site, String accepted) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.server().url() + "/sign-in"))
                .header("Accept-Encoding", accepted)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The token against forged requests is another each time. */
    private static String withoutToken(byte[] page) {
        return new String(page, StandardCharsets.UTF_8)
                .replaceAll("(?:data-csrf=|name=\"_csrf\" value=)\"[^\"]*\"", "token");
    }
}
