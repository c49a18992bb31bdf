package org.parley.reading.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Toll;

/**
 * Adds up the people of one incident and one effect over the sentences that tell of it: listed people add, the same number
 * told again does not, parts of a number told before do not, "additional" ones do.
 */
final class TollSum {

    private static final Set<String> ANYBODY = Set.of(
            "",
            "person",
            "people",
            "man",
            "individual",
            "suspect",
            "insurgent",
            "militant",
            "fighter",
            "member",
            "associate",
            "other",
            "others",
            "rebel",
            "terrorist",
            "attacker",
            "gunman",
            "victim",
            "civilian",
            "detainee");

    /** Counted people of one kind; {@code parts} is what later sentences told of them one by one. */
    private static final class Group {
        private Count count;
        private int parts;
        private final int sentence;

        Group(Count count, int sentence) {
            this.count = count;
            this.sentence = sentence;
        }

        boolean isVague() {
            return count.approx() && count.max() == null;
        }

        int least() {
            return Math.max(count.min(), parts);
        }
    }

    private final List<Group> groups = new ArrayList<>();

    void add(Happening happening) {
        for (Count count : happening.counts()) {
            add(count, happening.sentence());
        }
    }

    private void add(Count count, int sentence) {
        boolean first = groups.isEmpty();
        if (!first && isRetold(count, sentence)) {
            return;
        }
        groups.add(new Group(count, sentence));
    }

    private boolean isRetold(Count count, int sentence) {
        if (count.definite()) {
            return true;
        }
        for (Group group : groups) {
            if (group.count.span().equals(count.span())) {
                return true;
            }
            if (group.sentence == sentence) {
                continue;
            }
            boolean alike = isAlike(group.count.noun(), count.noun());
            if (count.additional()) {
                if (group.count.additional() && group.count.isSameNumber(count) && alike) {
                    return true;
                }
            } else if (group.count.isSameNumber(count)
                    && (alike
                            || (count.min() == 1
                                    && (ANYBODY.contains(count.noun()) || ANYBODY.contains(group.count.noun()))))) {
                return true;
            } else if (alike && group.isVague()) {
                group.parts += count.min();
                return true;
            } else if (alike && count.min() <= group.count.min()) {
                return true;
            } else if (alike && count.min() > group.count.min()) {
                group.count = count;
                return true;
            }
        }
        return false;
    }

    private static boolean isAlike(String one, String other) {
        return one.equals(other) || (ANYBODY.contains(one) && ANYBODY.contains(other));
    }

    /** The sum of the groups; no upper bound when one of them has none. */
    Toll toll() {
        int min = 0;
        @Nullable Integer max = 0;
        boolean approx = false;
        for (Group group : groups) {
            min += group.least();
            Integer most = group.count.max();
            max = max == null || most == null ? null : Integer.valueOf(max + Math.max(most, group.least()));
            approx |= group.count.approx();
        }
        return new Toll(min, max, approx);
    }
}
