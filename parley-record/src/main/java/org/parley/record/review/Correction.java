package org.parley.record.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.record.log.CanonicalJson;

/**
 * What persons made of an item of the machine: labelled data to learn from.
 *
 * @param item id
 * @param type of its line
 * @param verdict any state but proposed
 * @param before the line as the machine proposed it
 * @param after what stands in its place: the same line when accepted, one when corrected, that of the other item when merged, the
 *     parts when split, none when rejected
 * @param reviewers who decided, the first one first; all members of the mechanism
 * @param position of the entry that decided
 * @param time of that entry
 * @param reason of a rejection
 */
public record Correction(
        String item,
        String type,
        ReviewState verdict,
        JsonNode before,
        List<JsonNode> after,
        List<String> reviewers,
        long position,
        Instant time,
        Optional<String> reason) {

    public Correction {
        after = List.copyOf(after);
        reviewers = List.copyOf(reviewers);
    }

    /** Keys of the line that a correction changed, added or took away, in order of the alphabet; none for other verdicts. */
    public List<String> changed() {
        if (verdict != ReviewState.CORRECTED) {
            return List.of();
        }
        TreeSet<String> keys = new TreeSet<>();
        before.fieldNames().forEachRemaining(keys::add);
        after.get(0).fieldNames().forEachRemaining(keys::add);
        keys.removeIf(key -> before.path(key).equals(after.get(0).path(key)));
        return List.copyOf(keys);
    }

    /** One JSON line in its canonical form, without its end. */
    public String toJson() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode all = json.objectNode();
        all.put("item", item);
        all.put("item_type", type);
        all.put("verdict", verdict.name().toLowerCase(Locale.ROOT));
        all.set("before", before);
        ArrayNode lines = all.putArray("after");
        after.forEach(lines::add);
        ArrayNode names = all.putArray("reviewers");
        reviewers.forEach(names::add);
        ArrayNode keys = all.putArray("changed");
        changed().forEach(keys::add);
        all.put("position", position);
        all.put("time", time.toString());
        all.set("reason", reason.<JsonNode>map(json::textNode).orElse(json.nullNode()));
        return new String(CanonicalJson.of(all.toString()), StandardCharsets.UTF_8);
    }
}
