package org.parley.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.web.Server;
import org.parley.web.settings.Settings;
import picocli.CommandLine;

/**
 * Files a sentence in a case and shows a first page, once: the launcher lets Java note the classes that this takes, so that it finds them sooner
 * afterwards. No command of users.
 */
final class WarmUp {

    private static final String TEXT = "\"The road is open,\" Ada Quill said.\n";

    private WarmUp() {}

    /**
     * Begins.
     *
     * @param arguments folder of a case that it may make
     */
    public static void main(String[] arguments) throws IOException, CaseProblem {
        Surroundings around = new Surroundings(
                new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                System.err,
                Terminal.NONE,
                false,
                Desks::open);
        int exit = Parley.run(around, "read", "--case", arguments[0], "--format", "jsonl", "-");
        CookieHandler.setDefault(new CookieManager());
        try (Server server = Server.start(
                Settings.local(CaseFolder.of(Path.of(arguments[0])), 0, Optional.empty()),
                ServerWiring.of(around, CommandLine.populateCommand(new LimitOptions()), null, new AcledOption()),
                Clock.systemUTC())) {
            URLConnection page = URI.create(server.startUrl()).toURL().openConnection();
            try (InputStream in = page.getInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        System.exit(exit);
    }
}
