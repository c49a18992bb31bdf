package org.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.model.Report;

/** Against a server on the loopback address. */
class FetchTest {

    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
        });
        base = "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
        answer("/page", 200, "Content-Type", "text/html; charset=utf-8", Samples.utf8(Samples.html()));
        answer("/moved", 302, "Location", "/page", new byte[0]);
        answer("/loop", 302, "Location", "/loop", new byte[0]);
        answer("/file", 302, "Location", "file:///etc/hostname", new byte[0]);
        answer("/big", 200, "Content-Type", "text/plain", new byte[5000]);
        server.createContext("/hang", exchange -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    private void answer(String path, int status, String header, String value, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add(header, value);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.stop(0);
    }

    private Filed filed(String path, Limits limits) {
        List<Filed> out = new ArrayList<>();
        Intake.with(limits).read(List.of(base + path), out::add);
        assertThat(out).hasSize(1);
        return out.get(0);
    }

    private String cause(String path) {
        return ((Problem) filed(path, Limits.DEFAULT)).cause();
    }

    @Test
    void readsANamedAddressAndItsRedirect() {
        for (String path : List.of("/page", "/moved")) {
            Report report = (Report) filed(path, Limits.DEFAULT);
            assertThat(report.file()).isEqualTo(base + path);
            assertThat(report.heading().title()).isEqualTo(Samples.TITLE);
        }
    }

    @Test
    void whatCannotBeFetchedIsAProblem() {
        assertThat(cause("/none")).isEqualTo("was answered with HTTP status 404 instead of a document");
        assertThat(cause("/loop")).isEqualTo("leads through more than 5 redirects");
        assertThat(cause("/file")).isEqualTo("redirects to an address that is neither http nor https");
        assertThat(((Problem) filed("/big", Limits.DEFAULT.withBytesPerDocument(4000))).cause())
                .contains("larger than");
        assertThat(((Problem) filed("/hang", Limits.DEFAULT.withTimePerDocument(Duration.ofMillis(200)))).cause())
                .containsAnyOf("took longer than 200 ms", "did not answer in time");
        server.stop(0);
        assertThat(cause("/page")).isEqualTo("cannot be reached");
    }
}
