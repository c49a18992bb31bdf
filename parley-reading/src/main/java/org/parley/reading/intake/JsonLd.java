package org.parley.reading.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Headline, publisher, authors and date from the schema.org data of a page. Only the first object that has a headline
 * counts: the data of a page also describe its site and other articles. Data that are not JSON are passed over.
 */
final class JsonLd {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, List<String>> values;

    private JsonLd(Map<String, List<String>> values) {
        this.values = values;
    }

    static JsonLd of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                Map<String, List<String>> found = article(script.data());
                if (!found.isEmpty()) {
                    return new JsonLd(found);
                }
            } catch (IOException e) {
                // not JSON: the page's other data may be
            }
        }
        return new JsonLd(Map.of());
    }

    Optional<String> headline() {
        return first("headline");
    }

    Optional<String> publisher() {
        return first("publisher/name");
    }

    Optional<String> published() {
        return first("datePublished");
    }

    /** All authors, joined by commas. */
    Optional<String> author() {
        List<String> names = values.getOrDefault("author/name", values.getOrDefault("author", List.of()));
        List<String> plain = names.stream()
                .filter(name -> !name.startsWith("http"))
                .distinct()
                .toList();
        return plain.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", plain));
    }

    private Optional<String> first(String path) {
        return values.getOrDefault(path, List.of()).stream().findFirst();
    }

    /** The texts of the first object with a headline, by path below it; array levels do not count. */
    private static Map<String, List<String>> article(String json) throws IOException {
        Deque<Map<String, List<String>>> objects = new ArrayDeque<>();
        Deque<String> names = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(json)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (token == JsonToken.START_OBJECT) {
                    objects.push(new TreeMap<>());
                    names.push(parser.currentName() == null ? nameAbove(parser) : parser.currentName());
                } else if (token == JsonToken.END_OBJECT) {
                    Map<String, List<String>> object = objects.pop();
                    String name = names.pop();
                    if (object.containsKey("headline")) {
                        return object;
                    }
                    Map<String, List<String>> above = objects.peek();
                    if (above != null) {
                        object.forEach((path, texts) -> add(above, name + "/" + path, texts));
                    }
                } else if (token == JsonToken.VALUE_STRING && !objects.isEmpty()) {
                    String text = Words.squeezed(parser.getText());
                    String name = parser.currentName() == null ? nameAbove(parser) : parser.currentName();
                    if (!text.isEmpty()) {
                        add(objects.element(), name, List.of(text));
                    }
                }
                token = parser.nextToken();
            }
        }
        return Map.of();
    }

    private static String nameAbove(JsonParser parser) {
        String name = parser.getParsingContext().getParent() == null
                ? null
                : parser.getParsingContext().getParent().getCurrentName();
        return name == null ? "" : name;
    }

    private static void add(Map<String, List<String>> to, String path, List<String> texts) {
        to.computeIfAbsent(path, none -> new ArrayList<>()).addAll(texts);
    }
}
