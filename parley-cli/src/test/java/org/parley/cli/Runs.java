package org.parley.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs commands in this process, with a small desk, and keeps what they wrote last. */
final class Runs {

    /** A mechanism of two parties; two persons must review. */
    static final String SETUP = """
            {"kind":"mechanism-set","name":"Border committee","parties":[{"id":"north","name":"North"},\
            {"id":"south","name":"South"}],"in_scope":[],"out_of_scope":[],"rules":{"days_to_reply":7,\
            "standard":"BALANCE_OF_PROBABILITIES","agreement":"ALL","two_reviewers":%s}}
            {"kind":"member-joined","member":"mara","name":"Mara","role":"CHAIR"}
            {"kind":"member-joined","member":"ines","name":"Ines","role":"SECRETARIAT"}
            {"kind":"member-joined","member":"aylin","name":"Aylin","role":"LIAISON","party":"north"}
            """;

    private final Path folder;
    private String out = "";
    private String err = "";
    private int exit;

    Runs(Path folder) {
        this.folder = folder;
    }

    /** A case with a record and a chair. */
    String record(String name, boolean twoReviewers) {
        String talks = at(name);
        run("", "case", "begin", talks, "--name", "committee.example/talks");
        run(SETUP.formatted(twoReviewers), "case", "enter", talks, "--by", "mara", "-");
        if (!err.isEmpty()) {
            throw new IllegalStateException(err);
        }
        return talks;
    }

    String at(String name) {
        return folder.resolve(name).toString();
    }

    /** What the command wrote to standard output. */
    String run(String in, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        exit = Parley.run(
                new Surroundings(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        output,
                        new PrintStream(messages, true, StandardCharsets.UTF_8),
                        Terminal.NONE,
                        false,
                        (input, limits, roster) -> new PlainDesk(input)),
                arguments);
        out = output.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        return out;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    int exit() {
        return exit;
    }
}
