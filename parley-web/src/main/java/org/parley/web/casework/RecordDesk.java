package org.parley.web.casework;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.record.bundle.BundleFile;
import org.parley.record.bundle.Verdict;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.ForgedSignature;
import org.parley.record.log.Key;
import org.parley.record.log.NoteSignature;
import org.parley.record.procedure.OwnedKey;
import org.parley.record.store.CaseProblem;

/** What a person does with the record as a whole: sign, cosign, check, take away. For one request. */
public final class RecordDesk {

    private final Seat seat;

    RecordDesk(Seat seat) {
        this.seat = seat;
    }

    /** The last checkpoint, absent when there is none. */
    public Optional<Checkpoint> findCheckpoint() throws CaseProblem {
        return seat.work().record().findCheckpoint();
    }

    /**
     * Signs for the log as it is now, with its key on this server.
     *
     * @throws NotAllowed when he does not serve the chair
     * @throws IllegalStateException when the server has not the key
     */
    public Checkpoint sign() throws CaseProblem, IOException {
        seat.require(Right.RUN);
        return seat.work().record().sign(seat.work().logSigner());
    }

    /** The key of the log, and all that parties and members have now. */
    public List<Key> keys() throws CaseProblem {
        List<Key> keys = new ArrayList<>();
        seat.findRecord().ifPresent(name -> keys.add(name.key()));
        List<String> owners = new ArrayList<>();
        seat.mechanism().parties().forEach(party -> owners.add(party.id()));
        seat.mechanism().members().forEach(member -> owners.add(member.member()));
        owners.stream()
                .flatMap(owner -> seat.mechanism().keysOf(owner).stream())
                .filter(key -> key.revoked().isEmpty())
                .forEach(key -> keys.add(Key.parse(key.as().key())));
        return keys;
    }

    /** The keys of his own and of his party with which he may cosign now. */
    public List<Key> ownKeys() {
        List<String> owners = new ArrayList<>();
        seat.person().member().ifPresent(owners::add);
        seat.author().party().ifPresent(owners::add);
        return owners.stream()
                .flatMap(owner -> seat.mechanism().keysOf(owner).stream())
                .filter(key -> key.revoked().isEmpty())
                .map(OwnedKey::as)
                .map(added -> Key.parse(added.key()))
                .filter(key -> key.use() == Key.Use.COSIGNER)
                .toList();
    }

    /**
     * Adds a cosignature that was made elsewhere with a key of his own or of his party.
     *
     * @param line signature line of a note, for the last checkpoint
     * @throws IllegalArgumentException when it is no valid signature by such a key
     */
    public Checkpoint cosign(String line) throws CaseProblem {
        seat.require(Right.ENTER);
        NoteSignature signature = NoteSignature.parse(line.strip());
        Key key = ownKeys().stream()
                .filter(signature::isBy)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The key of " + signature.name()
                        + " is none that your side may sign with; keys are added under Administration."));
        try {
            return seat.work().record().cosign(key, signature);
        } catch (ForgedSignature e) {
            throw new IllegalArgumentException(
                    "The signature is not valid for the last checkpoint; take the newest one and sign again.", e);
        }
    }

    /**
     * Checks the record as anybody could, and its database.
     *
     * @param held an earlier checkpoint that he has kept
     */
    public Verdict verify(Optional<Checkpoint> held) throws CaseProblem, IOException {
        return seat.work().record().verify(seat.findRecord().map(name -> name.key()), held);
    }

    /** Writes the record as he may see it, for anybody to check; a bundle holds no payload that is not for his side. */
    public void bundle(OutputStream out) throws CaseProblem, IOException {
        BundleFile.write(seat.work().record().bundle(Optional.of(seat.reader())), out);
    }
}
