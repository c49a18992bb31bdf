package org.parley.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Gate;
import org.parley.web.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A template with what it is to show. */
public final class Page implements View {

    /** Flash attribute with what was just done: a key of the words, perhaps a tab and a value. */
    static final String NOTICE = "notice";

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.parley.web.templates");

    private final String template;
    private final Object model;
    private final HttpStatus status;

    private Page(String template, Object model, HttpStatus status) {
        this.template = template;
        this.model = model;
        this.status = status;
    }

    /**
     * A page.
     *
     * @param template name of a file in {@code src/main/jte} without {@code .jte}; it takes a {@code screen} and a {@code model}
     * @param model what it shows
     */
    public static Page of(String template, Object model) {
        return new Page(template, model, HttpStatus.OK);
    }

    /** The same under another status. */
    public Page with(HttpStatus other) {
        return new Page(template, model, other);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> unused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("screen", screen(request));
        values.put("model", model);
        StringOutput out = new StringOutput(16_384);
        TEMPLATES.render(template + ".jte", values, out);
        byte[] html = out.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        Packed.send(html, request, response);
    }

    private static Screen screen(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        Object notice = flash == null ? null : flash.get(NOTICE);
        Optional<Seat> seat = Gate.seat(request);
        return new Screen(
                Words.of(Languages.of(request)),
                seat,
                CaseName.of(seat),
                request.getRequestURI(),
                csrf == null ? "" : csrf.getToken(),
                Optional.ofNullable(notice).map(Object::toString));
    }
}
