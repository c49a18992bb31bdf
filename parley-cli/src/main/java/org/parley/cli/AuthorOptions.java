package org.parley.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.record.entry.Author;
import org.parley.record.log.Audience;
import picocli.CommandLine.Option;

/** Who files reports, and for whom the entries are that say so. */
final class AuthorOptions {

    @Option(
            names = "--by",
            paramLabel = "MEMBER",
            description =
                    "Who files, when the case keeps a record: each new report is an entry in it. parley when nobody "
                            + "does, as with a clock.")
    private @Nullable String member;

    @Option(names = "--party", paramLabel = "PARTY", description = "For which party; none for chair and secretariat.")
    private @Nullable String party;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            split = ",",
            description =
                    "Who may see that the reports were filed: all, or parties and chair. Default: ${DEFAULT-VALUE}.")
    private List<String> audience = List.of("all");

    /** Whether it is said who files. */
    boolean isGiven() {
        return member != null;
    }

    /** @throws IllegalArgumentException when it is no id */
    Optional<Author> author() {
        return Optional.ofNullable(member).map(id -> new Author(id, Optional.ofNullable(party)));
    }

    /** @throws IllegalArgumentException when these are no ids */
    Audience audience() {
        return Audience.of(audience);
    }
}
