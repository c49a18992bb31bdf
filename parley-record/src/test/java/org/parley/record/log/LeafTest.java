package org.parley.record.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final byte[] PAYLOAD = "{\"act\":\"note\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aLeafHasOneFormAndItIsCanonicalJson() {
        Leaf leaf = new Leaf(7, NOON, Audience.of("south", "north"), MerkleTree.empty());

        assertThat(leaf)
                .hasToString("{\"audience\":[\"north\",\"south\"],"
                        + "\"commitment\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\",\"position\":7,"
                        + "\"time\":\"2026-03-01T12:00:00Z\",\"version\":1}");
        assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
        assertThat(CanonicalJson.isCanonical(leaf.bytes())).isTrue();
    }

    @Test
    void anotherFormOfALeafIsRefused() {
        String leaf = new Leaf(7, NOON, Audience.of("north", "south"), MerkleTree.empty()).toString();
        for (String bad : new String[] {
            leaf + " ",
            leaf.replace("\"north\",\"south\"", "\"south\",\"north\""),
            leaf.replace(":7,", ":07,"),
            leaf.replace("12:00:00Z", "12:60:00Z"),
            leaf.replace("version\":1", "version\":2")
        }) {
            assertThatIllegalArgumentException()
                    .as(bad)
                    .isThrownBy(() -> Leaf.parse(bad.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void leavesShowNeitherTypeNorLengthOfAPayload() {
        byte[] longer = ("{\"act\":\"" + "x".repeat(10_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        Leaf one = new Leaf(7, NOON, Audience.OF_CHAIR, Sealed.of(PAYLOAD).commitment());
        Leaf other = new Leaf(7, NOON, Audience.OF_CHAIR, Sealed.of(longer).commitment());
        assertThat(one.bytes()).hasSameSizeAs(other.bytes());
    }

    @Test
    void thePayloadOpensItsCommitmentAndNoOtherDoes() {
        Sealed sealed = Sealed.of(PAYLOAD);
        assertThat(Sealed.of(sealed.salt(), PAYLOAD).commitment()).isEqualTo(sealed.commitment());
        assertThat(Sealed.of(PAYLOAD).commitment()).isNotEqualTo(sealed.commitment());
        byte[] changed = PAYLOAD.clone();
        changed[3] ^= 1;
        assertThat(Sealed.of(sealed.salt(), changed).commitment()).isNotEqualTo(sealed.commitment());
    }

    @Test
    void audiencesHaveRules() {
        assertThat(Audience.of("north").includes("north")).isTrue();
        assertThat(Audience.of("north").includes("chair")).isFalse();
        assertThat(Audience.EVERYBODY.includes("south")).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Audience.of("all", "north"))
                .withMessage("Nobody can be added to all: [all, north].");
        assertThatIllegalArgumentException().isThrownBy(() -> Audience.of("North"));
        assertThatIllegalArgumentException().isThrownBy(Audience::of);
    }

    @Test
    void jsonIsCanonicalAfterItsRfc() {
        byte[] canonical =
                CanonicalJson.of("{ \"b\": 1.0, \"a\": \"\\u20ac\\u000f\\n\", \"c\": [1e21, 0.000001, true] }");
        assertThat(new String(canonical, StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":\"\u20ac\\u000f\\n\",\"b\":1,\"c\":[1e+21,0.000001,true]}");
        assertThat(CanonicalJson.isCanonical(canonical)).isTrue();
        assertThat(CanonicalJson.isCanonical("{\"a\": 1}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of("{\"a\":1,\"a\":2}"));
    }
}
