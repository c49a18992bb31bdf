package org.parley.record.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What everybody has of an entry: its place, when the log took it, who may see it, and a commitment to the rest. All leaves look
 * alike: neither what an entry says nor how long it is shows.
 *
 * @param position in the log, from 0
 * @param time when the log took it, in whole seconds; never before that of the entry ahead
 * @param audience who may see the payload
 * @param commitment hash of salt and payload, see {@link Sealed}
 */
public record Leaf(long position, Instant time, Audience audience, Hash commitment) {

    /** Version of the form of leaves. */
    static final int VERSION = 1;

    /** Written one way only, so that no JSON reader is needed, and no two leaves mean the same. */
    private static final Pattern FORM = Pattern.compile(
            "\\{\"audience\":\\[(\"[a-z0-9-]+\"(?:,\"[a-z0-9-]+\")*)],\"commitment\":\"([A-Za-z0-9+/]{43}=)\","
                    + "\"position\":([0-9]{1,18}),\"time\":\"([0-9T:Z-]{20})\",\"version\":1}");

    public Leaf {
        if (position < 0) {
            throw new IllegalArgumentException("No entry is at " + position + ".");
        }
        if (!time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("The log counts whole seconds, not " + time + ".");
        }
    }

    /**
     * From its bytes.
     *
     * @throws IllegalArgumentException when they are not exactly those of a leaf
     */
    public static Leaf parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("This is no leaf of a log: " + text);
        }
        List<String> members = List.of(form.group(1).replace("\"", "").split(",", -1));
        Leaf leaf = new Leaf(
                Long.parseLong(form.group(3)), time(form.group(4)), new Audience(members), Hash.parse(form.group(2)));
        if (!leaf.toString().equals(text)) {
            throw new IllegalArgumentException("This leaf is not in its only form: " + text);
        }
        return leaf;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A leaf says that its time was " + text + ".", e);
        }
    }

    /** What is hashed into the tree. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Canonical JSON. */
    @Override
    public String toString() {
        return "{\"audience\":[\"" + String.join("\",\"", audience.members()) + "\"],\"commitment\":\"" + commitment
                + "\",\"position\":" + position + ",\"time\":\"" + DateTimeFormatter.ISO_INSTANT.format(time)
                + "\",\"version\":" + VERSION + "}";
    }
}
