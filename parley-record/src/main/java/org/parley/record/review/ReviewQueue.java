package org.parley.record.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.ReviewActs.ItemAccepted;
import org.parley.record.entry.ReviewActs.ItemCorrected;
import org.parley.record.entry.ReviewActs.ItemProposed;
import org.parley.record.entry.ReviewActs.ItemRejected;
import org.parley.record.entry.ReviewActs.ItemSplit;
import org.parley.record.entry.ReviewActs.ItemsMerged;
import org.parley.record.fold.Entry;
import org.parley.record.fold.Tree;

/**
 * All items of a log with their state, as far as its reader sees it. Immutable. An entry costs in the order of the logarithm of the
 * number of items, times the few entries about the items that it names.
 */
public final class ReviewQueue {

    private static final ReviewQueue EMPTY =
            new ReviewQueue(Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty());

    private final Tree<String, Tree<Long, Entry>> about;
    private final Tree<String, ReviewItem> items;
    private final Tree<Place, ReviewItem> waiting;
    private final Tree<Long, Entry> counted;
    private final Tree<Long, Boolean> twoReviewers;

    private ReviewQueue(
            Tree<String, Tree<Long, Entry>> about,
            Tree<String, ReviewItem> items,
            Tree<Place, ReviewItem> waiting,
            Tree<Long, Entry> counted,
            Tree<Long, Boolean> twoReviewers) {
        this.about = about;
        this.items = items;
        this.waiting = waiting;
        this.counted = counted;
        this.twoReviewers = twoReviewers;
    }

    /** The heaviest first, then the least confident, then by id. */
    private record Place(int weight, double confidence, String id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::weight)
                .reversed()
                .thenComparingDouble(Place::confidence)
                .thenComparing(Place::id);

        static Place of(ReviewItem item) {
            return new Place(item.weight(), item.confidence(), item.id());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Of an empty log. */
    public static ReviewQueue empty() {
        return EMPTY;
    }

    /** After one more entry; those that are about no item change nothing. */
    public ReviewQueue with(Entry entry) {
        if (entry.act() instanceof MechanismSet set) {
            return new ReviewQueue(
                    about,
                    items,
                    waiting,
                    counted,
                    twoReviewers.with(entry.position(), set.rules().twoReviewers()));
        }
        if (entry.act() instanceof EntryRetracted retracted) {
            return counted.find(retracted.entry()).map(this::without).orElse(this);
        }
        List<String> named = named(entry.act());
        if (named.isEmpty()) {
            return this;
        }
        Tree<String, Tree<Long, Entry>> more = about;
        for (String id : named) {
            more = more.with(id, more.find(id).orElse(Tree.empty()).with(entry.position(), entry));
        }
        return worked(more, counted.with(entry.position(), entry), named);
    }

    private ReviewQueue without(Entry entry) {
        List<String> named = named(entry.act());
        Tree<String, Tree<Long, Entry>> fewer = about;
        for (String id : named) {
            fewer = fewer.with(id, fewer.find(id).orElse(Tree.empty()).without(entry.position()));
        }
        return worked(fewer, counted.without(entry.position()), named);
    }

    private ReviewQueue worked(Tree<String, Tree<Long, Entry>> all, Tree<Long, Entry> entries, List<String> named) {
        Tree<String, ReviewItem> now = items;
        Tree<Place, ReviewItem> queue = waiting;
        for (String id : named) {
            Optional<ReviewItem> before = now.find(id);
            if (before.isPresent()) {
                queue = queue.without(Place.of(before.get()));
            }
            Tree<String, ReviewItem> known = now;
            Optional<ReviewItem> after = ItemFold.of(
                    id,
                    all.find(id).orElse(Tree.empty()).values(),
                    position -> twoReviewers.findUpTo(position).orElse(false),
                    whole -> known.find(whole).map(ReviewItem::type).orElse(""));
            now = after.map(item -> known.with(id, item)).orElseGet(() -> known.without(id));
            if (after.isPresent() && after.get().state() == ReviewState.PROPOSED) {
                queue = queue.with(Place.of(after.get()), after.get());
            }
        }
        return new ReviewQueue(all, now, queue, entries, twoReviewers);
    }

    /** The items that an act decides about or brings; the whole before its parts. */
    public static List<String> named(Act act) {
        if (act instanceof ItemProposed proposed) {
            return List.of(proposed.item());
        }
        if (act instanceof ItemAccepted accepted) {
            return List.of(accepted.item());
        }
        if (act instanceof ItemCorrected corrected) {
            return List.of(corrected.item());
        }
        if (act instanceof ItemRejected rejected) {
            return List.of(rejected.item());
        }
        if (act instanceof ItemsMerged merged) {
            return merged.items().stream().distinct().toList();
        }
        if (act instanceof ItemSplit split) {
            List<String> all = new ArrayList<>(List.of(split.item()));
            all.addAll(parts(split));
            return all;
        }
        return List.of();
    }

    /** Ids of the parts of a split, in the order of their lines. */
    public static List<String> parts(ItemSplit split) {
        return IntStream.rangeClosed(1, split.lines().size())
                .mapToObj(number -> split.item() + "/" + number)
                .toList();
    }

    /** Which part this is, from 0. */
    static int part(String whole, String id) {
        return Integer.parseInt(id.substring(whole.length() + 1)) - 1;
    }

    /**
     * An item by its id.
     *
     * @return absent also when only later entries about it are seen
     */
    public Optional<ReviewItem> find(String id) {
        return items.find(id);
    }

    /** All items by id. */
    public List<ReviewItem> items() {
        return items.values();
    }

    /** Those that wait for a person: the heaviest first, then the least confident, then by id. */
    public List<ReviewItem> waiting() {
        return waiting.values();
    }

    /** The same without those that wait for somebody else than this member, because he has decided already. */
    public List<ReviewItem> waitingFor(String member) {
        return waiting().stream()
                .filter(item -> !item.awaitsSomeoneElseThan(member))
                .toList();
    }

    /** Whether a later entry that counts is about one of the items of the entry at this position. */
    public boolean isBuiltUpon(long position) {
        return counted.find(position).stream()
                .flatMap(entry -> named(entry.act()).stream())
                .flatMap(id -> about.find(id).stream())
                .anyMatch(entries -> entries.findLast()
                        .filter(last -> last.position() > position)
                        .isPresent());
    }

    /** What persons decided about items of the machine, in the order of the deciding entries; what waits for a second one is left out. */
    public List<Correction> corrections() {
        return items().stream()
                .filter(item -> item.state() != ReviewState.PROPOSED)
                .filter(item -> item.proposed().author().equals(Author.MACHINE))
                .map(this::correction)
                .sorted(Comparator.comparingLong(Correction::position).thenComparing(Correction::item))
                .toList();
    }

    private Correction correction(ReviewItem item) {
        Review last = item.reviews().get(item.reviews().size() - 1);
        return new Correction(
                item.id(),
                item.type(),
                item.state(),
                item.original(),
                after(item),
                item.reviews().stream()
                        .map(review -> review.by().member())
                        .distinct()
                        .toList(),
                last.position(),
                last.time(),
                last.reason());
    }

    private List<JsonNode> after(ReviewItem item) {
        return switch (item.state()) {
            case PROPOSED, REJECTED -> List.of();
            case ACCEPTED, CORRECTED -> List.of(item.line());
            case MERGED, SPLIT ->
                item.replacedBy().stream()
                        .flatMap(id -> items.find(id).stream())
                        .map(ReviewItem::line)
                        .toList();
        };
    }
}
