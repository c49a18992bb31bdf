package org.parley.record.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.record.Reader;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;
import org.parley.record.log.Signer;

class VerificationTest {

    private static final String FIRST = "checkpoints/000000000000000004.txt";
    private static final String SECOND = "checkpoints/000000000000000006.txt";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Unzipped bundle;

    @BeforeEach
    void write() throws Exception {
        bundle = Unzipped.of(Talks.bundle(folder, Optional.of(Reader.of("south"))));
    }

    @Test
    void aRecordThatNobodyTouchedIsSound() throws IOException {
        Verdict verdict = verdict();
        assertThat(verdict.flaws()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(7);
        assertThat(verdict.unsigned()).isEqualTo(1);
        assertThat(verdict.shown()).isEqualTo(6);
        assertThat(verdict.hidden()).isEqualTo(Map.of("north", 1L));
        assertThat(verdict.seen()).extracting(Checkpoint.Seen::by).containsExactly(Talks.LOG.key(), Talks.NORTH.key());
        assertThat(verdict.since()).contains(Talks.NOON);
    }

    @Test
    void whatIsHiddenIsNotInTheFile() throws IOException {
        String all =
                new String(Files.readAllBytes(bundle.zip(folder.resolve("again.zip"))), StandardCharsets.ISO_8859_1);
        assertThat(all).doesNotContain("tunnels");
        assertThat(bundle.entries().get(4))
                .doesNotContain("payload")
                .doesNotContain("salt")
                .doesNotContain("ridge");
    }

    @Test
    void theReaderOfThePartySeesMore() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path file = Talks.bundle(own, Optional.of(Reader.of("north")));
        assertThat(Unzipped.of(file).entries().get(4)).contains(Talks.SECRET);
        try (BundleFile opened = BundleFile.open(file)) {
            Verdict verdict = Verification.of(opened, Optional.of(Talks.LOG.key()), Optional.empty());
            assertThat(verdict.isSound()).isTrue();
            assertThat(verdict.hidden()).isEmpty();
        }
    }

    @Test
    void aChangedPayloadIsFound() throws IOException {
        bundle.change(BundleFile.ENTRIES, text -> text.replace("a hotline", "no hotline"));
        assertThat(flaws())
                .containsExactly("PAYLOAD_CHANGED: What entry 5 says was changed: it is not what the log took at"
                        + " 2026-03-01T12:00:00Z.");
    }

    @Test
    void swappedPayloadsAreFound() throws IOException {
        List<String> entries = bundle.entries();
        String one = entries.get(1);
        String other = entries.get(2);
        int from = one.indexOf("\"payload\"");
        int fromOther = other.indexOf("\"payload\"");
        entries.set(1, one.substring(0, from) + other.substring(fromOther));
        entries.set(2, other.substring(0, fromOther) + one.substring(from));
        bundle.withEntries(entries);
        assertThat(kinds()).startsWith(Flaw.Kind.PAYLOAD_CHANGED, Flaw.Kind.PAYLOAD_CHANGED);
    }

    @Test
    void aDroppedEntryIsFound() throws IOException {
        List<String> entries = bundle.entries();
        entries.remove(2);
        bundle.withEntries(entries);
        assertThat(flaws())
                .contains("ENTRY_MISSING: Entry 2 is missing.")
                .contains("ENTRIES_CHANGED: Of the entries 0 to 3 at least one is not what was signed for: it was"
                        + " changed, added, taken away or moved.");
    }

    @Test
    void aRepeatedEntryIsFound() throws IOException {
        List<String> entries = bundle.entries();
        entries.add(3, entries.get(2));
        bundle.withEntries(entries);
        assertThat(kinds()).contains(Flaw.Kind.ENTRY_MISPLACED, Flaw.Kind.ENTRIES_CHANGED);
    }

    @Test
    void movedEntriesAreFound() throws IOException {
        List<String> entries = bundle.entries();
        Collections.swap(entries, 4, 5);
        bundle.withEntries(entries);
        assertThat(kinds()).contains(Flaw.Kind.ENTRY_MISPLACED, Flaw.Kind.ENTRIES_CHANGED);
        assertThat(flaws())
                .anyMatch(flaw -> flaw.startsWith("ENTRIES_CHANGED: Of the entries 4 to 5 at least one is not"));
    }

    @Test
    void aChangedAudienceIsFound() throws IOException {
        bundle.change(BundleFile.ENTRIES, text -> text.replace("[\\\"north\\\"]", "[\\\"south\\\"]"));
        assertThat(kinds()).containsExactly(Flaw.Kind.ENTRIES_CHANGED);
    }

    @Test
    void aCutRecordIsFound() throws IOException {
        bundle.withEntries(bundle.entries().subList(0, 5));
        assertThat(flaws()).containsExactly("ENTRY_MISSING: A checkpoint was signed for 6 entries; only 5 are there.");
    }

