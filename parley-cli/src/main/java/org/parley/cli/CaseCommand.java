package org.parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a secretariat does with the record of a case. */
@Command(
        name = "case",
        description = "Keep a case and its record: entries, checkpoints, signatures of the parties, search, backup.",
        mixinStandardHelpOptions = true,
        subcommands = {CommandLine.HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "The whole way, with an example: docs/record.md."})
final class CaseCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs
    private CommandSpec spec;

    /** The command with all of its own. */
    static CommandLine of(Surroundings around) {
        return new CommandLine(new CaseCommand())
                .addSubcommand(new CaseBeginCommand(around))
                .addSubcommand(new CaseKeyCommand(around))
                .addSubcommand(new CaseEnterCommand(around))
                .addSubcommand(new CaseLogCommand(around))
                .addSubcommand(new CaseStatusCommand(around))
                .addSubcommand(new CaseProposeCommand(around))
                .addSubcommand(new CaseSearchCommand(around))
                .addSubcommand(new CaseSignCommand(around))
                .addSubcommand(new CaseBackupCommand(around))
                .addSubcommand(new CaseRestoreCommand(around));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? There are begin, key, enter, log, status, propose, search, sign, backup, restore and help.");
    }
}
