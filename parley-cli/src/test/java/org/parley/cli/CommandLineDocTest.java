package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Keeps the options in {@code docs/command-line.md} as the command prints them; rewritten only with {@code -Dparley.update=true}. */
class CommandLineDocTest {

    private static final Path DOC = Path.of("../docs/command-line.md");
    private static final String MARK = "<!-- generated -->\n";

    @Test
    void documentsEveryCommandAndOption() throws IOException {
        String before = Files.readString(DOC);
        String expected = before.substring(0, before.indexOf(MARK)) + MARK + generated();
        if (Boolean.getBoolean("parley.update")) {
            Files.writeString(DOC, expected);
        }
        assertThat(Files.readString(DOC)).isEqualTo(expected);
    }

    private static String generated() {
        CommandLine root = Parley.commandLine(new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                Terminal.NONE,
                false,
                (input, limits, roster) -> new PlainDesk(input)));
        StringBuilder out = new StringBuilder();
        append(out, root);
        return out.toString();
    }

    private static void append(StringBuilder out, CommandLine command) {
        out.append("\n## `").append(command.getCommandSpec().qualifiedName()).append("`\n\n```\n");
        out.append(command.getUsageMessage(Ansi.OFF).replace(System.lineSeparator(), "\n"))
                .append("```\n");
        command.getSubcommands().values().stream()
                .filter(below -> !below.getCommandName().equals("help"))
                .forEach(below -> append(out, below));
    }
}
