package org.parley.docket.page;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One string in place of many equal ones: the words of ten thousand reports are a few ten thousand different ones. A word that shares its
 * slot with another may be kept twice; nothing else depends on it. Safe for many threads.
 */
public final class Spellings {

    private static final int SLOTS = 1 << 16;
    private static final AtomicReferenceArray<String> KNOWN = new AtomicReferenceArray<>(SLOTS);

    private Spellings() {}

    /** The same word, as the object that was kept last for it. */
    public static String same(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        String known = KNOWN.getAcquire(slot);
        if (known != null && known.equals(word)) {
            return known;
        }
        KNOWN.setRelease(slot, word);
        return word;
    }
}
