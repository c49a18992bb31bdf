package org.parley.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.web.Server;
import org.parley.web.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets people work on a case in their browsers. */
@Command(
        name = "serve",
        description =
                "Work on a case in a browser. Listens on this machine alone unless told otherwise, and needs no account and no "
                        + "configuration: open the address that it prints, which holds the key of whoever started it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  parley serve                             the case in ./parley.case, which is made when it is missing",
            "  parley serve --case talks.case --port 9000",
            "  parley serve --case postgresql://db.example/talks --address 0.0.0.0 \\",
            "    --certificate chain.pem --certificate-key key.pem"
        })
final class ServeCommand implements Callable<Integer> {

    private static final int PORT = 8642;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--case",
            paramLabel = "DIR",
            description = "Folder of the case, or postgresql://host/database. Default: ${DEFAULT-VALUE}.")
    private String place = "parley.case";

    @Option(names = "--port", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}; 0 takes any that is free.")
    private int port = PORT;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "On which address of this machine to listen. Default: ${DEFAULT-VALUE}, which others cannot reach. Any other "
                            + "needs a certificate, or a proxy.")
    private String address = "127.0.0.1";

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Certificate for TLS with those above it, as PEM.")
    private @Nullable Path certificate;

    @Option(names = "--certificate-key", paramLabel = "FILE", description = "Its private key, as PEM.")
    private @Nullable Path certificateKey;

    @Option(
            names = "--behind-proxy",
            description = "A proxy before the server speaks TLS, and says for whom it asks (X-Forwarded-For, -Proto).")
    private boolean behindProxy;

    @Option(
            names = "--log-key",
            paramLabel = "FILE",
            description =
                    "Key of the log, with which checkpoints are signed. Default: log.key in the folder of the case; a case on a "
                            + "server has none.")
    private @Nullable Path logKey;

    @Option(names = "--provider", paramLabel = "URL", description = "Identity provider for OpenID Connect: its issuer.")
    private @Nullable String provider;

    @Option(
            names = "--provider-client",
            paramLabel = "ID",
            description = "By which the provider knows this server; the secret is read from PARLEY_PROVIDER_SECRET.")
    private @Nullable String providerClient;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(names = "--roster", paramLabel = "FILE", description = "Further bodies and persons; see docs/roster.md.")
    private @Nullable Path roster;

    @Mixin
    private AcledOption acled = new AcledOption();

    private final Surroundings around;

    ServeCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.guarded(around, this::serve);
    }

    private int serve() throws CaseProblem, IOException {
        CasePlace at = CasePlace.of(place, System.getenv());
        Settings settings = settings(at);
        try (Server server =
                Server.start(settings, ServerWiring.of(around, limits, roster, acled), Clock.systemUTC())) {
            around.err().println("parley: The case " + at + " is open at " + server.url() + ".");
            around.err().println("parley: To come in as its owner, open");
            spec.commandLine().getOut().println(server.startUrl());
            around.err().println("parley: Ctrl-C ends the server; nothing that it has acknowledged is lost.");
            untilEnded(server);
        }
        return Exit.OK;
    }

    private Settings settings(CasePlace at) {
        if ((certificate == null) != (certificateKey == null)) {
            throw new ParameterException(spec.commandLine(), "--certificate and --certificate-key go together");
        }
        if ((provider == null) != (providerClient == null)) {
            throw new ParameterException(spec.commandLine(), "--provider and --provider-client go together");
        }
        try {
            return new Settings(
                    at,
                    InetAddress.getByName(address),
                    port,
                    key(at),
                    certificate == null || certificateKey == null
                            ? Optional.empty()
                            : Optional.of(new Settings.Certificate(certificate, certificateKey)),
                    behindProxy,
                    provider == null || providerClient == null
                            ? Optional.empty()
                            : Optional.of(new Settings.IdentityProvider(
                                    provider,
                                    providerClient,
                                    System.getenv().getOrDefault("PARLEY_PROVIDER_SECRET", ""))));
        } catch (UnknownHostException e) {
            throw new ParameterException(
                    spec.commandLine(), "--address: '" + address + "' is no address of this machine", e);
        }
    }

    private Optional<Path> key(CasePlace at) {
        return Optional.ofNullable(logKey).or(() -> at.findFolder().map(folder -> folder.resolve(CaseWork.LOG_KEY)));
    }

    /** Waits for the end of the process, which closes the server first. */
    private static void untilEnded(Server server) {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            ended.countDown();
        }));
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
