package org.parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.record.Reader;
import picocli.CommandLine.Option;

/** As whom a record is looked at. */
final class ReaderOption {

    @Option(
            names = "--as",
            paramLabel = "READER",
            description = "A party, or chair. Default: the public, who sees what all may see.")
    private @Nullable String reader;

    /** @throws IllegalArgumentException when it is no id of a party */
    Reader reader() {
        return Optional.ofNullable(reader).map(Reader::of).orElse(Reader.PUBLIC);
    }
}
