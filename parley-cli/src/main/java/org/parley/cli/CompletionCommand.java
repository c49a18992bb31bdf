package org.parley.cli;

import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Prints a script that lets a shell complete commands and options. */
@Command(
        name = "completion",
        description = "Print a script with which the shell completes parley commands and options.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  source <(parley completion bash)   in ~/.bashrc",
            "  source <(parley completion zsh)    in ~/.zshrc, after compinit"
        })
final class CompletionCommand implements Runnable {

    /** Shells for which there is a script. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Shells by name, in any letters; for all others a sentence that says what there is. */
    static final class Shells implements ITypeConverter<Shell> {

        @Override
        public Shell convert(String name) {
            for (Shell shell : Shell.values()) {
                if (shell.name().equalsIgnoreCase(name)) {
                    return shell;
                }
            }
            throw new TypeConversionException("there is no completion for '" + name + "', only for bash and zsh");
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SHELL",
            converter = Shells.class,
            description = "${COMPLETION-CANDIDATES}; the script is the same for both.")
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli sets it and checks it; both shells read one script
    private Shell shell;

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        root.getOut().print(AutoComplete.bash(root.getCommandName(), root));
        root.getOut().flush();
    }
}
