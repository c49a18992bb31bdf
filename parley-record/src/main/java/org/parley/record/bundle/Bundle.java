package org.parley.record.bundle;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;

/** A record that can be checked: from a bundle file, or from the case itself. */
public interface Bundle {

    /** The key with which the log says that it signs. */
    Key key();

    /** Keys of those who may have cosigned, in the order of the entries that name them; all are there after a walk. */
    List<Key> cosigners();

    /** By size, the smallest first. */
    List<Checkpoint> checkpoints();

    /**
     * Hands out all entries in their order.
     *
     * @throws IOException when what holds them cannot be read on
     */
    void walk(Consumer<BundleEntry> each) throws IOException;
}
