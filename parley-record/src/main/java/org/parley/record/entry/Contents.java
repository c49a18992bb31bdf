package org.parley.record.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.record.log.CanonicalJson;
import org.parley.record.log.Key;
import org.parley.record.log.Signer;

/** Contents of entries as canonical JSON, written, signed and read. Safe for many threads. */
public final class Contents {

    private static final byte[] DOMAIN = "parley-act/v1\n".getBytes(StandardCharsets.US_ASCII);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private static final Map<Class<?>, String> KINDS = Arrays.stream(
                    Act.class.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    private Contents() {}

    /** The {@code kind} of an act in its JSON. */
    public static String kind(Act act) {
        return Objects.requireNonNull(KINDS.get(act.getClass()), "every act has a kind");
    }

    /** The payload. */
    public static byte[] write(Content content) {
        try {
            return CanonicalJson.of(MAPPER.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the record says can be written.", e);
        }
    }

    /** An act by itself, as {@link #parseAct} reads it, on one line. */
    public static String line(Act act) {
        try {
            return MAPPER.writeValueAsString(act);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the record says can be written.", e);
        }
    }

    /**
     * An act by itself, as a person or another program writes it.
     *
     * @throws IllegalArgumentException when it is none that this version of Parley knows, with what is wrong
     */
    public static Act parseAct(String json) {
        try {
            Act act = MAPPER.readValue(json, Act.class);
            if (act == null) {
                throw new IllegalArgumentException("This is no act.");
            }
            return act;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no act: " + why(e), e);
        }
    }

    /**
     * A JSON line of what was read.
     *
     * @throws IllegalArgumentException when it is no JSON object
     */
    public static JsonNode parseLine(String json) {
        try {
            JsonNode line = MAPPER.readTree(json);
            if (line == null || !line.isObject()) {
                throw new IllegalArgumentException("This is no JSON object.");
            }
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no JSON: " + why(e), e);
        }
    }

    /** In words that do not speak of the JSON library where it can be helped. */
    private static String why(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            JsonMappingException.Reference last =
                    mapping.getPath().get(mapping.getPath().size() - 1);
            String name = last.getFieldName() == null ? "an element" : last.getFieldName();
            if (e.getOriginalMessage().startsWith("Null value")) {
                return name + " is missing.";
            }
            return e instanceof UnrecognizedPropertyException
                    ? "it has no " + name + "."
                    : name + " " + whyNot(mapping);
        }
        return firstLine(
                e instanceof ValueInstantiationException && e.getCause() != null
                        ? String.valueOf(e.getCause().getMessage())
                        : e.getOriginalMessage());
    }

    /** What is wrong with the value of a member, and which are right where they can be told. */
    private static String whyNot(JsonMappingException e) {
        if (e instanceof InvalidFormatException wrong) {
            Object[] right = wrong.getTargetType().getEnumConstants();
            return "cannot be '" + wrong.getValue() + "'"
                    + (right == null
                            ? "."
                            : ", but "
                                    + Arrays.stream(right).map(Object::toString).collect(Collectors.joining(", "))
                                    + ".");
        }
        return e instanceof MismatchedInputException
                ? "has a value of the wrong kind."
                : "cannot be so: " + firstLine(e.getOriginalMessage());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    /** The same with the signature of its author. */
    public static Content sign(Content content, Signer author) {
        byte[] value = author.sign(signed(content));
        return new Content(
                content.act(),
                content.by(),
                content.log(),
                Optional.of(new AuthorSignature(
                        author.key().toString(), Base64.getEncoder().encodeToString(value))));
    }

    /**
     * Whether its author's signature is valid under the key that it names; whose key that is, the log tells.
     *
     * @return true also when there is none
     */
    public static boolean isSignatureValid(Content content) {
        return content.signature()
                .map(signature -> Key.parse(signature.key())
                        .verifies(signed(content), Base64.getDecoder().decode(signature.value())))
                .orElse(true);
    }

    private static byte[] signed(Content content) {
        byte[] unsigned = write(Content.of(content.act(), content.by(), content.log()));
        byte[] all = new byte[DOMAIN.length + unsigned.length];
        System.arraycopy(DOMAIN, 0, all, 0, DOMAIN.length);
        System.arraycopy(unsigned, 0, all, DOMAIN.length, unsigned.length);
        return all;
    }

    /**
     * What a payload says.
     *
     * @return absent when it is of a kind that this version of Parley does not know
     * @throws IllegalArgumentException when it is no payload of an entry, with what is wrong
     */
    public static Optional<Content> read(byte[] payload) {
        try {
            return Optional.of(MAPPER.readValue(payload, Content.class));
        } catch (InvalidTypeIdException e) {
            return Optional.empty();
        } catch (IOException e) {
            String why = e instanceof JsonProcessingException json ? why(json) : String.valueOf(e.getMessage());
            throw new IllegalArgumentException("This is no payload of an entry: " + why, e);
        }
    }
}
