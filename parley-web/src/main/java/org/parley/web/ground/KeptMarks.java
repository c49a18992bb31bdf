package org.parley.web.ground;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The maps that were asked for last: who opens the page, and who looks at all of it, ask for the same ones. Safe for many threads. */
public final class KeptMarks {

    /** A map has some hundred kilobytes at most. */
    private static final int MOST = 32;

    private final Ground ground;
    private final Map<Asked, Mark.Map> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Mark.Map> eldest) {
            return size() > MOST;
        }
    };

    private record Asked(GroundQuery query, int zoom) {}

    public KeptMarks(Ground ground) {
        this.ground = ground;
    }

    /** What {@link Marks#of} gives. */
    public Mark.Map of(GroundQuery query, int zoom) {
        Asked asked = new Asked(query, zoom);
        Mark.Map known = find(asked);
        if (known == null) {
            known = Marks.of(ground, query, zoom);
            keep(asked, known);
        }
        return known;
    }

    private synchronized Mark.@Nullable Map find(Asked asked) {
        return kept.get(asked);
    }

    private synchronized void keep(Asked asked, Mark.Map map) {
        kept.put(asked, map);
    }
}
