package org.parley.record.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code -Dparley.update=true} writes the table of rules in {@code docs/procedure.md} anew from the comments of {@link Rule}. */
class ProcedureDocTest {

    private static final Path DOC = Path.of("../docs/procedure.md");
    private static final Path RULES = Path.of("src/main/java/org/parley/record/procedure/Rule.java");
    private static final String MARK = "<!-- generated -->\n";
    private static final Pattern LINE = Pattern.compile("^ {4}// (.+)$|/\\*\\* ([^*]+) \\*/\\s+(\\w+)[,\\s]");

    @Test
    void theTableOfRulesIsThatOfTheCode() throws IOException {
        String doc = Files.readString(DOC);
        String expected = doc.substring(0, doc.indexOf(MARK) + MARK.length()) + table();
        if (Boolean.getBoolean("parley.update")) {
            Files.writeString(DOC, expected);
        }
        assertThat(Files.readString(DOC)).isEqualTo(expected);
    }

    @Test
    void everyRuleStandsInTheTableAndEveryKindOfDueInTheText() throws IOException {
        String doc = Files.readString(DOC);
        List<String> rules = Arrays.stream(Rule.values()).map(Rule::name).toList();
        assertThat(rules).allMatch(name -> doc.contains("| `" + name + "` | "));
        assertThat(Arrays.stream(Due.Kind.values())).allMatch(kind -> doc.contains("| `" + kind + "` | "));
        assertThat(Arrays.stream(Stage.values())).allMatch(stage -> doc.contains(stage.name()));
    }

    private static String table() throws IOException {
        String code = Files.readString(RULES);
        StringBuilder table = new StringBuilder();
        Matcher line =
                Pattern.compile(LINE.pattern(), Pattern.MULTILINE).matcher(code.substring(code.indexOf("enum Rule")));
        while (line.find()) {
            if (line.group(1) != null) {
                String head = line.group(1);
                table.append("\n### ")
                        .append(Character.toUpperCase(head.charAt(0)))
                        .append(head.substring(1))
                        .append("\n\n| rule | what it says |\n|---|---|\n");
            } else {
                table.append("| `")
                        .append(line.group(3))
                        .append("` | ")
                        .append(line.group(2))
                        .append(" |\n");
            }
        }
        return table.toString();
    }
}
