package org.parley.reading.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parley.reading.intake.Rendered.Facts;

/** Web pages: the declared encoding when the bytes are valid in it, the whole text of the page, furniture marked. */
final class HtmlReader {

    private static final Pattern META_CHARSET = Pattern.compile(
            "<(?:meta|\\?xml)\\b[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final int META_BYTES = 8192;

    private HtmlReader() {}

    static Contents read(byte[] bytes, Source source, Limits limits) throws Unreadable {
        String head = TextDecoder.preview(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, META_BYTES)));
        Matcher meta = META_CHARSET.matcher(head);
        String label = source.charset().isEmpty() && meta.find() ? meta.group(1) : source.charset();
        boolean wide = Words.lower(label).startsWith("utf-16");
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes, wide ? "" : label);
        Document page = Jsoup.parse(decoded.text());
        Drafting draft = HtmlText.render(page, limits);
        Facts facts = HtmlHead.facts(page, draft.text());
        return Contents.of(new Rendered("text/html", draft.text(), facts, draft.marked(), TextReader.notes(decoded)));
    }

    /** A fragment of HTML inside another format, as plain lines. */
    static Drafting fragment(String html, Limits limits) throws Unreadable {
        return HtmlText.render(Jsoup.parse(html), limits);
    }

    static Optional<String> notBlank(String text) {
        String squeezed = Words.squeezed(text);
        return squeezed.isEmpty() ? Optional.empty() : Optional.of(squeezed);
    }
}
