package org.parley.reading.intake;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.model.Furniture;

/**
 * Lines that are nothing but the words of buttons and menus, also where a saved page has glued them together
 * ("PrintPrintEmailShare"). The list holds usual labels of web pages; citation styles stand on "cite this" buttons.
 */
final class ControlWords {

    private static final int MOST_CHARACTERS = 160;
    private static final List<String> NETWORKS = List.of(
            "facebook",
            "twitter",
            "linkedin",
            "reddit",
            "whatsapp",
            "pinterest",
            "telegram",
            "tumblr",
            "instagram",
            "youtube",
            "google+",
            "flipboard",
            "messenger",
            "share",
            "tweet",
            "sharethis",
            "addthis");
    private static final List<String> LABELS = List.of(
            "home",
            "search",
            "menu",
            "print",
            "email",
            "e-mail",
            "cite",
            "close",
            "top",
            "next",
            "previous",
            "prev",
            "back",
            "save",
            "copy",
            "link",
            "download",
            "style",
            "mla",
            "apa",
            "chicago",
            "harvard",
            "turabian",
            "vancouver",
            "bibtex",
            "ieee",
            "login",
            "log in",
            "log out",
            "sign in",
            "register",
            "subscribe",
            "contact us",
            "about us",
            "help",
            "rss",
            "feed",
            "play",
            "pause",
            "mute",
            "unmute",
            "listen",
            "stop",
            "text size",
            "font size",
            "smaller",
            "larger",
            "a-",
            "a+",
            "more",
            "view",
            "submit",
            "go",
            "ok",
            "cancel",
            "english",
            "espa\u00f1ol",
            "fran\u00e7ais",
            "newsletters",
            "bookmark",
            "favorites",
            "permalink",
            "comment",
            "comments",
            "toggle",
            "navigation",
            "options",
            "settings",
            "purchase",
            "order",
            "reprints",
            "permissions",
            "single page",
            "pdf",
            "this",
            "article",
            "page",
            "story",
            "on",
            "with",
            "via",
            "to",
            "a",
            "site",
            "main",
            "skip",
            "your",
            "edition",
            "location",
            "quick links",
            "latest");
    /** Labels that no line of a report consists of; one of them must be there. */
    private static final List<String> SURE = List.of(
            "print",
            "email",
            "e-mail",
            "cite",
            "share",
            "tweet",
            "facebook",
            "twitter",
            "linkedin",
            "whatsapp",
            "menu",
            "search",
            "log in",
            "login",
            "sign in",
            "register",
            "subscribe",
            "rss",
            "newsletters",
            "text size",
            "font size",
            "mla",
            "bookmark",
            "permalink",
            "reprints",
            "toggle",
            "download",
            "listen",
            "submit",
            "home",
            "contact us",
            "about us",
            "quick links");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}+]+");

    private static final Pattern WHOLE =
            Pattern.compile("(?:" + alternatives(Stream.concat(NETWORKS.stream(), LABELS.stream())) + ")+");
    private static final Pattern ANY_SURE = Pattern.compile(alternatives(SURE.stream()));
    private static final Pattern ANY_NETWORK = Pattern.compile(alternatives(NETWORKS.stream()));

    private ControlWords() {}

    /** The furniture that a line of control words is, or null. */
    static @org.jspecify.annotations.Nullable Furniture find(String line) {
        if (line.length() > MOST_CHARACTERS || line.endsWith(".") || line.contains("\"") || line.contains("\u201c")) {
            return null;
        }
        String glued = NO_LETTERS.matcher(Words.lower(line)).replaceAll("");
        if (glued.isEmpty()
                || !WHOLE.matcher(glued).matches()
                || !ANY_SURE.matcher(glued).find()) {
            return null;
        }
        return ANY_NETWORK.matcher(glued).find() ? Furniture.SHARING : Furniture.NAVIGATION;
    }

    /** Longest first, letters only, as the lines are compared. */
    private static String alternatives(Stream<String> words) {
        return words.map(word -> NO_LETTERS.matcher(word).replaceAll(""))
                .distinct()
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(java.util.stream.Collectors.joining("|"));
    }
}
