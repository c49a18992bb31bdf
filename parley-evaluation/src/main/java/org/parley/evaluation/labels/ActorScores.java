package org.parley.evaluation.labels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Scores the {@code actor} lines of {@code parley read --format jsonl} on the texts of {@code actor-mentions.tsv}: prints the
 * share of labelled mentions that were found, B-cubed within each report and over all, and how many found mentions
 * have the right code.
 */
@CommandLine.Command(
        name = "actor-scores",
        description = "Score the actors of JSON lines against the labelled mentions.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ActorScores implements Callable<Integer> {

    private static final String LABELS = "actor-mentions.tsv";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "LINES",
            description = "What `parley read --format jsonl` wrote of the labelled texts, and of no others.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path lines;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FOLDER", description = "Where the labelled texts are.")
    private List<Path> folders = List.of();

    private ActorScores() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new ActorScores()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        try {
            LabelTable table = LabelTable.resource(LABELS, LabelledMention.COLUMNS);
            Map<String, LabelledText> texts = LabelledText.readAll(table, folders);
            ActorFigures.of(LabelledMention.of(table, texts), new MentionPairs(texts, OutputMention.read(lines, texts)))
                    .lines()
                    .forEach(spec.commandLine().getOut()::println);
            return 0;
        } catch (LabelProblem problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return 1;
        }
    }
}
