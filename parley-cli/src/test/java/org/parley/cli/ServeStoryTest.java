package org.parley.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.record.log.Key;
import org.parley.record.log.KeyFile;
import org.parley.record.log.Signer;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.web.Server;
import org.parley.web.settings.Settings;
import picocli.CommandLine;

/**
 * The web application in a real browser, from the first start to a bundle that the command line finds sound, and axe-core on each page
 * on the way. Skipped where there is no Chromium ({@code apt-get install chromium}).
 */
class ServeStoryTest {

    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private static final String RUN =
            "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
                    + ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')))";

    /** Puts files on the element as if they had been dragged there. */
    private static final String DROP =
            "(drop, files) => { const data = new DataTransfer(); for (const [name, text] of files) data.items.add(new File("
                    + "[Uint8Array.from(atob(text), c => c.charCodeAt(0))], name)); drop.dispatchEvent(new DragEvent('drop',"
                    + " {dataTransfer: data, bubbles: true, cancelable: true})); }";

    /** The addresses of this server that a page leads to. */
    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin)"
                    + ".map(a => a.pathname + a.search)";

    /** What makes the page wider than the window: the innermost element without which it would not be; nothing where nothing does. */
    private static final String WIDER =
            "() => { const root = document.documentElement, wide = () => root.scrollWidth > root.clientWidth;"
                    + " if (!wide()) return ''; let at = document.body; for (;;) { const guilty = [...at.children].find(e => {"
                    + " const was = e.style.display; e.style.display = 'none'; const still = wide(); e.style.display = was;"
                    + " return !still; }); if (!guilty) return at.outerHTML.slice(0, 200); at = guilty; } }";

    /** The pages that the documents show. */
    private static final Set<String> PICTURES = Set.of("overview", "report", "discrepancies", "allegation");

    /** What is saved or ends the session. */
    private static final Pattern DOWNLOADS =
            Pattern.compile("^/(brief/|record/(bundle|checkpoint)|api/|start|sign|assets/|reports/N/text)");

    private static final int PATIENCE = 60_000;

    private static final String PASSWORD = "a quiet river bends twice";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void fromTheFirstStartToABundleThatIsSound() throws IOException, CaseProblem {
        Optional<Path> chromium = findChromium();
        Assumptions.assumeTrue(
                chromium.isPresent(), "skipped: no chromium on the path, so there is no browser to work in");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
                Server server = start()) {
            story(browser, server);
        }
        assertThat(complaints).isEmpty();
    }

    private Server start() throws CaseProblem, IOException {
        Surroundings around = new Surroundings(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                System.err,
                Terminal.NONE,
                true,
                Desks::open);
        return Server.start(
                Settings.local(CaseFolder.of(folder.resolve("talks.case")), 0, Optional.of(folder.resolve("log.key"))),
                ServerWiring.of(around, CommandLine.populateCommand(new LimitOptions()), null, new AcledOption()),
                Clock.systemUTC());
    }

    private void story(Browser browser, Server server) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE); // a busy machine takes its time to read the files
        Page chair = person(browser);
        chair.navigate(server.startUrl());
        check(chair, "overview-empty");

        fileByDragging(chair, server);
        chair.navigate(server.url() + "/");
        check(chair, "overview");
        correctASpeaker(chair, server);
        for (String path : List.of(
                "/docket",
                "/sessions",
                "/undertakings",
                "/positions",
                "/discrepancies",
                "/ground",
                "/actors",
                "/brief",
                "/review")) {
            chair.navigate(server.url() + path);
            check(chair, path.substring(1));
        }
        found(chair, server);
        Page north = member(browser, chair, server, "ryan", "us");
        Page south = member(browser, chair, server, "hassan", "iran");
        Page east = member(browser, chair, server, "nouri", "iraq");

        String allegation = raise(north, server);
        chair.navigate(allegation);
        chair.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Notify the accused"))
                .click();
        assertThat(chair.getByRole(AriaRole.STATUS)).containsText("its clock runs");
        reply(south, allegation);
        String hidden = note(north, allegation);
        east.navigate(server.url() + "/docket");
        assertThat(east.locator("main")).not().containsText("Heliotrope");
        east.navigate(allegation);
        assertThat(east.locator("main")).not().containsText("Heliotrope");
        assertThat(east.locator("main")).containsText("arming groups");
        east.navigate(server.url() + "/record/entries/" + hidden);
        assertThat(east.locator("main")).containsText("not for your side");

        find(chair, allegation);
        check(chair, "allegation");
        addKeyAndCosign(chair, north, server);
        verify(chair, server);
        bundleIsSound(east);
        chair.setViewportSize(320, 640); // as narrow as WCAG's reflow asks for
        everyPage(chair, server, "chair");
        north.setViewportSize(390, 800);
        north.navigate(server.url() + "/account");
        north.getByText("العربية").click();
        everyPage(north, server, "north in Arabic");
    }

    /** One follows every kind of link from page to page; on each page axe finds nothing, and nothing is wider than the window. */
    private void everyPage(Page page, Server server, String name) throws IOException {
        Map<String, String> seen = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            page.navigate(server.url() + path);
            check(page, name + " " + path);
            String wider = String.valueOf(page.evaluate(WIDER));
            if (!wider.isEmpty()) {
                complaints.add(name + " " + path + ": wider than the window: " + wider);
            }
            for (Object link : (List<?>) Objects.requireNonNull(page.evaluate(LINKS))) {
                String shape = link.toString().replaceAll("[?#].*", "").replaceAll("[0-9a-f]{16,}|\\d+", "N");
                if (!DOWNLOADS.matcher(shape).find() && seen.putIfAbsent(shape, link.toString()) == null) {
                    waiting.add(link.toString());
                }
            }
        }
        assertThat(seen).as("pages visited").hasSizeGreaterThan(20);
    }

    private static Page person(Browser browser) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 860)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /** Axe finds nothing in light and dark; a picture where the update flag is set. */
    private void check(Page page, String name) throws IOException {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.evaluate(axe());
            for (Object complaint : (List<?>) Objects.requireNonNull(page.evaluate(RUN))) {
                complaints.add(name + " (" + scheme + "): " + complaint);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if (Boolean.getBoolean("parley.update") && PICTURES.contains(name)) {
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("..", "docs", "images", "web-" + name + ".png")));
        }
    }

    private static String axe() throws IOException {
        try (InputStream in = ServeStoryTest.class.getClassLoader().getResourceAsStream(AXE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void fileByDragging(Page page, Server server) throws IOException {
        page.navigate(server.url() + "/reports");
        List<List<String>> files = new ArrayList<>();
        try (Stream<Path> reports = Files.list(Path.of("..", "examples", "baghdad-2007"))) {
            for (Path report : reports.sorted().toList()) {
                files.add(List.of(
                        report.getFileName().toString(),
                        Base64.getEncoder().encodeToString(Files.readAllBytes(report))));
            }
        }
        page.locator("#drop").evaluate(DROP, files);
        assertThat(page.locator("#filings a")).hasCount(files.size());
        page.navigate(server.url() + "/reports");
        assertThat(page.locator("tbody tr")).hasCount(files.size());
        check(page, "reports");
    }

    /** Before there is a mechanism nobody reviews: the words of the page say so. */
    private void correctASpeaker(Page page, Server server) throws IOException {
        page.navigate(server.url() + "/reports");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Iraq Seats Two Rivals at One Table"))
                .click();
        assertThat(page.locator("#text mark.who").first()).isVisible();
        check(page, "report");
    }

    private void found(Page page, Server server) throws IOException {
        page.navigate(server.url() + "/administration");
        check(page, "administration-empty");
        page.getByLabel("Name of the body").fill("Security Committee");
        String[][] parties = {{"us", "United States"}, {"iran", "Iran"}, {"iraq", "Iraq"}};
        for (int i = 0; i < parties.length; i++) {
            page.getByLabel("Short name of party " + (i + 1)).fill(parties[i][0]);
            page.getByLabel("Name of party " + (i + 1), new Page.GetByLabelOptions().setExact(true))
                    .fill(parties[i][1]);
        }
        page.getByLabel("Whose agreement a finding needs").selectOption("CHAIR");
        page.getByLabel("Name of the record").fill("parley.example/baghdad");
        page.getByLabel("Your name as chair").fill("The chair");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("you are its chair");
        check(page, "administration");

        page.navigate(server.url() + "/reports");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Iraq Seats Two Rivals at One Table"))
                .click();
        Locator first = page.locator("#s1");
        first.getByText("Correct", new Locator.GetByTextOptions().setExact(true))
                .click();
        first.getByLabel("Speaker").fill("Nouri al-Maliki");
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save the correction"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Corrected");
        assertThat(page.locator("#s1")).containsText("Nouri al-Maliki");
        // the whole review by keyboard: the second item is chosen and accepted
        page.locator("body").press("k");
        page.locator("body").press("j");
        page.locator("body").press("a");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Accepted");
    }

    private Page member(Browser browser, Page chair, Server server, String name, String party) {
        chair.navigate(server.url() + "/administration");
        chair.getByText("Let somebody join").first().click();
        Locator form = chair.locator("form[action='/administration/members']");
        form.getByLabel("Short name").fill(name);
        form.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill(name);
        form.locator("select[name=party]").selectOption(party);
        form.getByRole(AriaRole.BUTTON).click();
        Locator account = chair.locator("form[action='/administration/accounts']");
        account.locator("input[name=account]").fill(name);
        account.locator("select[name=member]").selectOption(name);
        account.getByRole(AriaRole.BUTTON).click();
        String link = chair.locator("#invitation").inputValue();
        Page page = person(browser);
        page.navigate(server.url() + link);
        page.getByLabel("New password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set password"))
                .click();
        assertThat(page.locator(".menu summary")).containsText(party);
        return page;
    }

    private String raise(Page page, Server server) throws IOException {
        page.navigate(server.url() + "/docket");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Raise an allegation"))
                .click();
        check(page, "raise");
        page.locator("select[name=accused]").selectOption("iran");
        page.locator("textarea[name=conduct]").fill("arming groups that attack patrols");
        page.locator("main form[action='/docket'][method=post]")
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("entry of the record");
        return page.url();
    }

    private static void reply(Page page, String allegation) {
        page.navigate(allegation);
        page.locator("select[name=reply]").selectOption("DENIED");
        page.locator("textarea[name=text]").fill("We have armed nobody.");
        page.locator("form[action$='/reply']").getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("reply is an entry");
    }

    /** Evidence that only its own side and the chair see; the position of its entry. */
    private static String note(Page page, String allegation) {
        page.navigate(allegation);
        page.getByText("Offer evidence").first().click();
        Locator form = page.locator("form[action$='/evidence']");
        form.locator("textarea[name=description]").fill("Heliotrope: a source that must not be known");
        form.locator("input[value=us]").check();
        form.locator("input[value=chair]").check();
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main")).containsText("Heliotrope");
        String link = page.locator(".steps li a").last().getAttribute("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void find(Page page, String allegation) {
        page.navigate(allegation);
        page.getByText("Open an inquiry").first().click();
        page.locator("textarea[name=mandate]").fill("Where the weapons came from.");
        page.locator("form[action$='/inquiry']").getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("inquiry is open");
        Locator form = page.locator("form[action$='/finding']");
        form.locator("select[name=outcome]").selectOption("CANNOT_BE_DETERMINED");
        form.locator("select[name=say]").first().selectOption("chair:agrees");
        form.locator("textarea[name=reasons]").fill("No side let the committee see the places.");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main")).containsText("Cannot be determined");
        assertThat(page.locator("h1")).containsText("found");
    }

    /** The log signs; a liaison signs too, with a key that stays in his browser. */
    private void addKeyAndCosign(Page chair, Page north, Server server) throws IOException {
        Signer signer = Signer.create("us.example", Key.Use.COSIGNER);
        Path file = folder.resolve("us.key");
        KeyFile.write(file, signer);
        north.navigate(server.url() + "/administration");
        north.getByText("Add a key").first().click();
        Locator form = north.locator("form[action='/administration/keys']");
        form.locator("select[name=owner]").selectOption("us");
        form.locator("input[name=key]").fill(signer.key().toString());
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(north.getByRole(AriaRole.STATUS)).containsText("The key is added");
        chair.navigate(server.url() + "/record");
        chair.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign the log"))
                .click();
        assertThat(chair.getByRole(AriaRole.STATUS)).containsText("The log has signed");
        north.navigate(server.url() + "/record");
        north.locator("#secret").setInputFiles(file);
        north.locator("#cosign button.main").click();
        assertThat(north.locator("main")).containsText("Cosigned");
        assertThat(north.locator("main")).containsText("us.example");
        check(north, "record");
    }

    private void verify(Page page, Server server) throws IOException {
        page.navigate(server.url() + "/record");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the record"))
                .click();
        assertThat(page.locator("h1")).containsText("The record is sound");
        check(page, "verdict");
    }

    private void bundleIsSound(Page page) throws IOException {
        page.navigate(page.url().replaceFirst("/record.*|/docket.*", "/record"));
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the bundle"))
                        .click());
        Path bundle = folder.resolve("record-iraq.zip");
        download.saveAs(bundle);
        Runs runs = new Runs(folder);
        String said = runs.run("", "verify", bundle.toString());
        assertThat(runs.exit()).isZero();
        assertThat(said).contains("is sound").contains("us.example").contains("hidden");
    }

    private static Optional<Path> findChromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":", -1)).map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
