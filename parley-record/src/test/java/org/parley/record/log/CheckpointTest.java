package org.parley.record.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private static final TreeHead HEAD = new TreeHead("parley.example/talks", 3, MerkleTree.empty());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Signer log = Signer.create("parley.example/talks", Key.Use.LOG);
    private final Signer party = Signer.create("north.example/liaison", Key.Use.COSIGNER);

    /** Seed and public key of the first test of RFC 8032; the ids are worked out by hand from their definition. */
    @Test
    void keysAndSignaturesAreThoseOfTheirSpecifications() {
        byte[] raw = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        Key key = Key.of("a.example/k", Key.Use.LOG, raw);
        byte[] signature = HexFormat.of()
                .parseHex(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                                + "d25bf5f0595bbe24655141438e7a100b");
        assertThat(key.verifies(new byte[0], signature)).isTrue();
        assertThat(key.verifies(new byte[] {1}, signature)).isFalse();
        assertThat(Key.parse(key.toString())).isEqualTo(key);
        assertThat(Key.of("a.example/k", Key.Use.COSIGNER, raw).id()).isNotEqualTo(key.id());
    }

    @Test
    void aCheckpointSaysWhoSawItAndWhen() throws ForgedSignature {
        Checkpoint checkpoint =
                Checkpoint.parse(Checkpoint.of(HEAD, log).cosigned(party, NOON).toString());

        assertThat(checkpoint.head()).isEqualTo(HEAD);
        assertThat(checkpoint.find(log.key())).contains(new Checkpoint.Seen(log.key(), Optional.empty()));
        assertThat(checkpoint.find(party.key())).contains(new Checkpoint.Seen(party.key(), Optional.of(NOON)));
        assertThat(checkpoint.find(
                        Signer.create("north.example/liaison", Key.Use.COSIGNER).key()))
                .isEmpty();
    }

    @Test
    void aNoteHasTheFormOfSignedNotes() {
        assertThat(Checkpoint.of(HEAD, log).toString()).matches("""
                        parley\\.example/talks
                        3
                        47DEQpj8HBSa\\+/TImW\\+5JCeuQeRkm5NMpJWZG3hSuFU=

                        \u2014 parley\\.example/talks [A-Za-z0-9+/]{91}=
                        """);
    }

    @Test
    void aChangedCheckpointIsForged() {
        Checkpoint checkpoint = Checkpoint.of(HEAD, log).cosigned(party, NOON);
        Checkpoint shorter = new Checkpoint(new TreeHead(HEAD.origin(), 2, HEAD.root()), checkpoint.signatures());

        assertThatExceptionOfType(ForgedSignature.class)
                .isThrownBy(() -> shorter.find(log.key()))
                .withMessage("The signature of parley.example/talks under the checkpoint of parley.example/talks at 2"
                        + " entries is not valid.");
        assertThatExceptionOfType(ForgedSignature.class).isThrownBy(() -> shorter.find(party.key()));
    }

    @Test
    void aSignerSurvivesItsFile() {
        Signer again = Signer.parse(party.secret());
        assertThat(again.key()).isEqualTo(party.key());
        assertThat(party.key().verifies(new byte[] {7}, again.sign(new byte[] {7})))
                .isTrue();
        assertThat(party.toString()).doesNotContain("PRIVATE");
    }

    @Test
    void halvesOfTwoKeysAreRefused() {
        Signer other = Signer.create("north.example/liaison", Key.Use.COSIGNER);
        String mixed = party.key() + "\n" + other.secret().lines().toList().get(1) + "\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signer.parse(mixed))
                .withMessage("The halves of the key of north.example/liaison do not belong together.");
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        String good = Checkpoint.of(HEAD, log).toString();
        for (String bad : new String[] {
            "",
            "\n\n",
            good.replace("\n3\n", "\n03\n"),
            good.replace("\n3\n", "\n3\nmore\n"),
            good.replace("\u2014 ", "- "),
            good.substring(0, good.length() - 1)
        }) {
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> Checkpoint.parse(bad));
        }
    }

    @Test
    void aLogDoesNotCosign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.of(HEAD, party))
                .withMessage("The key of north.example/liaison is not one for logs.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.of(HEAD, log).cosigned(log, NOON))
                .withMessage("The key of parley.example/talks is not one for cosigners.");
    }
}
