package org.parley.record.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The state of a log, signed by the log and by those who have seen it: a signed note after C2SP's tlog-checkpoint, with the
 * cosignatures of tlog-cosignature.
 *
 * @param head what is signed
 * @param signatures in the order in which they were made; at most {@link #MOST_SIGNATURES}
 */
public record Checkpoint(TreeHead head, List<NoteSignature> signatures) {

    /** More are refused, so that a note cannot be made to cost time. */
    public static final int MOST_SIGNATURES = 64;

    private static final int TIME_LENGTH = 8;

    /** Who has signed and when: a cosigner says the time, a log does not. */
    public record Seen(Key by, Optional<Instant> at) {}

    public Checkpoint {
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException(
                    "A checkpoint has 1 to " + MOST_SIGNATURES + " signatures, not " + signatures.size() + ".");
        }
    }

    /** Signed by the log itself. */
    public static Checkpoint of(TreeHead head, Signer log) {
        require(log, Key.Use.LOG);
        byte[] signed = log.sign(head.text().getBytes(StandardCharsets.UTF_8));
        return new Checkpoint(head, List.of(NoteSignature.of(log.key(), signed)));
    }

    /**
     * From a note.
     *
     * @throws IllegalArgumentException when it is no checkpoint, with what is wrong
     */
    public static Checkpoint parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("A checkpoint is three lines, an empty one, and lines of signatures.");
        }
        List<NoteSignature> signatures = note.substring(blank + 2)
                .lines()
                .limit(MOST_SIGNATURES + 1L)
                .map(NoteSignature::parse)
                .toList();
        return new Checkpoint(TreeHead.parse(note.substring(0, blank + 1)), signatures);
    }

    /** With one signature more: its owner has seen the log in this state, and going on from all that it saw before. */
    public Checkpoint cosigned(Signer cosigner, Instant at) {
        require(cosigner, Key.Use.COSIGNER);
        long seconds = at.getEpochSecond();
        byte[] signed = cosigner.sign(cosigned(seconds));
        byte[] timed = ByteBuffer.allocate(TIME_LENGTH + signed.length)
                .putLong(seconds)
                .put(signed)
                .array();
        return with(NoteSignature.of(cosigner.key(), timed));
    }

    /** With one signature more, unless it has that one. */
    public Checkpoint with(NoteSignature signature) {
        if (signatures.contains(signature)) {
            return this;
        }
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new Checkpoint(head, all);
    }

    /**
     * Whether the owner of a key has signed.
     *
     * @return absent when there is no signature by this key
     * @throws ForgedSignature when there is one that is not valid
     */
    public Optional<Seen> find(Key key) throws ForgedSignature {
        for (NoteSignature signature : signatures) {
            if (signature.isBy(key)) {
                return Optional.of(check(key, signature));
            }
        }
        return Optional.empty();
    }

    private Seen check(Key key, NoteSignature signature) throws ForgedSignature {
        byte[] bytes = signature.bytes();
        boolean valid;
        Optional<Instant> at = Optional.empty();
        if (key.use() == Key.Use.LOG) {
            valid = key.verifies(head.text().getBytes(StandardCharsets.UTF_8), bytes);
        } else if (bytes.length <= TIME_LENGTH) {
            valid = false;
        } else {
            ByteBuffer timed = ByteBuffer.wrap(bytes);
            long seconds = timed.getLong();
            byte[] signed = new byte[timed.remaining()];
            timed.get(signed);
            valid = seconds >= 0 && seconds <= Instant.MAX.getEpochSecond() && key.verifies(cosigned(seconds), signed);
            at = valid ? Optional.of(Instant.ofEpochSecond(seconds)) : at;
        }
        if (!valid) {
            throw new ForgedSignature(key, head);
        }
        return new Seen(key, at);
    }

    private byte[] cosigned(long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + head.text()).getBytes(StandardCharsets.UTF_8);
    }

    private static void require(Signer signer, Key.Use use) {
        if (signer.key().use() != use) {
            throw new IllegalArgumentException("The key of " + signer.key().name() + " is not one for "
                    + use.name().toLowerCase(Locale.ROOT) + "s.");
        }
    }

    /** The note. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(head.text()).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }
}
