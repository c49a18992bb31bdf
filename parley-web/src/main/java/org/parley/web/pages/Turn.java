package org.parley.web.pages;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param rows of this page
 * @param page from 1
 * @param pages how many there are, at least 1
 * @param all how many rows all pages have
 */
public record Turn<T>(List<T> rows, int page, int pages, int all) {

    public Turn {
        rows = List.copyOf(rows);
    }

    /**
     * The page that is asked for, or the nearest that there is.
     *
     * @param page from 1
     * @param most rows of a page
     */
    static <T> Turn<T> of(List<T> all, int page, int most) {
        int pages = Math.max(1, (all.size() + most - 1) / most);
        int at = Math.min(Math.max(1, page), pages);
        return new Turn<>(all.subList((at - 1) * most, Math.min(all.size(), at * most)), at, pages, all.size());
    }

    /** On which page, from 1, a row stands that has this place in the list, from 0. */
    static int pageOf(int place, int most) {
        return Math.max(0, place) / most + 1;
    }

    public boolean isEmpty() {
        return all == 0;
    }
}
