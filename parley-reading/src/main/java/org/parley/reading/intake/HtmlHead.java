package org.parley.reading.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.parley.model.Span;
import org.parley.reading.intake.Rendered.Facts;

/**
 * What the head of a page claims: JSON-LD (schema.org), OpenGraph, citation and Dublin Core names, then the headline
 * element and the page title. The first that is there counts.
 */
final class HtmlHead {

    private static final List<String> TITLES =
            List.of("og:title", "citation_title", "dc.title", "twitter:title", "parsely-title");
    private static final List<String> PUBLISHERS =
            List.of("og:site_name", "citation_publisher", "dc.publisher", "citation_journal_title");
    private static final List<String> AUTHORS = List.of(
            "author", "article:author", "citation_author", "dc.creator", "byl", "parsely-author", "sailthru.author");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:published_time",
            "citation_publication_date",
            "citation_date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "pubdate",
            "publishdate",
            "date",
            "parsely-pub-date",
            "sailthru.date");
    private static final Pattern ADDRESS = Pattern.compile("^(?:https?:|www\\.|@).*");
    private static final Pattern SITE_NAME =
            Pattern.compile("\\s+[|\u2013\u2014\u00bb-]\\s+[^|\u2013\u2014\u00bb]{1,40}$");

    private HtmlHead() {}

    static Facts facts(Document page, String text) {
        JsonLd data = JsonLd.of(page);
        Elements headlines = page.select("h1");
        Optional<String> headline =
                headlines.size() == 1 ? HtmlReader.notBlank(headlines.get(0).text()) : Optional.empty();
        String title = data.headline()
                .or(() -> meta(page, TITLES))
                .or(() -> headline)
                .or(() -> HtmlReader.notBlank(
                        SITE_NAME.matcher(Words.squeezed(page.title())).replaceAll("")))
                .orElse(null);
        Span titleSpan = headline.flatMap(words -> find(words, text)).orElse(null);
        String publisher = data.publisher().or(() -> meta(page, PUBLISHERS)).orElse(null);
        String author = data.author()
                .or(() -> meta(page, AUTHORS))
                .map(HtmlHead::withoutBy)
                .orElse(null);
        LocalDate published = data.published()
                .flatMap(Dates::ofIso)
                .or(() -> dates(page))
                .or(() -> timeElement(page))
                .orElse(null);
        return new Facts(title, titleSpan, publisher, author, published);
    }

    private static String withoutBy(String author) {
        return author.replaceFirst("^(?i:by)\\s+(?=\\p{Lu})", "");
    }

    private static Optional<Span> find(String words, String text) {
        int at = text.indexOf(words);
        return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
    }

    private static Optional<String> meta(Document page, List<String> names) {
        for (String name : names) {
            for (Element element : page.select("meta")) {
                boolean named = name.equalsIgnoreCase(element.attr("property"))
                        || name.equalsIgnoreCase(element.attr("name"))
                        || name.equalsIgnoreCase(element.attr("itemprop"));
                String content = Words.squeezed(element.attr("content"));
                if (named && !content.isEmpty() && !ADDRESS.matcher(content).matches()) {
                    return Optional.of(content);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> dates(Document page) {
        for (String name : DATES) {
            Optional<LocalDate> date = meta(page, List.of(name)).flatMap(Dates::find);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> timeElement(Document page) {
        Element time = page.selectFirst(
                "time[itemprop=datePublished], time[pubdate], article time[datetime], header time[datetime]");
        return time == null ? Optional.empty() : Dates.ofIso(time.attr("datetime"));
    }
}
