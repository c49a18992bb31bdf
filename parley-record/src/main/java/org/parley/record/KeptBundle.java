package org.parley.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.parley.record.bundle.Bundle;
import org.parley.record.bundle.BundleEntry;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.entry.MechanismActs.KeyAdded;
import org.parley.record.log.Audience;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;
import org.parley.record.log.Leaf;
import org.parley.record.log.Sealed;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.KeptEntry;
import org.parley.record.store.LogStore;

/** What the store has of a record, as a reader may see it; the first entries of a log that may grow meanwhile. For one thread. */
final class KeptBundle implements Bundle {

    private static final String KEY_ADDED = "\"kind\":\"key-added\"";

    private final LogStore log;
    private final Key key;
    private final List<Checkpoint> checkpoints;
    private final long size;
    private final Optional<Reader> reader;
    private final Set<Key> cosigners = new LinkedHashSet<>();

    /** @param reader absent for all that is kept */
    KeptBundle(LogStore log, Key key, List<Checkpoint> checkpoints, long size, Optional<Reader> reader) {
        this.log = log;
        this.key = key;
        this.checkpoints = checkpoints;
        this.size = size;
        this.reader = reader;
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
        return checkpoints;
    }

    @Override
    public void walk(Consumer<BundleEntry> each) throws IOException {
        cosigners.clear();
        try {
            log.walkAsFound(0, size, reader.map(whom -> whom::maySee), kept -> each.accept(shown(kept)));
        } catch (CaseProblem e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Most payloads need not be read for it: that of such an act has this in its canonical form. */
    private static boolean mayAddKey(Sealed sealing) {
        return new String(sealing.payload(), StandardCharsets.UTF_8).contains(KEY_ADDED);
    }

    /** Absent also when it cannot be read, as the check then says. */
    private static Optional<Content> content(Sealed sealing) {
        try {
            return Contents.read(sealing.payload());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private BundleEntry shown(KeptEntry kept) {
        boolean isPublic = kept.findLeaf()
                .map(Leaf::audience)
                .filter(Audience::isEverybody)
                .isPresent();
        if (isPublic) {
            kept.payload()
                    .filter(KeptBundle::mayAddKey)
                    .flatMap(KeptBundle::content)
                    .map(Content::act)
                    .ifPresent(act -> {
                        if (act instanceof KeyAdded added) {
                            cosigners.add(Key.parse(added.key()));
                        }
                    });
        }
        return BundleEntry.of(kept.bytes(), kept.payload());
    }
}
