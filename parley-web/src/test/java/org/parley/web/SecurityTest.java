package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.web.Site.Visitor;
import org.parley.web.settings.Settings;

/** What strangers and forged pages try. */
class SecurityTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void pagesForbidBrowsersEverythingThatTheyDoNotNeed() throws Exception {
        try (Site site = Site.open(folder)) {
            String headers = Site.headers(site.owner().get("/"));
            assertThat(headers)
                    .contains("script-src 'self';")
                    .contains("default-src 'none';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline")
                    .contains("nosniff")
                    .contains("cross-origin-opener-policy: same-origin")
                    .contains("referrer-policy: same-origin")
                    .contains("cache-control: no-cache, no-store");
            String cookie = Site.headers(site.stranger().get("/sign-in"));
            assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
        }
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        try (Site site = Site.open(folder)) {
            HttpResponse<String> forged =
                    site.owner().send("/administration/accounts", "account=mallory&administrator=true");
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(site.owner().get("/administration").body()).doesNotContain("mallory");
        }
    }

    @Test
    void theStartKeyMustBeTheRightOne() throws Exception {
        try (Site site = Site.open(folder)) {
            Visitor stranger = site.stranger();
            assertThat(stranger.get("/start?key=" + "A".repeat(32)).headers().firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).contains("/sign-in"));
            assertThat(stranger.get("/").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void wrongPasswordsAnswerAlikeWhetherThereIsAnAccountOrNotAndLockIt() throws Exception {
        try (Site site = Site.open(folder)) {
            site.account("mara", "");
            Visitor stranger = site.stranger();
            HttpResponse<String> wrong = stranger.post("/sign-in", "account=mara&password=wrong");
            HttpResponse<String> nobody = stranger.post("/sign-in", "account=nobody&password=wrong");
            assertThat(wrong.statusCode()).isEqualTo(nobody.statusCode());
            assertThat(wrong.headers().firstValue("Location"))
                    .isEqualTo(nobody.headers().firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).contains("failed"));
            for (int i = 0; i < 5; i++) {
                stranger.post("/sign-in", "account=mara&password=wrong");
            }
            HttpResponse<String> locked =
                    stranger.post("/sign-in", "account=mara&password=" + Site.encoded(Site.PASSWORD));
            assertThat(locked.headers().firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).contains("failed"));
            assertThat(site.owner().get("/administration").body()).contains("locked for a while");
            assertThat(site.owner().get("/administration/audit").body())
                    .contains("tried while locked")
                    .doesNotContain("nobody");
        }
    }

    @Test
    void tooManyTriesFromOneAddressAreCutOff() throws Exception {
        try (Site site = Site.open(folder)) {
            Visitor stranger = site.stranger();
            int cut = 0;
            for (int i = 0; i < 30; i++) {
                if (stranger.send("/sign-in", "account=a&password=b").statusCode() == 429) {
                    cut++;
                }
            }
            assertThat(cut).isGreaterThan(5);
        }
    }

    @Test
    void writingTheAddressOtherwiseDoesNotGetRoundTheLimit() throws Exception {
        try (Site site = Site.open(folder)) {
            Visitor stranger = site.stranger();
            int cut = 0;
            for (int i = 0; i < 30; i++) {
                if (stranger.send("/sign%2Din", "account=a&password=b").statusCode() == 429) {
                    cut++;
                }
            }
            assertThat(cut).isGreaterThan(5);
        }
    }

    @Test
    void aScriptInAReportIsShownAndNeverRun() throws Exception {
        try (Site site = Site.open(folder)) {
            site.owner()
                    .file(
                            Map.of(
                                    "<img src=x onerror=alert(1)>.txt",
                                    "\"<script>alert(2)</script> is our answer,\" the minister said on Monday.",
                                    "page.html",
                                    "<html><head><title>T<script>alert(3)</script></title></head><body><h1>Talks</h1><p>The"
                                            + " <script>alert(4)</script>minister <img src=x onerror=alert(5)>said that the"
                                            + " &lt;script&gt;alert(6)&lt;/script&gt; road stays open, as he had promised."
                                            + "</p></body></html>"),
                            List.of());
            String list = site.owner().get("/reports").body();
            assertThat(list).doesNotContain("<img src=x").doesNotContain("<script>alert");
            java.util.regex.Matcher links =
                    java.util.regex.Pattern.compile("/reports/[0-9a-f]{64}").matcher(list);
            int pages = 0;
            while (links.find()) {
                String page = site.owner().get(links.group()).body();
                assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x");
                pages++;
            }
            assertThat(pages).isEqualTo(2);
        }
    }

    @Test
    void anInvitationWorksOnce() throws Exception {
        try (Site site = Site.open(folder)) {
            Visitor mara = site.account("mara", "");
            assertThat(mara.get("/").statusCode()).isEqualTo(200);
            site.owner().post("/administration/accounts/mara/open", "open=false");
            assertThat(mara.get("/").headers().firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).contains("/sign-in"));
        }
    }

    @Test
    void goingElsewhereAfterALanguageIsChosenIsNotPossible() throws Exception {
        try (Site site = Site.open(folder)) {
            for (String away : List.of("//evil.example/", "https://evil.example/", "/\\evil.example")) {
                assertThat(site.owner()
                                .post("/language", "language=ar&back=" + Site.encoded(away))
                                .headers()
                                .firstValue("Location"))
                        .hasValueSatisfying(where -> assertThat(where).doesNotContain("evil"));
            }
            assertThat(site.owner().get("/").body()).contains("dir=\"rtl\"");
        }
    }

    @Test
    void passwordsDoNotCrossANetworkInTheClear() throws IOException, CaseProblem {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        assertThatThrownBy(() -> new Settings(
                        CaseFolder.of(folder),
                        everywhere,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in the clear");
    }
}
