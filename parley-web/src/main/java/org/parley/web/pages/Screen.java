package org.parley.web.pages;

import gg.jte.html.HtmlContent;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Optional;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.words.Language;
import org.parley.web.words.Words;

/**
 * What every page has around it.
 *
 * @param words in the language of the reader
 * @param seat of the reader; absent when nobody is signed in
 * @param caseName what the case is called
 * @param path of this page, to show where one is
 * @param csrf token that every form sends back
 * @param notice what was just done, as a key of {@code words} with its value behind a tab; absent for nothing
 */
public record Screen(
        Words words, Optional<Seat> seat, String caseName, String path, String csrf, Optional<String> notice) {

    /** The words under a key. */
    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    /** What a constant of a closed list is called. */
    public String t(String prefix, Enum<?> constant) {
        return words.t(prefix, constant);
    }

    /**
     * A part of a page that is the same for all who see the same reports in the same language: put together once.
     *
     * @param part names it; no other part of any page is called so
     * @param content depends on nothing but the view and the words
     */
    public HtmlContent kept(CaseView view, String part, HtmlContent content) {
        String html = view.once(new Part(part, words.language()), unused -> {
            StringOutput out = new StringOutput();
            content.writeTo(new OwaspHtmlTemplateOutput(out));
            return out.toString();
        });
        return out -> out.writeContent(html);
    }

    /** What a part is kept under. */
    private record Part(String name, Language language) {}

    /** Whether the reader has a right. */
    public boolean may(Right right) {
        return seat.filter(found -> found.may(right)).isPresent();
    }

    /** The seat of who is signed in. */
    public Seat seated() {
        return seat.orElseThrow();
    }

    /** Whether what the reader opens is noted, of which he has to know. */
    public boolean isReadingAudited() {
        return seat.filter(Seat::isReadingAudited).isPresent();
    }

    /** Whether this page is in the part of the application that begins with a path. */
    public boolean isIn(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** What was just done, in words. */
    public Optional<String> done() {
        return notice.map(told -> {
            String[] parts = told.split("\t", -1);
            return parts.length == 1 ? words.t(parts[0]) : words.t(parts[0], parts[1]);
        });
    }
}
