package org.parley.web.ground;

/** How many wanted rows of a table are at each of its spots. For one thread. */
final class SpotCounts {

    private final int[] count;
    private final int[] first;
    private int keptBack;

    /** @param spots how many there are */
    SpotCounts(int spots) {
        count = new int[spots];
        first = new int[spots];
    }

    void add(int spot, int row) {
        if (count[spot]++ == 0) {
            first[spot] = row;
        }
    }

    /** A row that may be shown by id and day only is nowhere. */
    void addKeptBack() {
        keptBack++;
    }

    int spots() {
        return count.length;
    }

    int count(int spot) {
        return count[spot];
    }

    /** The first row there, where there is one. */
    int first(int spot) {
        return first[spot];
    }

    int keptBack() {
        return keptBack;
    }
}
