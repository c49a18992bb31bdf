package org.parley.reading.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.parley.model.Furniture;

/**
 * Tells furniture from the markup of a page: elements made for it ({@code nav}, {@code figcaption}), ARIA roles, the usual
 * words in classes and ids, and blocks that are nearly all links. Class words lie ("has-sidebar" on the whole page), so
 * nothing is marked that holds the headline or a good part of the page's paragraphs.
 */
final class HtmlFurniture {

    private static final double GOOD_PART = 0.3;
    private static final double NEARLY_ALL = 0.85;
    private static final int MOST_CHARACTERS = 6000;
    private static final Set<String> NEVER = Set.of("html", "body", "main", "article", "h1", "title");
    private static final Set<String> BLOCKS = Set.of("ul", "ol", "div", "section", "table", "p", "dl", "td");

    private static final Map<String, Furniture> ELEMENTS = Map.of(
            "nav", Furniture.NAVIGATION,
            "footer", Furniture.COPYRIGHT,
            "aside", Furniture.TEASER,
            "figcaption", Furniture.CAPTION,
            "caption", Furniture.CAPTION,
            "form", Furniture.NAVIGATION,
            "button", Furniture.NAVIGATION,
            "select", Furniture.NAVIGATION,
            "label", Furniture.NAVIGATION,
            "menu", Furniture.NAVIGATION);

    private static final Map<String, Furniture> ROLES = Map.of(
            "navigation", Furniture.NAVIGATION,
            "menu", Furniture.NAVIGATION,
            "menubar", Furniture.NAVIGATION,
            "search", Furniture.NAVIGATION,
            "banner", Furniture.MASTHEAD,
            "contentinfo", Furniture.COPYRIGHT,
            "complementary", Furniture.TEASER,
            "dialog", Furniture.COOKIES,
            "alertdialog", Furniture.COOKIES);

    private record Named(Furniture furniture, Set<String> words) {}

    /** Asked in this order: a "related-nav" is a teaser, a "footer-share" is for sharing. */
    private static final List<Named> CLASS_WORDS = List.of(
            new Named(Furniture.COOKIES, Set.of("cookie", "cookies", "consent", "gdpr", "onetrust")),
            new Named(Furniture.COMMENTS, Set.of("comments", "comment", "disqus", "respond", "livefyre")),
            new Named(
                    Furniture.ADVERTISEMENT,
                    Set.of(
                            "ad",
                            "ads",
                            "advert",
                            "advertisement",
                            "adslot",
                            "sponsor",
                            "sponsored",
                            "promoted",
                            "taboola",
                            "outbrain")),
            new Named(Furniture.SHARING, Set.of("share", "sharing", "social", "sharebar", "addthis", "sharedaddy")),
            new Named(
                    Furniture.SUBSCRIPTION,
                    Set.of(
                            "newsletter",
                            "subscribe",
                            "subscription",
                            "signup",
                            "paywall",
                            "login",
                            "signin",
                            "regwall")),
            new Named(
                    Furniture.TEASER,
                    Set.of(
                            "related",
                            "recommended",
                            "recommendations",
                            "teaser",
                            "teasers",
                            "trending",
                            "popular",
                            "recirc",
                            "readmore",
                            "morefrom")),
            new Named(Furniture.CAPTION, Set.of("caption", "credit", "photocredit", "wp-caption-text")),
            new Named(Furniture.PAGINATION, Set.of("pagination", "pager", "pagenav")),
            new Named(
                    Furniture.NAVIGATION,
                    Set.of(
                            "nav",
                            "navbar",
                            "navigation",
                            "menu",
                            "breadcrumb",
                            "breadcrumbs",
                            "sidebar",
                            "skip",
                            "skiplink",
                            "toolbar",
                            "topbar",
                            "sitemap",
                            "search",
                            "masthead")),
            new Named(Furniture.COPYRIGHT, Set.of("footer", "copyright", "colophon", "legal")));

    private final double paragraphCharacters;

    private HtmlFurniture(double paragraphCharacters) {
        this.paragraphCharacters = paragraphCharacters;
    }

    static HtmlFurniture of(Document page) {
        return new HtmlFurniture(paragraphs(page.body()));
    }

    Optional<Furniture> kindOf(Element element) {
        String name = element.normalName();
        if (NEVER.contains(name)) {
            return Optional.empty();
        }
        Optional<Furniture> kind = byMarkup(element, name);
        if (kind.isEmpty()) {
            kind = byLinks(element, name);
        }
        return kind.filter(found -> !holdsReporting(element));
    }

    private static Optional<Furniture> byMarkup(Element element, String name) {
        Furniture byName = ELEMENTS.get(name);
        Furniture byRole = ROLES.get(Words.lower(element.attr("role")));
        if (byName == null && byRole == null && name.equals("header")) {
            return element.closest("article, main") == null ? Optional.of(Furniture.MASTHEAD) : Optional.empty();
        }
        Optional<Furniture> byWords = byClass(element);
        return byWords.isPresent() && byName != Furniture.CAPTION
                ? byWords
                : Optional.ofNullable(byName == null ? byRole : byName);
    }

    private static Optional<Furniture> byClass(Element element) {
        String names = element.className() + " " + element.id();
        if (names.isBlank()) {
            return Optional.empty();
        }
        Set<String> words = java.util.Arrays.stream(
                        Words.lower(names.replaceAll("([a-z])([A-Z])", "$1 $2")).split("[^a-z]+"))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return CLASS_WORDS.stream()
                .filter(named -> named.words().stream().anyMatch(words::contains))
                .map(Named::furniture)
                .findFirst();
    }

    /** A list or block of at least three links that is nearly nothing else is a menu. */
    private static Optional<Furniture> byLinks(Element element, String name) {
        if (!BLOCKS.contains(name) || element.childrenSize() == 0) {
            return Optional.empty();
        }
        Elements links = element.select("a[href]");
        if (links.size() < 3) {
            return Optional.empty();
        }
        int linked = 0;
        for (Element link : links) {
            linked += link.text().length();
        }
        int all = element.text().length();
        boolean menu = all > 0 && all < MOST_CHARACTERS && linked >= NEARLY_ALL * all;
        return menu ? Optional.of(Furniture.NAVIGATION) : Optional.empty();
    }

    private boolean holdsReporting(Element element) {
        if (element.selectFirst("h1") != null
                && element.parents().select("nav, footer, aside").isEmpty()) {
            return true;
        }
        return paragraphCharacters > 0 && paragraphs(element) >= GOOD_PART * paragraphCharacters;
    }

    private static double paragraphs(Element element) {
        double characters = 0;
        for (Element paragraph : element.select("p")) {
            int length = paragraph.text().length();
            characters += length >= 80 ? length : 0;
        }
        return characters;
    }
}
