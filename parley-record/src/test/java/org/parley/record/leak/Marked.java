package org.parley.record.leak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;

/** Puts a word into every text of an act that is free, so that it can be told wherever it turns up. */
final class Marked {

    private static final Set<String> FREE = new TreeSet<>(Set.of(
            "reason",
            "reasons",
            "text",
            "description",
            "conduct",
            "mandate",
            "what",
            "condition",
            "clause",
            "title",
            "publisher",
            "place"));

    private Marked() {}

    /** The word of the entry at a position: no part of another one. */
    static String word(long position) {
        return "zq" + position + "qz";
    }

    static Act act(Act act, String word) {
        String json = new String(Contents.write(Content.of(act, Author.MACHINE, "x")), StandardCharsets.UTF_8);
        JsonNode tree = Contents.parseLine(json).get("act");
        mark((ObjectNode) tree, word);
        return Contents.parseAct(tree.toString());
    }

    private static void mark(ObjectNode tree, String word) {
        for (Map.Entry<String, JsonNode> member : tree.deepCopy().properties()) {
            String name = member.getKey();
            if (FREE.contains(name) && member.getValue().isTextual()) {
                tree.put(name, member.getValue().asText() + " " + word);
            } else if (name.equals("line")) {
                ((ObjectNode) tree.get(name)).put("note", word);
            } else if (name.equals("lines")) {
                ArrayNode lines = (ArrayNode) tree.get(name);
                lines.forEach(line -> ((ObjectNode) line).put("note", word));
            }
        }
    }
}
