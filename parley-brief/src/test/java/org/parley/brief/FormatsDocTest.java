package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.model.ActorKind;
import org.parley.model.EventType;
import org.parley.model.Furniture;
import org.parley.model.Modality;
import org.parley.model.SpeechAct;

/** Keeps the tables of {@code docs/formats.md} as the code has them; rewritten only with {@code -Dparley.update=true}. */
class FormatsDocTest {

    private static final Path DOC = Path.of("../docs/formats.md");
    private static final String MARK = "<!-- generated -->\n";

    @Test
    void documentsEveryFormatAndField() throws IOException {
        String before = Files.readString(DOC);
        String expected = before.substring(0, before.indexOf(MARK)) + MARK + generated();
        if (Boolean.getBoolean("parley.update")) {
            Files.writeString(DOC, expected);
        }
        assertThat(Files.readString(DOC)).isEqualTo(expected);
    }

    private static String generated() {
        StringBuilder out = new StringBuilder("\n| `--format` | name ends in | what it is |\n|---|---|---|\n");
        for (Format format : Format.values()) {
            out.append("| `").append(format.word()).append("` | ");
            out.append(format.extensions().stream().map(end -> "`." + end + "`").collect(Collectors.joining(", ")));
            out.append(" | ").append(format.meaning()).append(" |\n");
        }
        out.append("\n## JSON lines\n");
        for (JsonLine<?> line : JsonLine.all()) {
            out.append("\n### `").append(line.type()).append("`\n\n").append(line.meaning());
            out.append("\n\n| key | value | meaning |\n|---|---|---|\n| `type` | string | `")
                    .append(line.type());
            out.append("` |\n");
            for (JsonField<?> field : line.fields()) {
                out.append("| `")
                        .append(field.name())
                        .append("` | ")
                        .append(field.type())
                        .append(" | ");
                out.append(field.meaning()).append(" |\n");
            }
        }
        out.append("\n## Words\n\n");
        words(out, "act", Arrays.stream(SpeechAct.values()).map(SpeechAct::word));
        words(out, "event", Arrays.stream(EventType.values()).map(EventType::name));
        words(out, "modality", Arrays.stream(Modality.values()).map(Modality::word));
        words(out, "kind of an actor", Arrays.stream(ActorKind.values()).map(ActorKind::word));
        words(out, "skipped_as", Arrays.stream(Furniture.values()).map(Furniture::word));
        out.append("\n## CSV\n\n| column | meaning |\n|---|---|\n");
        for (StatementTable.Column column : StatementTable.COLUMNS) {
            out.append("| `")
                    .append(column.name())
                    .append("` | ")
                    .append(column.meaning())
                    .append(" |\n");
        }
        out.append("\n## Tables\n");
        for (DocketTable<?> table : DocketTable.ALL) {
            out.append("\n### `").append(table.file()).append("`\n\nA row is ").append(table.meaning());
            out.append(".\n\n| column | meaning |\n|---|---|\n");
            table.columns().forEach(column -> out.append("| `")
                    .append(column.name())
                    .append("` | ")
                    .append(column.meaning())
                    .append(" |\n"));
        }
        return out.toString();
    }

    private static void words(StringBuilder out, String what, Stream<String> words) {
        out.append("- ")
                .append(what)
                .append(": ")
                .append(words.collect(Collectors.joining(", ")))
                .append('\n');
    }
}
