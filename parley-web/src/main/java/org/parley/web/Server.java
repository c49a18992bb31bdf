package org.parley.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Casework;
import org.parley.web.casework.Wiring;
import org.parley.web.guard.Door;
import org.parley.web.settings.Limits;
import org.parley.web.settings.Settings;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A server that runs. Safe for many threads. */
public final class Server implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Settings settings;
    private final Door door;

    private Server(ConfigurableApplicationContext context, Settings settings, Door door) {
        this.context = context;
        this.settings = settings;
        this.door = door;
    }

    /**
     * Opens the case and begins to listen; makes the account of whoever started it when there is no account yet.
     *
     * @throws CaseProblem when the case cannot be opened to write it
     * @throws IllegalStateException when it cannot listen, with the reason in a sentence
     */
    public static Server start(Settings settings, Wiring wiring, Clock clock) throws CaseProblem {
        Casework work = Casework.open(settings.place(), wiring, clock, settings.logKey());
        try {
            Door door = Door.of(work, clock);
            ConfigurableApplicationContext context = new SpringApplicationBuilder(Wired.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .addCommandLineProperties(false)
                    .properties(properties(settings))
                    .initializers(begun -> {
                        GenericApplicationContext beans = (GenericApplicationContext) begun;
                        beans.registerBean(Casework.class, () -> work);
                        beans.registerBean(Door.class, () -> door);
                        beans.registerBean(Settings.class, () -> settings);
                        beans.registerBean(Clock.class, () -> clock);
                    })
                    .run();
            return new Server(context, settings, door);
        } catch (RuntimeException e) {
            work.close();
            throw Refused.explained(e, settings);
        } catch (CaseProblem e) {
            work.close();
            throw e;
        }
    }

    private static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", settings.address().getHostAddress());
        properties.put("server.port", settings.port());
        properties.put("server.servlet.session.cookie.name", "parley");
        properties.put("server.servlet.session.cookie.http-only", true);
        properties.put("server.servlet.session.cookie.same-site", "lax");
        properties.put("server.servlet.session.cookie.secure", settings.isSecure());
        properties.put("server.servlet.session.timeout", "8h");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.tomcat.threads.max", 32);
        properties.put("server.compression.enabled", true);
        properties.put("server.compression.mime-types", "text/html,text/css,text/javascript,application/json");
        properties.put("server.shutdown", "graceful");
        properties.put("server.forward-headers-strategy", settings.behindProxy() ? "native" : "none");
        properties.put("spring.servlet.multipart.max-file-size", Limits.MEGABYTES_OF_A_FILE + "MB");
        properties.put("spring.servlet.multipart.max-request-size", Limits.MEGABYTES_OF_A_REQUEST + "MB");
        properties.put("spring.servlet.multipart.file-size-threshold", "64KB");
        properties.put("spring.main.log-startup-info", false);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("logging.level.root", "warn");
        settings.certificate().ifPresent(certificate -> {
            properties.put(
                    "server.ssl.certificate", "file:" + certificate.chain().toAbsolutePath());
            properties.put(
                    "server.ssl.certificate-private-key",
                    "file:" + certificate.key().toAbsolutePath());
        });
        return properties;
    }

    /** Where it can be reached, such as {@code http://127.0.0.1:8642}. */
    public String url() {
        String scheme = settings.certificate().isPresent() ? "https" : "http";
        String host = settings.address().getHostAddress();
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** An address by which whoever started the server comes in without a password. To be shown to nobody else. */
    public String startUrl() {
        return url() + Door.PATH + "?key=" + door.key();
    }

    /** All addresses that it answers, with what answers them. */
    Map<RequestMappingInfo, HandlerMethod> operations() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    /** How many statements of SQL it has had executed. */
    long statements() {
        return context.getBean(Casework.class).statements();
    }

    /** Answers what was asked already, then stops and closes the case. */
    @Override
    public void close() {
        context.close();
    }
}
