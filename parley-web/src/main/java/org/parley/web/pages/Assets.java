package org.parley.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.parley.model.ContentId;
import org.parley.web.guard.WebSecurity;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;

/** Style, scripts and outlines. Each address carries the version of what is there, so that browsers may keep it for good. */
public final class Assets {

    private static final String OWN = "/org/parley/web/assets/";
    private static final List<String> VERSIONED =
            List.of("style.css", "parley.js", "reader.js", "ground.js", "cosign.js");
    private static final int DIGITS = 12;

    /** Changes when one of the own files does. */
    static final String VERSION = hash();

    private Assets() {}

    public static void add(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(WebSecurity.ASSETS + "**")
                .addResourceLocations("classpath:" + OWN, library("htmx.org"), library("leaflet"))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** Where the files of a library are that comes as a WebJar; its version is part of it. */
    private static String library(String name) {
        String about = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (InputStream in = Assets.class.getResourceAsStream(about)) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(in, about + " must be on the class path"));
            return "classpath:/META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/dist/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the address of something carries that may be kept for good. */
    public static String version() {
        return VERSION;
    }

    /** The address of a file, such as {@code style.css}. */
    public static String url(String file) {
        return WebSecurity.ASSETS + file + "?v=" + VERSION;
    }

    private static String hash() {
        StringBuilder hashes = new StringBuilder(library("htmx.org")).append(library("leaflet"));
        for (String file : VERSIONED) {
            try (InputStream in = Assets.class.getResourceAsStream(OWN + file)) {
                if (in != null) {
                    hashes.append(ContentId.ofBytes(in.readAllBytes()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ContentId.ofText(hashes.toString()).substring(0, DIGITS);
    }
}
