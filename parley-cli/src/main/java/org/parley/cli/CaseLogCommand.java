package org.parley.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.parley.record.CaseRecord;
import org.parley.record.Entry;
import org.parley.record.entry.Contents;
import org.parley.record.log.Leaf;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the entries of a record. */
@Command(
        name = "log",
        description = "Print the entries of the record as a reader may see them, one JSON line each.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  parley case log talks.case --as south"})
final class CaseLogCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private CaseParameter target = new CaseParameter();

    @Mixin
    private ReaderOption as = new ReaderOption();

    @Option(names = "--from", paramLabel = "N", description = "Begin with entry N. Default: ${DEFAULT-VALUE}.")
    private long from;

    private final Surroundings around;

    CaseLogCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.reading(around, target, this::print);
    }

    private int print(CaseRecord record) throws CaseProblem {
        PrintWriter out = spec.commandLine().getOut();
        record.walk(as.reader(), Math.max(0, from), entry -> out.println(line(entry)));
        out.flush();
        return Exit.OK;
    }

    private static String line(Entry entry) {
        Leaf leaf = entry.leaf();
        String said = entry.content()
                .map(content -> new String(Contents.write(content), StandardCharsets.UTF_8))
                .orElse(entry.shown() ? "\"unknown\"" : "\"hidden\"");
        return "{\"type\":\"entry\",\"position\":" + leaf.position() + ",\"time\":\"" + leaf.time()
                + "\",\"audience\":[\"" + String.join("\",\"", leaf.audience().members()) + "\"],\"content\":" + said
                + "}";
    }
}
