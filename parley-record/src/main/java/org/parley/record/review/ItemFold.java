package org.parley.record.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.parley.record.entry.Author;
import org.parley.record.entry.ReviewActs.ItemAccepted;
import org.parley.record.entry.ReviewActs.ItemCorrected;
import org.parley.record.entry.ReviewActs.ItemProposed;
import org.parley.record.entry.ReviewActs.ItemRejected;
import org.parley.record.entry.ReviewActs.ItemSplit;
import org.parley.record.entry.ReviewActs.ItemsMerged;
import org.parley.record.fold.Entry;

/** Works out one item from the entries that count for it. For one thread, once. */
final class ItemFold {

    private final String id;
    private final LongPredicate needsTwo;
    private @Nullable Entry proposed;
    private @Nullable JsonNode original;
    private @Nullable JsonNode line;
    private String type = "";
    private ReviewState state = ReviewState.PROPOSED;
    private final List<Review> reviews = new ArrayList<>();
    private final List<String> replacedBy = new ArrayList<>();
    private final List<String> standsFor = new ArrayList<>();

    private ItemFold(String id, LongPredicate needsTwo) {
        this.id = id;
        this.needsTwo = needsTwo;
    }

    /**
     * The item.
     *
     * @param entries about it, in order
     * @param needsTwo whether an item needed two persons when the entry at a position was made
     * @param typeOf type of another item, for a part that was split off
     * @return absent when the entry that proposed it is not among them
     */
    static Optional<ReviewItem> of(
            String id, List<Entry> entries, LongPredicate needsTwo, Function<String, String> typeOf) {
        ItemFold fold = new ItemFold(id, needsTwo);
        entries.forEach(entry -> fold.add(entry, typeOf));
        if (fold.proposed == null || fold.original == null || fold.line == null) {
            return Optional.empty();
        }
        return Optional.of(new ReviewItem(
                id,
                fold.type,
                fold.proposed,
                fold.original,
                fold.line,
                fold.state,
                fold.reviews,
                fold.replacedBy,
                fold.standsFor));
    }

    private void add(Entry entry, Function<String, String> typeOf) {
        if (entry.act() instanceof ItemProposed act && proposed == null) {
            begin(entry, act.line(), act.type());
        } else if (entry.act() instanceof ItemSplit act && !act.item().equals(id)) {
            begin(entry, act.lines().get(ReviewQueue.part(act.item(), id)), typeOf.apply(act.item()));
            decide(entry, ReviewState.ACCEPTED);
        } else if (state == ReviewState.PROPOSED && proposed != null) {
            review(entry);
        } else if (entry.act() instanceof ItemsMerged act && state.isInRecord()) {
            merge(entry, act);
        } else if (entry.act() instanceof ItemSplit act && state.isInRecord()) {
            split(entry, act);
        }
    }

    private void begin(Entry entry, JsonNode first, String firstType) {
        proposed = entry;
        original = first;
        line = first;
        type = firstType;
    }

    private void review(Entry entry) {
        if (entry.act() instanceof ItemsMerged act) {
            merge(entry, act);
        } else if (entry.act() instanceof ItemSplit act) {
            split(entry, act);
        } else if (isByAnother(entry)) {
            judge(entry);
        }
    }

    private void judge(Entry entry) {
        if (entry.act() instanceof ItemAccepted) {
            decide(entry, isCorrected() ? ReviewState.CORRECTED : ReviewState.ACCEPTED);
        } else if (entry.act() instanceof ItemCorrected act) {
            boolean confirms = act.line().equals(line) || reviews.isEmpty() || !needsTwo.test(entry.position());
            line = act.line();
            if (confirms) {
                decide(entry, ReviewState.CORRECTED);
            } else {
                note(entry, ReviewState.CORRECTED, Optional.empty());
            }
        } else if (entry.act() instanceof ItemRejected act) {
            note(entry, ReviewState.REJECTED, Optional.of(act.reason()));
            state = ReviewState.REJECTED;
        }
    }

    private boolean isCorrected() {
        return !reviews.isEmpty() && reviews.get(reviews.size() - 1).verdict() == ReviewState.CORRECTED;
    }

    /** With the rule of two persons: not by the one whose decision waits for another, nor by the one who entered it. */
    private boolean isByAnother(Entry entry) {
        if (!needsTwo.test(entry.position())) {
            return true;
        }
        Author before = reviews.isEmpty()
                ? proposedBy()
                : reviews.get(reviews.size() - 1).by();
        return !before.member().equals(entry.author().member())
                && !proposedBy().member().equals(entry.author().member());
    }

    private Author proposedBy() {
        return proposed == null ? Author.MACHINE : proposed.author();
    }

    /** Enough when one person is enough, or when another one has decided before. */
    private void decide(Entry entry, ReviewState verdict) {
        boolean enough = !reviews.isEmpty() || !needsTwo.test(entry.position());
        note(entry, verdict, Optional.empty());
        if (enough) {
            state = verdict;
        }
    }

    private void merge(Entry entry, ItemsMerged act) {
        if (act.items().get(0).equals(id)) {
            act.items().stream()
                    .filter(other -> !other.equals(id) && !standsFor.contains(other))
                    .forEach(standsFor::add);
        } else {
            replacedBy.add(act.items().get(0));
            note(entry, ReviewState.MERGED, Optional.empty());
            state = ReviewState.MERGED;
        }
    }

    private void split(Entry entry, ItemSplit act) {
        replacedBy.addAll(ReviewQueue.parts(act));
        note(entry, ReviewState.SPLIT, Optional.empty());
        state = ReviewState.SPLIT;
    }

    private void note(Entry entry, ReviewState verdict, Optional<String> reason) {
        reviews.add(new Review(entry.position(), entry.time(), entry.author(), verdict, reason));
    }
}
