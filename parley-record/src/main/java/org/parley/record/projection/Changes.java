package org.parley.record.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What some entries change in the tables; of a row that changes several times only the last state. Not safe for several threads. */
public final class Changes {

    private final List<String> readers = new ArrayList<>();
    private final List<EntryRow> entries = new ArrayList<>();
    private final SortedMap<ItemKey, Optional<ItemRow>> items = new TreeMap<>();
    private final SortedMap<AllegationKey, AllegationRow> allegations = new TreeMap<>();

    /** What names the row of an item. */
    public record ItemKey(String reader, String item) implements Comparable<ItemKey> {

        private static final Comparator<ItemKey> ORDER =
                Comparator.comparing(ItemKey::reader).thenComparing(ItemKey::item);

        @Override
        public int compareTo(ItemKey other) {
            return ORDER.compare(this, other);
        }
    }

    private record AllegationKey(String reader, long position) implements Comparable<AllegationKey> {

        private static final Comparator<AllegationKey> ORDER =
                Comparator.comparing(AllegationKey::reader).thenComparingLong(AllegationKey::position);

        @Override
        public int compareTo(AllegationKey other) {
            return ORDER.compare(this, other);
        }
    }

    void meet(String reader) {
        readers.add(reader);
    }

    void add(EntryRow row) {
        entries.add(row);
    }

    void put(ItemRow row) {
        items.put(new ItemKey(row.reader(), row.item()), Optional.of(row));
    }

    void remove(String reader, String item) {
        items.put(new ItemKey(reader, item), Optional.empty());
    }

    void put(AllegationRow row) {
        allegations.put(new AllegationKey(row.reader(), row.position()), row);
    }

    /** Those whose rows are kept from now on. */
    public List<String> readers() {
        return List.copyOf(readers);
    }

    /** New ones in their order. */
    public List<EntryRow> entries() {
        return List.copyOf(entries);
    }

    /** New and changed ones by reader and id. */
    public List<ItemRow> items() {
        return items.values().stream().flatMap(Optional::stream).toList();
    }

    /** Items that are no longer there, since the entry that brought them was taken back. */
    public List<ItemKey> gone() {
        return items.entrySet().stream()
                .filter(item -> item.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** New and changed ones by reader and position; none ever goes, those that are taken back are withdrawn. */
    public List<AllegationRow> allegations() {
        return List.copyOf(allegations.values());
    }
}
