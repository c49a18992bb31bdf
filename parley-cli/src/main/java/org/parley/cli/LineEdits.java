package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.parley.record.entry.Contents;

/** Changes of the JSON line of an item as a person types them: {@code KEY=VALUE}, a key within another one as {@code by.name=VALUE}. */
final class LineEdits {

    private LineEdits() {}

    /**
     * The line with one change.
     *
     * @param edit a value is text as it stands where there was text; otherwise JSON, such as {@code true}, {@code 19}, {@code null} or
     *     {@code [[3,9]]}; text in double quotes where there was none
     * @throws IllegalArgumentException when the line has no such key, or the value cannot be so
     */
    static JsonNode with(JsonNode line, String edit) {
        int equals = edit.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("A change is KEY=VALUE, not \"" + edit.strip() + "\".");
        }
        List<String> path = List.of(edit.substring(0, equals).strip().split("\\.", -1));
        ObjectNode changed = line.deepCopy();
        JsonNode holder = changed;
        for (String key : path.subList(0, path.size() - 1)) {
            holder = holder.path(key);
        }
        String last = path.get(path.size() - 1);
        if (!(holder instanceof ObjectNode object) || !object.has(last)) {
            List<String> keys = new ArrayList<>();
            (holder.isObject() ? holder : line).fieldNames().forEachRemaining(keys::add);
            throw new IllegalArgumentException("There is no \""
                    + edit.substring(0, equals).strip() + "\" in it; there are " + String.join(", ", keys) + ".");
        }
        object.set(last, value(object.path(last), edit.substring(equals + 1).strip()));
        return changed;
    }

    private static JsonNode value(JsonNode before, String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        if (before.isTextual() && !quoted && !text.equals("null")) {
            return TextNode.valueOf(text);
        }
        try {
            return Contents.parseLine("{\"value\":" + text + "}").path("value");
        } catch (IllegalArgumentException e) {
            if (before.isNull()) {
                return TextNode.valueOf(text);
            }
            throw new IllegalArgumentException("The value " + text + " cannot be so: it was " + before + ".", e);
        }
    }
}
