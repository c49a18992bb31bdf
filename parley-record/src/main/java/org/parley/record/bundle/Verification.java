package org.parley.record.bundle;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.record.entry.AuthorSignature;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.entry.MechanismActs;
import org.parley.record.log.CanonicalJson;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.ForgedSignature;
import org.parley.record.log.Frontier;
import org.parley.record.log.Hash;
import org.parley.record.log.Key;
import org.parley.record.log.Leaf;
import org.parley.record.log.MerkleTree;
import org.parley.record.log.Sealed;

/**
 * Checks a record from its first entry to its last, in one pass and in memory that does not grow with it: that nothing is
 * missing, moved or changed since each checkpoint was signed, that the signatures are valid, that it goes on from a checkpoint
 * which the verifier holds, and that every payload that is shown is the one which the log has held since.
 *
 * <p>It proves nothing about entries after the last checkpoint, nor that a log has not shown others something else: for that,
 * compare checkpoints, or cosign them. Used once, by one thread.
 */
public final class Verification {

    private final Key key;
    private final List<Checkpoint> checkpoints;
    private final Optional<Checkpoint> held;

    private final Frontier frontier = new Frontier();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final TreeMap<String, Long> hidden = new TreeMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private long moreFlaws;
    private long expected;
    private long shown;
    private long unknown;
    private @Nullable Instant since;
    private @Nullable Instant until;
    private int next;

    private Verification(Key key, List<Checkpoint> checkpoints, Optional<Checkpoint> held) {
        this.key = key;
        this.checkpoints = checkpoints;
        this.held = held;
    }

    /**
     * Checks a record.
     *
     * @param trusted the key that the verifier holds to be the log's, absent when he takes the one that the record names
     * @param held an earlier checkpoint that the verifier has kept
     * @throws BundleProblem when the record cannot be read on
     */
    public static Verdict of(Bundle bundle, Optional<Key> trusted, Optional<Checkpoint> held) throws IOException {
        Verification verification = new Verification(trusted.orElseGet(bundle::key), bundle.checkpoints(), held);
        if (trusted.isPresent() && !trusted.get().equals(bundle.key())) {
            verification.flaw(
                    Flaw.Kind.NOT_SIGNED,
                    "The record says that its key is " + bundle.key() + ", but the one held to be its is "
                            + trusted.get() + ".");
        }
        verification.states();
        bundle.walk(verification::entry);
        return verification.verdict(bundle);
    }

    private void entry(BundleEntry entry) {
        byte[] bytes = entry.leaf();
        Optional<Leaf> leaf = leaf(bytes);
        leaf.ifPresent(this::placed);
        frontier.append(MerkleTree.leafHash(bytes), (level, position, hash) -> {});
        leaf.ifPresent(read -> payload(read, entry.payload()));
        states();
    }

    private Optional<Leaf> leaf(byte[] bytes) {
        try {
            return Optional.of(Leaf.parse(bytes));
        } catch (IllegalArgumentException e) {
            flaw(Flaw.Kind.ENTRY_DAMAGED, "Entry " + expected + " is damaged: " + e.getMessage());
            expected++;
            return Optional.empty();
        }
    }

    private void placed(Leaf leaf) {
        if (leaf.position() > expected) {
            flaw(
                    Flaw.Kind.ENTRY_MISSING,
                    leaf.position() == expected + 1
                            ? "Entry " + expected + " is missing."
                            : "Entries " + expected + " to " + (leaf.position() - 1) + " are missing.");
        } else if (leaf.position() < expected) {
            flaw(
                    Flaw.Kind.ENTRY_MISPLACED,
                    "Entry " + leaf.position() + " stands after entry " + (expected - 1) + ": it was moved or is there"
                            + " twice.");
        }
        expected = Math.max(expected, leaf.position() + 1);
        Instant last = until;
        if (last != null && leaf.time().isBefore(last)) {
            flaw(
                    Flaw.Kind.TIME_WENT_BACK,
                    "Entry " + leaf.position() + " says " + leaf.time() + ", before the entry ahead of it.");
        }
        until = leaf.time();
        if (since == null) {
            since = leaf.time();
        }
    }

    private void payload(Leaf leaf, Optional<Sealed> payload) {
        if (payload.isEmpty()) {
            hidden.merge(leaf.audience().toString(), 1L, Long::sum);
            return;
        }
        shown++;
        if (!payload.get().commitment().equals(leaf.commitment())) {
            flaw(
                    Flaw.Kind.PAYLOAD_CHANGED,
                    "What entry " + leaf.position() + " says was changed: it is not what the log took at " + leaf.time()
                            + ".");
            return;
        }
        byte[] bytes = payload.get().payload();
        try {
            if (!CanonicalJson.isCanonical(bytes)) {
                throw new IllegalArgumentException("It is not canonical JSON.");
            }
            Optional<Content> content = Contents.read(bytes);
            if (content.isEmpty()) {
                unknown++;
            } else {
                content(leaf, content.get());
            }
        } catch (IllegalArgumentException e) {
            flaw(
                    Flaw.Kind.PAYLOAD_DAMAGED,
                    "What entry " + leaf.position() + " says cannot be read: " + e.getMessage());
        }
    }

