package org.parley.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of itself. A part that was not found is absent; nothing is guessed.
 *
 * @param title headline
 * @param titleSpan where the headline stands in the text, absent when it comes from metadata only
 * @param publisher outlet
 * @param author by-line without "By"
 * @param published calendar date of publication
 * @param dateline place and date line at the head of the text
 */
public record Heading(
        @Nullable String title,
        @Nullable Span titleSpan,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable Dateline dateline) {

    public static final Heading UNKNOWN = new Heading(null, null, null, null, null, null);

    public Optional<String> findTitle() {
        return Optional.ofNullable(title);
    }

    public Optional<String> findPublisher() {
        return Optional.ofNullable(publisher);
    }

    public Optional<String> findAuthor() {
        return Optional.ofNullable(author);
    }

    public Optional<LocalDate> findPublished() {
        return Optional.ofNullable(published);
    }

    public Optional<Dateline> findDateline() {
        return Optional.ofNullable(dateline);
    }
}
