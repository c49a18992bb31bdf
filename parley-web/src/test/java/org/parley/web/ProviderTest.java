package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.web.Site.Visitor;
import org.parley.web.TestProvider.Wrong;
import org.parley.web.settings.Settings;
import org.parley.web.settings.Settings.IdentityProvider;

/** Signing in with an identity provider, good and forged. */
class ProviderTest {

    private static final String BEGIN = "/oauth2/authorization/provider";
    private static final String SUBJECT = "248289761001";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Site site(String issuer) throws CaseProblem {
        return Site.open(new Settings(
                CaseFolder.of(folder.resolve("talks.case")),
                InetAddress.getLoopbackAddress(),
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new IdentityProvider(issuer, TestProvider.CLIENT, TestProvider.SECRET))));
    }

    private static void know(Site site) throws IOException, InterruptedException {
        site.owner().post("/administration/accounts", "account=mara&member=&subject=" + SUBJECT);
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    /** To the provider and back: where the server sends one then, with the path that it was sent back by. */
    private static String[] goAndReturn(Site site, Visitor visitor) throws IOException, InterruptedException {
        String provider = location(visitor.get(BEGIN));
        HttpResponse<String> sent = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(provider)).build(), BodyHandlers.ofString());
        String back = location(sent).substring(site.server().url().length());
        return new String[] {location(visitor.get(back)), back};
    }

    @Test
    void whomTheProviderNamesComesInAsHisAccount() throws Exception {
        try (TestProvider provider = TestProvider.start();
                Site site = site(provider.issuer())) {
            know(site);
            provider.subject = SUBJECT;
            Visitor visitor = site.stranger();
            assertThat(visitor.get("/sign-in").body()).contains(BEGIN);
            assertThat(location(visitor.get("/sessions"))).endsWith("/sign-in");
            String[] there = goAndReturn(site, visitor);
            assertThat(there[0]).as("the page that was wanted").contains("/sessions");
            assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/administration/audit").statusCode()).isEqualTo(403);
            assertThat(site.owner().get("/administration/audit").body())
                    .contains("mara")
                    .contains("identity provider");
            // what was sent back once is of no use again, here or in another browser
            assertThat(location(site.stranger().get(there[1]))).contains("failed");
            site.owner().post("/administration/accounts/mara/open", "open=false");
            assertThat(location(visitor.get("/account"))).contains("/sign-in");
            Visitor again = site.stranger();
            assertThat(goAndReturn(site, again)[0]).contains("/sign-in?failed");
            assertThat(provider.asked())
                    .containsOnly("/.well-known/openid-configuration", "/authorize", "/token", "/keys");
        }
    }

    @Test
    void whomNoAccountKnowsStaysOutsideAndIsNoted() throws Exception {
        try (TestProvider provider = TestProvider.start();
                Site site = site(provider.issuer())) {
            know(site);
            provider.subject = "somebody-else";
            Visitor visitor = site.stranger();
            assertThat(goAndReturn(site, visitor)[0]).contains("/sign-in?failed");
            assertThat(location(visitor.get("/account"))).contains("/sign-in");
            assertThat(site.owner().get("/administration/audit").body())
                    .contains("no open account has")
                    .contains("somebody-else");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Wrong.class,
            names = {"OTHER_KEY", "UNSIGNED", "OTHER_NONCE", "OTHER_AUDIENCE", "OTHER_ISSUER", "ENDED"})
    void whatTheProviderDidNotSaySoIsRefused(Wrong wrong) throws Exception {
        try (TestProvider provider = TestProvider.start();
                Site site = site(provider.issuer())) {
            know(site);
            provider.subject = SUBJECT;
            provider.wrong = wrong;
            Visitor visitor = site.stranger();
            assertThat(goAndReturn(site, visitor)[0]).contains("/sign-in?failed");
            assertThat(location(visitor.get("/account"))).contains("/sign-in");
            assertThat(site.owner().get("/administration/audit").body())
                    .contains("could not sign in with the identity provider");
        }
    }

    @Test
    void anAnswerToSomebodyElseIsRefused() throws Exception {
        try (TestProvider provider = TestProvider.start();
                Site site = site(provider.issuer())) {
            know(site);
            provider.subject = SUBJECT;
            Visitor visitor = site.stranger();
            visitor.get(BEGIN);
            assertThat(location(visitor.get("/sign-in/provider?code=code-0&state=forged")))
                    .contains("failed");
            assertThat(location(visitor.get("/account"))).contains("/sign-in");
            assertThat(provider.asked()).doesNotContain("/token");
        }
    }

    @Test
    void nobodyIsAskedButTheIssuer() throws Exception {
        try (TestProvider provider = TestProvider.start();
                Site site = site(provider.issuer())) {
            know(site);
            provider.subject = SUBJECT;
            provider.wrong = Wrong.KEYS_ELSEWHERE;
            assertThat(location(site.stranger().get(BEGIN))).contains("unusable");
            assertThat(provider.asked()).containsExactly("/.well-known/openid-configuration");
        }
    }

    @Test
    void theServerRunsWhileTheProviderIsDownAndSaysSo() throws Exception {
        try (TestProvider provider = TestProvider.start();
                Site site = site(provider.issuer())) {
            provider.wrong = Wrong.NOT_THERE;
            Visitor visitor = site.stranger();
            assertThat(location(visitor.get(BEGIN))).contains("/sign-in?unusable");
            assertThat(visitor.get("/sign-in?unusable").body()).contains("cannot be reached now");
            int before = provider.asked().size();
            visitor.get(BEGIN);
            assertThat(provider.askedSince(before)).as("asked again at once").isEmpty();
            assertThat(site.owner().get("/administration/audit").body()).contains("does not say what it is");
        }
    }

    @Test
    void anIssuerMustBeAnHttpsUrl() {
        for (String issuer : new String[] {"id.example", "http://id.example", "https://id.example/?a=b", "file:///a"}) {
            assertThatThrownBy(() -> new IdentityProvider(issuer, "parley", ""))
                    .as(issuer)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new IdentityProvider("https://id.example/realm", "parley", "x").toString())
                .doesNotContain("x ");
    }

    @Test
    void withoutAProviderNothingLeadsToOne() throws Exception {
        try (Site site = Site.open(folder)) {
            assertThat(site.stranger().get("/sign-in").body()).doesNotContain(BEGIN);
            assertThat(location(site.stranger().get(BEGIN))).endsWith("/sign-in");
        }
    }
}
