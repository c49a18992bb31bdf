package org.parley.web.ground;

import java.util.List;

/**
 * A page of rows.
 *
 * @param rows the latest first, those without days last
 * @param told how many in all pages reports tell
 * @param imported how many were imported
 * @param page from 1
 * @param pages 1 or more
 */
public record GroundPage(List<Happened> rows, int told, int imported, int page, int pages) {

    public GroundPage {
        rows = List.copyOf(rows);
    }
}
