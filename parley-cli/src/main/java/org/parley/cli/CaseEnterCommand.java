package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.record.CaseRecord;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.Contents;
import org.parley.record.log.Audience;
import org.parley.record.log.KeyFile;
import org.parley.record.log.Leaf;
import org.parley.record.log.Signer;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds entries to the record of a case. */
@Command(
        name = "enter",
        description = "Add entries to the record, all or none: acts as JSON lines, such as "
                + "{\"kind\":\"session-opened\",\"date\":\"2026-03-01\",\"place\":\"the bridge\",\"participants\":[]}.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  parley case enter talks.case --by mara session.jsonl",
            "  parley case enter talks.case --by aylin --party north --audience north,chair --sign north.key -"
        })
final class CaseEnterCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private CaseParameter target = new CaseParameter();

    @Parameters(index = "1", paramLabel = "FILE", description = "One act a line; - stands for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String file;

    @Option(names = "--by", paramLabel = "MEMBER", required = true, description = "Who did it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String member;

    @Option(names = "--party", paramLabel = "PARTY", description = "For which party; none for chair and secretariat.")
    private @Nullable String party;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            split = ",",
            description = "Who may see it: all, or parties and chair. Default: ${DEFAULT-VALUE}.")
    private List<String> audience = List.of("all");

    @Option(names = "--sign", paramLabel = "FILE", description = "A key file; the author signs each entry with it.")
    private @Nullable Path sign;

    private final Surroundings around;

    CaseEnterCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.writing(around, target, this::enter);
    }

    private int enter(CaseRecord record) throws CaseProblem, IOException, Refusal {
        Author author = new Author(member, Optional.ofNullable(party));
        Audience seen = Audience.of(audience);
        Path keyFile = sign;
        Optional<Signer> signer = keyFile == null ? Optional.empty() : Optional.of(KeyFile.read(keyFile));
        for (Leaf leaf : record.enter(author, seen, acts(), signer)) {
            spec.commandLine().getOut().println("entry " + leaf.position() + ", for " + leaf.audience());
        }
        return Exit.OK;
    }

    private List<Act> acts() throws IOException {
        List<Act> acts = new ArrayList<>();
        int line = 0;
        for (String text : CaseWork.text(around, file).lines().toList()) {
            line++;
            if (!text.isBlank()) {
                try {
                    acts.add(Contents.parseAct(text));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(file + ", line " + line + ": " + e.getMessage(), e);
                }
            }
        }
        return acts;
    }
}
