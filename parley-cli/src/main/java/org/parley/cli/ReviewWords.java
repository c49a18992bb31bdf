package org.parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.record.review.Review;
import org.parley.record.review.ReviewItem;
import org.parley.record.store.CaseProblem;

/** Items under review in words for a terminal. */
final class ReviewWords {

    /** Letters of an id that are shown, and are enough to name it where nothing else begins so. */
    static final int SHORT_ID = 8;

    private ReviewWords() {}

    /** One line of a list. */
    static String row(ReviewItem item) {
        return shortId(item.id()) + "  " + String.format(Locale.ROOT, "%-13s %4s", item.type(), confidence(item)) + "  "
                + Gist.of(item.line()) + firstDecision(item);
    }

    /** With everything on which it rests; ends with a line feed. */
    static String whole(ReviewItem item, Passages passages) throws CaseProblem {
        StringBuilder out = new StringBuilder(item.type() + " " + shortId(item.id())
                + ", confidence " + confidence(item)
                + firstDecision(item) + "\n");
        out.append("  ").append(Gist.of(item.line())).append('\n');
        if (!item.line().equals(item.original())) {
            out.append("  The machine had: ").append(Gist.of(item.original())).append('\n');
        }
        if (!item.standsFor().isEmpty()) {
            out.append("  Stands for ")
                    .append(item.standsFor().stream().map(ReviewWords::shortId).collect(Collectors.joining(", ")))
                    .append(", too.\n");
        }
        passages.of(item.line()).stream()
                .map(passage -> "  " + passage.file() + ":" + passage.line() + "  " + passage.sentences() + "\n")
                .distinct()
                .forEach(out::append);
        return out.toString();
    }

    /** {@code -} where the machine says none. */
    private static String confidence(ReviewItem item) {
        return item.original().path("confidence").isNumber()
                ? String.format(Locale.ROOT, "%.2f", item.confidence())
                : "-";
    }

    private static String firstDecision(ReviewItem item) {
        List<Review> reviews = item.reviews();
        if (!item.awaitsSecond()) {
            return "";
        }
        Review last = reviews.get(reviews.size() - 1);
        return " (" + last.verdict().name().toLowerCase(Locale.ROOT) + " by "
                + last.by().member() + ", awaits a second person)";
    }

    /** The beginning of an id; of a part of a split item with its number. */
    static String shortId(String id) {
        int part = id.indexOf('/');
        String whole = part < 0 ? id : id.substring(0, part);
        return (whole.length() > SHORT_ID ? whole.substring(0, SHORT_ID) : whole)
                + (part < 0 ? "" : id.substring(part));
    }
}
