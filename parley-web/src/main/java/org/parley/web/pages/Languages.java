package org.parley.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.parley.web.words.Language;

/** In which language a page is wanted: as chosen, else as the browser says. */
final class Languages {

    static final String COOKIE = "language";

    private Languages() {}

    static Language of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> Language.of(Collections.list(request.getLocales())));
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return Language.find(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
