package org.parley.web.pages;

import jakarta.servlet.http.HttpServletResponse;

/** Files that a browser keeps and does not show. */
final class Download {

    private Download() {}

    /** Says what comes; {@code file} is a name of ours, without signs that would have to be escaped. */
    static void begin(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }
}
