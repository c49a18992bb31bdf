package org.parley.reading.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.parley.model.Skipped;
import org.parley.model.Span;
import org.parley.reading.intake.Contents.Part;
import org.parley.reading.intake.Rendered.Facts;

/**
 * RSS (0.9 to 2.0) and Atom feeds: each item is a report of its own, its title as first line. Read by jsoup's XML parser,
 * which never resolves entities from outside and reads feeds that are not quite well-formed, as many are.
 */
final class FeedReader {

    private FeedReader() {}

    static Contents read(byte[] bytes, Source source, Limits limits) throws Unreadable {
        String xml = TextDecoder.decode(bytes, source.charset()).text();
        Document feed = Jsoup.parse(xml, "", Parser.xmlParser());
        List<Element> items = new ArrayList<>(feed.select("item, entry"));
        if (items.isEmpty()) {
            throw new Unreadable("is a feed without items");
        }
        if (items.size() > limits.entries()) {
            throw new Unreadable("has more than " + limits.entries() + " items");
        }
        Element channel = feed.selectFirst("channel, feed");
        String publisher = channel == null ? null : child(channel, "title").orElse(null);
        List<Part> parts = new ArrayList<>();
        for (Element item : items) {
            String name = "item-" + (parts.size() + 1);
            parts.add(new Part(name, rendered(item, publisher, limits)));
        }
        return new Contents(parts, List.of());
    }

    private static Rendered rendered(Element item, @Nullable String publisher, Limits limits) throws Unreadable {
        String title = child(item, "title").map(HtmlText::plain).orElse(null);
        String content = child(item, "content:encoded", "content", "description", "summary")
                .orElse("");
        Drafting page = HtmlReader.fragment(content, limits);
        StringBuilder text = new StringBuilder();
        Span titleSpan = null;
        if (title != null && !title.isEmpty()) {
            text.append(title).append("\n\n");
            titleSpan = new Span(0, title.length());
        }
        List<Skipped> marked = new ArrayList<>();
        for (Skipped skip : page.marked()) {
            Span span =
                    new Span(skip.span().begin() + text.length(), skip.span().end() + text.length());
            marked.add(new Skipped(span, skip.furniture()));
        }
        text.append(page.text());
        String author = child(item, "dc:creator", "author", "itunes:author").orElse(null);
        LocalDate published = child(item, "pubDate", "published", "dc:date", "updated")
                .flatMap(Dates::find)
                .orElse(null);
        Facts facts = new Facts(title, titleSpan, publisher, author, published);
        return new Rendered("application/rss+xml", text.toString(), facts, marked, List.of());
    }

    /** The text of the first child of one of these names; an Atom author is a person with a name. */
    private static Optional<String> child(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                if (child.tagName().equalsIgnoreCase(name)) {
                    Element person = child.selectFirst("> name");
                    String text = person == null ? markup(child) : person.text();
                    if (!text.isBlank()) {
                        return Optional.of(text.trim());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** XHTML content is markup as it stands; otherwise markup comes escaped, as text. */
    private static String markup(Element child) {
        return child.attr("type").equals("xhtml") ? child.html() : child.wholeText();
    }
}