    private void content(Leaf leaf, Content content) {
        Optional<AuthorSignature> signature = content.signature();
        if (signature.isPresent()) {
            boolean his = keys.getOrDefault(content.by().member(), Set.of())
                            .contains(signature.get().key())
                    || content.by()
                            .party()
                            .filter(party -> keys.getOrDefault(party, Set.of())
                                    .contains(signature.get().key()))
                            .isPresent();
            if (!Contents.isSignatureValid(content)) {
                flaw(
                        Flaw.Kind.AUTHOR_FORGED,
                        "The signature of " + content.by().member() + " under entry " + leaf.position()
                                + " is not valid.");
            } else if (!his) {
                flaw(
                        Flaw.Kind.AUTHOR_FORGED,
                        "Entry " + leaf.position() + " is signed with a key that was not one of "
                                + content.by().member() + " then.");
            }
        }
        if (!checkpoints.isEmpty()
                && !content.log().equals(checkpoints.get(0).head().origin())) {
            flaw(
                    Flaw.Kind.PAYLOAD_DAMAGED,
                    "Entry " + leaf.position() + " was written for the log " + content.log() + ".");
        }
        if (content.act() instanceof MechanismActs.KeyAdded added) {
            keys.computeIfAbsent(added.owner(), owner -> new HashSet<>()).add(added.key());
        } else if (content.act() instanceof MechanismActs.KeyRevoked revoked) {
            keys.values().forEach(his -> his.remove(revoked.key()));
        }
    }

    /** Looks whether a checkpoint is for the entries so far. */
    private void states() {
        while (next < checkpoints.size() && checkpoints.get(next).head().size() == frontier.size()) {
            Checkpoint checkpoint = checkpoints.get(next);
            if (!checkpoint.head().root().equals(frontier.root())) {
                long before = next == 0 ? 0 : checkpoints.get(next - 1).head().size();
                flaw(Flaw.Kind.ENTRIES_CHANGED, changed(before, frontier.size()));
            }
            next++;
        }
        if (held.isPresent() && held.get().head().size() == frontier.size()) {
            Hash root = held.get().head().root();
            if (!root.equals(frontier.root())) {
                flaw(
                        Flaw.Kind.NOT_CONSISTENT,
                        "The record is not the one of your checkpoint at " + frontier.size()
                                + " entries: at least one of them was changed, added, taken away or moved since.");
            }
        }
    }

    private static String changed(long from, long to) {
        String which =
                to - from == 1 ? "Entry " + from : "Of the entries " + from + " to " + (to - 1) + " at least one";
        return which + " is not what was signed for: it was changed, added, taken away or moved.";
    }

    private Verdict verdict(Bundle bundle) {
        for (Checkpoint checkpoint : checkpoints.subList(next, checkpoints.size())) {
            flaw(
                    Flaw.Kind.ENTRY_MISSING,
                    "A checkpoint was signed for " + checkpoint.head().size() + " entries; only " + frontier.size()
                            + " are there.");
        }
        if (held.isPresent() && held.get().head().size() > frontier.size()) {
            flaw(
                    Flaw.Kind.NOT_CONSISTENT,
                    "The record was rolled back: your checkpoint is for "
                            + held.get().head().size() + " entries, and only " + frontier.size() + " are there.");
        }
        held.ifPresent(this::heldIsOfThisLog);
        List<Checkpoint.Seen> seen = new ArrayList<>();
        for (Checkpoint checkpoint : checkpoints) {
            seen = signatures(checkpoint, bundle.cosigners());
        }
        if (checkpoints.isEmpty()) {
            flaw(Flaw.Kind.NOT_SIGNED, "Nobody has signed for this record: it has no checkpoint.");
        }
        Optional<Checkpoint> last =
                checkpoints.isEmpty() ? Optional.empty() : Optional.of(checkpoints.get(checkpoints.size() - 1));
        return new Verdict(
                last.map(Checkpoint::head),
                frontier.size(),
                Optional.ofNullable(since),
                Optional.ofNullable(until),
                seen,
                Math.max(0, frontier.size() - last.map(one -> one.head().size()).orElse(0L)),
                shown,
                unknown,
                hidden,
                flaws,
                moreFlaws);
    }

    private void heldIsOfThisLog(Checkpoint mine) {
        if (!checkpoints.isEmpty()
                && !mine.head().origin().equals(checkpoints.get(0).head().origin())) {
            flaw(
                    Flaw.Kind.NOT_CONSISTENT,
                    "Your checkpoint is of the log " + mine.head().origin() + ", the record of "
                            + checkpoints.get(0).head().origin() + ".");
        }
        try {
            if (mine.find(key).isEmpty()) {
                flaw(Flaw.Kind.NOT_SIGNED, "Your own checkpoint is not signed with " + key + ".");
            }
        } catch (ForgedSignature e) {
            flaw(Flaw.Kind.SIGNATURE_FORGED, "In your own checkpoint: " + e.getMessage());
        }
    }

    private List<Checkpoint.Seen> signatures(Checkpoint checkpoint, List<Key> cosigners) {
        List<Checkpoint.Seen> seen = new ArrayList<>();
        try {
            Optional<Checkpoint.Seen> log = checkpoint.find(key);
            if (log.isEmpty()) {
                flaw(
                        Flaw.Kind.NOT_SIGNED,
                        "The checkpoint at " + checkpoint.head().size() + " entries is not signed with " + key + ".");
            }
            log.ifPresent(seen::add);
        } catch (ForgedSignature e) {
            flaw(Flaw.Kind.SIGNATURE_FORGED, e.getMessage());
        }
        for (Key cosigner : cosigners) {
            try {
                checkpoint.find(cosigner).ifPresent(seen::add);
            } catch (ForgedSignature e) {
                flaw(Flaw.Kind.SIGNATURE_FORGED, e.getMessage());
            }
        }
        return seen;
    }

    private void flaw(Flaw.Kind kind, @Nullable String sentence) {
        if (flaws.size() < Verdict.MOST_FLAWS) {
            flaws.add(new Flaw(kind, String.valueOf(sentence)));
        } else {
            moreFlaws++;
        }
    }
}
