package org.parley.record.procedure;

import java.util.List;
import java.util.Optional;
import org.parley.record.entry.ReviewActs;
import org.parley.record.entry.ReviewActs.ItemAccepted;
import org.parley.record.entry.ReviewActs.ItemCorrected;
import org.parley.record.entry.ReviewActs.ItemGraded;
import org.parley.record.entry.ReviewActs.ItemProposed;
import org.parley.record.entry.ReviewActs.ItemRejected;
import org.parley.record.entry.ReviewActs.ItemSplit;
import org.parley.record.entry.ReviewActs.ItemsMerged;
import org.parley.record.log.Audience;
import org.parley.record.review.ReviewItem;
import org.parley.record.review.ReviewQueue;
import org.parley.record.review.ReviewState;

/** The review of items, and their grades. */
final class ReviewChecks {

    private final Attempt attempt;

    private ReviewChecks(Attempt attempt) {
        this.attempt = attempt;
    }

    static void check(Attempt attempt, ReviewActs act) throws Refusal {
        ReviewChecks checks = new ReviewChecks(attempt);
        if (act instanceof ItemProposed proposed) {
            attempt.require(
                    attempt.state().review().find(proposed.item()).isEmpty(),
                    Rule.ItemsAreProposedOnce,
                    "The item " + proposed.item() + " has been proposed already.");
        } else if (act instanceof ItemGraded graded) {
            ReviewItem item = item(attempt, graded.item());
            attempt.require(
                    AudienceChecks.isWithin(attempt.audience(), item.proposed().audience()),
                    Rule.NobodySeesMoreThanItIsAbout,
                    "The item " + item.id() + " is for " + item.proposed().audience() + ".");
        } else if (act instanceof ItemAccepted accepted) {
            checks.judged(accepted.item());
        } else if (act instanceof ItemCorrected corrected) {
            checks.judged(corrected.item());
        } else if (act instanceof ItemRejected rejected) {
            checks.judged(rejected.item());
        } else if (act instanceof ItemSplit split) {
            checks.split(split);
        } else if (act instanceof ItemsMerged merged) {
            checks.merged(merged.items());
        }
    }

    static ReviewItem item(Attempt attempt, String id) throws Refusal {
        return attempt.state()
                .review()
                .find(id)
                // to the author one that he does not see is none
                .filter(item -> attempt.sees(item.proposed().audience()))
                .orElseThrow(() -> new Refusal(Rule.OnlyItemsThatAreKnown, "No item " + id + " has been proposed."));
    }

    private void judged(String id) throws Refusal {
        ReviewItem item = reviewable(id);
        attempt.require(
                item.state() == ReviewState.PROPOSED,
                Rule.DecidedItemsAreReopenedFirst,
                "The item " + id + " is " + item.state() + "; that must be taken back first.");
        boolean two = attempt.state()
                .mechanism()
                .find()
                .filter(set -> set.rules().twoReviewers())
                .isPresent();
        String reviewer = attempt.by().member();
        attempt.require(
                !two || (!item.proposed().author().member().equals(reviewer) && !item.awaitsSomeoneElseThan(reviewer)),
                Rule.TwoPersonsReview,
                "The item " + id + " waits for another person than " + reviewer + ".");
    }

    private ReviewItem changeable(String id) throws Refusal {
        ReviewItem item = reviewable(id);
        attempt.require(
                item.state() == ReviewState.PROPOSED || item.state().isInRecord(),
                Rule.DecidedItemsAreReopenedFirst,
                "The item " + id + " is " + item.state() + "; that must be taken back first.");
        return item;
    }

    private void split(ItemSplit split) throws Refusal {
        changeable(split.item());
        for (String part : ReviewQueue.parts(split)) {
            attempt.require(
                    attempt.state().review().find(part).isEmpty(),
                    Rule.ItemsAreProposedOnce,
                    "An item " + part + " has been proposed already.");
        }
    }

    private void merged(List<String> ids) throws Refusal {
        Optional<ReviewItem> first = Optional.empty();
        for (String id : ids) {
            ReviewItem item = changeable(id);
            String type = first.map(ReviewItem::type).orElse(item.type());
            attempt.require(
                    item.type().equals(type),
                    Rule.OnlyTheSameTypeIsMerged,
                    "The item " + id + " is a " + item.type() + ", the first one a " + type + ".");
            first = first.or(() -> Optional.of(item));
        }
    }

    private ReviewItem reviewable(String id) throws Refusal {
        ReviewItem item = item(attempt, id);
        Audience readers = item.proposed().audience();
        attempt.require(
                attempt.audience().equals(readers),
                Rule.SameReadersAsBefore,
                "The item " + id + " is for " + readers + ", and so must be its review.");
        attempt.require(
                !readers.includes(Consent.CHAIR) || attempt.isByChairOrSecretariat(),
                Rule.OnlyTheChairReviewsTheCommonRecord,
                "The item " + id + " is for the chair or the secretariat to review.");
        return item;
    }
}
