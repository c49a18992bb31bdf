package org.parley.record.bundle;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;
import org.parley.record.log.Sealed;

/**
 * A bundle as a zip file: {@code README.txt}, {@code keys.txt}, {@code checkpoints/*.txt} and {@code entries.jsonl}. The same
 * bytes for the same record.
 */
public final class BundleFile implements Bundle, AutoCloseable {

    static final String README = "README.txt";
    static final String KEYS = "keys.txt";
    static final String CHECKPOINTS = "checkpoints/";
    static final String ENTRIES = "entries.jsonl";

    private static final String LOG = "log ";
    private static final String COSIGNER = "cosigner ";

    /** Longer files of keys or checkpoints are refused: nobody has written them by right. */
    private static final int LONGEST_SMALL_FILE = 1 << 20;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String WORDS = """
            This is the record of talks, as one of its readers may see it, made by Parley.

            keys.txt       the key of the log and those of its cosigners
            checkpoints/   states of the log, signed (C2SP signed notes: tlog-checkpoint, tlog-cosignature)
            entries.jsonl  one entry a line: its leaf, and salt and payload unless they are hidden from this reader

            To check it: parley verify FILE. To check it with another program:
            the leaf hash is SHA-256 of a zero byte and the bytes of the leaf; tree hashes are those of RFC 6962; the last hash of
            each checkpoint is that of the tree over so many leaves; the commitment in a leaf is base64 of SHA-256 of
            "parley-entry/v1", a line feed, the 32 bytes of the salt and the bytes of the payload.
            """;

    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final ZipFile zip;
    private final Key key;
    private final List<Key> cosigners;
    private final List<Checkpoint> checkpoints;

    private BundleFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        List<Key> logs = new ArrayList<>();
        this.cosigners = new ArrayList<>();
        for (String line : text(KEYS).lines().toList()) {
            if (line.startsWith(LOG)) {
                logs.add(Key.parse(line.substring(LOG.length())));
            } else if (line.startsWith(COSIGNER)) {
                cosigners.add(Key.parse(line.substring(COSIGNER.length())));
            }
        }
        if (logs.size() != 1) {
            throw new IllegalArgumentException(KEYS + " names " + logs.size() + " keys of a log, not one.");
        }
        this.key = logs.get(0);
        this.checkpoints = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().startsWith(CHECKPOINTS) && !entry.isDirectory()) {
                checkpoints.add(Checkpoint.parse(text(entry.getName())));
            }
        }
        checkpoints.sort(Comparator.comparing(checkpoint -> checkpoint.head().size()));
    }

    /**
     * Opens a bundle.
     *
     * @throws BundleProblem when it is none
     */
    public static BundleFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = Zips.open(file);
        } catch (ZipException e) {
            throw new BundleProblem(file + " is no bundle: it is not a zip file, or is damaged.", e);
        }
        try {
            return new BundleFile(file, zip);
        } catch (IllegalArgumentException | ZipException e) {
            zip.close();
            throw new BundleProblem(file + " is no bundle, or is damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** Writes a bundle. */
    public static void write(Bundle bundle, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Zips.uncloseable(out))) {
            put(zip, README, WORDS);
            for (Checkpoint checkpoint : bundle.checkpoints()) {
                String name = String.format(
                        Locale.ROOT,
                        "%s%018d.txt",
                        CHECKPOINTS,
                        checkpoint.head().size());
                put(zip, name, checkpoint.toString());
            }
            zip.putNextEntry(entry(ENTRIES));
            JsonGenerator json = JSON.createGenerator(Zips.uncloseable(zip));
            json.setRootValueSeparator(null);
            bundle.walk(entry -> write(json, entry));
            json.close();
            zip.closeEntry();
            // the entries have told whose they are
            StringBuilder keys = new StringBuilder(LOG + bundle.key() + "\n");
            bundle.cosigners()
                    .forEach(cosigner -> keys.append(COSIGNER).append(cosigner).append('\n'));
            put(zip, KEYS, keys.toString());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(JsonGenerator json, BundleEntry entry) {
        try {
            json.writeStartObject();
            json.writeStringField("leaf", new String(entry.leaf(), StandardCharsets.UTF_8));
            if (entry.payload().isPresent()) {
                Sealed sealing = entry.payload().get();
                json.writeStringField("payload", new String(sealing.payload(), StandardCharsets.UTF_8));
                json.writeStringField("salt", Base64.getEncoder().encodeToString(sealing.salt()));
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    @Override
    public Key key() {
        return key;
    }

    @Override
    public List<Key> cosigners() {
        return List.copyOf(cosigners);
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return List.copyOf(checkpoints);
    }

    @Override
    public void walk(Consumer<BundleEntry> each) throws IOException {
        long line = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(stream(ENTRIES), StandardCharsets.UTF_8))) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                line++;
                each.accept(parse(text));
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new BundleProblem(
                    file + " is damaged in line " + (line + 1) + " of " + ENTRIES + ": " + e.getMessage(), e);
        }
    }

    private static BundleEntry parse(String line) throws IOException {
        String leaf = "";
        @Nullable String payload = null;
        @Nullable String salt = null;
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("An entry is a JSON object.");
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                String value = json.nextTextValue();
                if (value == null) {
                    throw new IllegalArgumentException("The value of " + name + " is no text.");
                }
                switch (name) {
                    case "leaf" -> leaf = value;
                    case "payload" -> payload = value;
                    case "salt" -> salt = value;
                    default -> throw new IllegalArgumentException("An entry has no " + name + ".");
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
        Optional<Sealed> sealing = payload == null || salt == null
                ? Optional.empty()
                : Optional.of(Sealed.of(Base64.getDecoder().decode(salt), payload.getBytes(StandardCharsets.UTF_8)));
        return BundleEntry.of(leaf.getBytes(StandardCharsets.UTF_8), sealing);
    }

    private String text(String name) throws IOException {
        try (InputStream in = stream(name)) {
            byte[] bytes = in.readNBytes(LONGEST_SMALL_FILE + 1);
            if (bytes.length > LONGEST_SMALL_FILE) {
                throw new IllegalArgumentException(name + " is too long.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        return Zips.read(zip, entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
