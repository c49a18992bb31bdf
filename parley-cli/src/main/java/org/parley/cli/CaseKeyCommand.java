package org.parley.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.record.log.Key;
import org.parley.record.log.KeyFile;
import org.parley.record.log.Signer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the key of a party or member. */
@Command(
        name = "key",
        description =
                "Make the key with which a party cosigns checkpoints and signs its entries. The secret half is in the "
                        + "file and nowhere else.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  parley case key north.example/liaison -o north.key"})
final class CaseKeyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Whose key it is: like a web address without https://.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String name;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where to write it; never over another file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path output;

    private final Surroundings around;

    CaseKeyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Signer signer;
        try {
            signer = Signer.create(name, Key.Use.COSIGNER);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        try {
            KeyFile.write(output, signer);
        } catch (FileAlreadyExistsException e) {
            around.err().println("parley: " + output + " is there already; a key is never written over.");
            return Exit.OUTPUT;
        } catch (IOException e) {
            around.err().println("parley: Cannot write " + output + ": " + Output.cause(e) + ".");
            return Exit.OUTPUT;
        }
        spec.commandLine().getOut().println(signer.key());
        return Exit.OK;
    }
}
