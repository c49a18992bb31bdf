package org.parley.docket.lookup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers what was made of which things, for one round: what is made of equal things again need not be made again. What a
 * round does not ask for is forgotten with the next, so that it never holds more than two rounds need. Safe for many threads
 * within a round; {@link #turn} and {@link #forget} only between rounds.
 */
public final class Memo {

    /**
     * What something is remembered by.
     *
     * @param what kind of thing that is made, always of the same type
     * @param name tells it from others of its kind
     */
    private record Key(String what, String name) {}

    private record Made(Object of, Object thing) {}

    private Map<Key, Made> last = Map.of();
    private Map<Key, Made> now = new ConcurrentHashMap<>();

    /**
     * What is made of things: that of the last round when they are equal to those of then.
     *
     * @param what kind of thing that is made, always of the same type
     * @param name tells it from others of its kind; another thing by the same name is remembered in its place
     * @param of all that the making depends on; not changed afterwards
     */
    @SuppressWarnings("unchecked") // one type by one kind
    public <T> T of(String what, String name, Object of, Supplier<T> making) {
        Key key = new Key(what, name);
        Made known = last.get(key);
        Made made = known != null && known.of().equals(of) ? known : new Made(of, making.get());
        now.put(key, made);
        return (T) made.thing();
    }

    /** Begins another round. */
    public void turn() {
        last = now;
        now = new ConcurrentHashMap<>();
    }

    /** Begins anew, as if there had been no round. */
    public void forget() {
        last = Map.of();
        now = new ConcurrentHashMap<>();
    }
}
