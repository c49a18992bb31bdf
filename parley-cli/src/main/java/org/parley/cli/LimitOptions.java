package org.parley.cli;

import picocli.CommandLine.Option;

/** What one input may cost. Whatever breaks a limit is a problem of that file; everything else is read. */
final class LimitOptions {

    @Option(
            names = "--max-megabytes",
            paramLabel = "N",
            defaultValue = "64",
            description = "Largest document. Default: ${DEFAULT-VALUE}.")
    int megabytes;

    @Option(
            names = "--max-pages",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Longest PDF. Default: ${DEFAULT-VALUE}.")
    int pages;

    @Option(
            names = "--max-depth",
            paramLabel = "N",
            defaultValue = "5",
            description = "How deep archives and mails may nest. Default: ${DEFAULT-VALUE}.")
    int depth;

    @Option(
            names = "--max-entries",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Most documents in one archive. Default: ${DEFAULT-VALUE}.")
    int entries;

    @Option(
            names = "--max-seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Longest time for opening one document. Default: ${DEFAULT-VALUE}.")
    int seconds;
}