    @Test
    void aRecordThatWasRolledBackIsFoundByWhoHasACheckpoint() throws IOException {
        Checkpoint held = Checkpoint.parse(bundle.file(SECOND));
        bundle.withEntries(bundle.entries().subList(0, 5)).without(SECOND);
        assertThat(kinds()).isEmpty();
        assertThat(flaws(held))
                .containsExactly(
                        "NOT_CONSISTENT: The record was rolled back: your checkpoint is for 6 entries, and only"
                                + " 5 are there.");
    }

    @Test
    void aForkedRecordIsFoundByWhoHasACheckpoint() throws Exception {
        // the same log key signs two histories
        Checkpoint held = Checkpoint.parse(bundle.file(FIRST));
        Path other = Files.createDirectory(folder.resolve("other"));
        bundle = Unzipped.of(Talks.bundle(other, Optional.of(Reader.of("south"))));
        assertThat(kinds()).isEmpty();
        assertThat(flaws(held))
                .containsExactly(
                        "NOT_CONSISTENT: The record is not the one of your checkpoint at 4 entries: at least one"
                                + " of them was changed, added, taken away or moved since.");
    }

    @Test
    void aCheckpointThatGoesOnIsConsistent() throws IOException {
        assertThat(flaws(Checkpoint.parse(bundle.file(FIRST)))).isEmpty();
    }

    @Test
    void forgedSignaturesAreFound() throws IOException {
        // the letter of a signature is another each time
        bundle.change(FIRST, note -> Pattern.compile("(\u2014 \\S+ .{20})(.)")
                .matcher(note)
                .replaceFirst(found -> found.group(1) + (found.group(2).equals("x") ? "y" : "x")));
        assertThat(kinds()).containsExactly(Flaw.Kind.SIGNATURE_FORGED);
    }

    @Test
    void aLogThatSignsWithAnotherKeyIsFound() throws IOException {
        Signer other = Signer.create("parley.example/talks", Key.Use.LOG);
        bundle.change(
                BundleFile.KEYS,
                keys -> keys.replace(Talks.LOG.key().toString(), other.key().toString()));
        assertThat(kinds()).containsExactly(Flaw.Kind.NOT_SIGNED);
    }

    @Test
    void aRecordWithoutCheckpointsIsNotSigned() throws IOException {
        bundle.without(FIRST).without(SECOND);
        assertThat(flaws()).containsExactly("NOT_SIGNED: Nobody has signed for this record: it has no checkpoint.");
    }

    @Test
    void everyByteThatIsFlippedInAnEntryIsFound() throws IOException {
        String before = bundle.file(BundleFile.ENTRIES);
        int signed = before.lastIndexOf('\n', before.length() - 2);
        int tried = 0;
        for (int at = 0; at < signed; at += 7) {
            char flipped = (char) (before.charAt(at) ^ 1);
            if (before.charAt(at) == '\n') {
                continue;
            }
            bundle.withEntries(List.of((before.substring(0, at) + flipped + before.substring(at + 1)).split("\n", -1)));
            boolean found;
            try {
                found = !verdict().isSound();
            } catch (BundleProblem e) {
                found = true;
            }
            assertThat(found).as("letter %d of the entries", at).isTrue();
            tried++;
        }
        assertThat(tried).isGreaterThan(300);
    }

    @Test
    void whatIsNoBundleIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "hello");
        assertThatExceptionOfType(BundleProblem.class)
                .isThrownBy(() -> BundleFile.open(text))
                .withMessage(text + " is no bundle: it is not a zip file, or is damaged.");
        bundle.without(BundleFile.KEYS);
        Path without = bundle.zip(folder.resolve("b.zip"));
        assertThatExceptionOfType(BundleProblem.class)
                .isThrownBy(() -> BundleFile.open(without))
                .withMessage(without + " is no bundle, or is damaged: keys.txt is missing.");
    }

    private Verdict verdict() throws IOException {
        return verdict(Optional.empty());
    }

    private Verdict verdict(Optional<Checkpoint> held) throws IOException {
        try (BundleFile file = BundleFile.open(bundle.zip(folder.resolve("tried.zip")))) {
            return Verification.of(file, Optional.of(Talks.LOG.key()), held);
        }
    }

    private List<Flaw.Kind> kinds() throws IOException {
        return verdict().flaws().stream().map(Flaw::kind).toList();
    }

    private List<String> flaws() throws IOException {
        return told(verdict());
    }

    private List<String> flaws(Checkpoint held) throws IOException {
        return told(verdict(Optional.of(held)));
    }

    private static List<String> told(Verdict verdict) {
        return verdict.flaws().stream()
                .map(flaw -> flaw.kind() + ": " + flaw.sentence())
                .toList();
    }
}
