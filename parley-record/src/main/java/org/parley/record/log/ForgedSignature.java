package org.parley.record.log;

/** A checkpoint bears a signature of a known key that is not valid: somebody has changed one of them. */
public final class ForgedSignature extends Exception {

    private static final long serialVersionUID = 1;

    ForgedSignature(Key key, TreeHead head) {
        super("The signature of " + key.name() + " under the checkpoint of " + head.origin() + " at " + head.size()
                + " entries is not valid.");
    }
}
