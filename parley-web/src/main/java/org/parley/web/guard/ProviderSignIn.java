package org.parley.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parley.record.accounts.Account;
import org.parley.record.store.CaseProblem;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.client.RestClient;

/**
 * Signs in whom the identity provider knows: authorization code with PKCE, state and nonce. Of the ID token only its subject is used,
 * and that only when an open account has it: the provider tells who somebody is, never what he may do. Its tokens are not kept, and
 * nothing more is asked of it. Safe for many threads.
 */
final class ProviderSignIn {

    /** Where the way to the provider begins. */
    static final String START =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + Provider.ID;

    /** Where the provider sends people back to. */
    static final String BACK = WebSecurity.SIGN_IN + "/" + Provider.ID;

    private static final String UNKNOWN = "unknown_subject";

    private final Optional<Provider> provider;
    private final Comings comings;
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    /** @param provider absent when there is none: then nothing leads here */
    ProviderSignIn(Optional<Provider> provider, Comings comings) {
        this.provider = provider;
        this.comings = comings;
    }

    /** What changes a code for an ID token, and checks that; absent when there is no provider. */
    Optional<AuthenticationProvider> check() {
        return provider.map(known -> {
            OidcAuthorizationCodeAuthenticationProvider check =
                    new OidcAuthorizationCodeAuthenticationProvider(tokenClient(known), this::known);
            check.setJwtDecoderFactory(unused -> known.tokens());
            return check;
        });
    }

    /** Opens the way to the provider and back, when there is one. */
    void wire(HttpSecurity http) {
        provider.ifPresent(known -> http.oauth2Login(login -> login.loginPage(WebSecurity.SIGN_IN)
                .clientRegistrationRepository(known)
                .authorizedClientRepository(new NothingKept())
                .redirectionEndpoint(back -> back.baseUri(BACK))
                .successHandler(this::letIn)
                .failureHandler(this::keepOut)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(ProviderSignIn.this::keepOut);
                        return filter;
                    }
                })));
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokenClient(Provider provider) {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(provider.line())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw new OAuth2AuthorizationException(new OAuth2Error("code_refused"));
                })
                .build());
        return client;
    }

    /** Somebody with an open account, before any session of his begins. */
    private OidcUser known(OidcUserRequest request) {
        account(Objects.requireNonNullElse(request.getIdToken().getSubject(), ""));
        return new DefaultOidcUser(List.of(), request.getIdToken());
    }

    private Account account(String subject) {
        try {
            return comings.findBySubject(subject)
                    .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN), subject));
        } catch (CaseProblem e) {
            throw new AuthenticationServiceException(e.getMessage(), e);
        }
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, Authentication shown)
            throws IOException {
        SavedRequest wanted = asked.getRequest(request, response);
        try {
            comings.byProvider(account(shown.getName()).name(), request, response);
        } catch (CaseProblem e) {
            throw new AuthenticationServiceException(e.getMessage(), e);
        }
        response.sendRedirect(wanted == null ? "/" : wanted.getRedirectUrl());
    }

    private void keepOut(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean unusable = false;
        String reason = "";
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            unusable |= cause instanceof Provider.Unusable || cause instanceof IOException;
            if (cause instanceof Provider.Unusable && reason.isEmpty()) {
                reason = Objects.requireNonNullElse(cause.getMessage(), "");
            }
        }
        try {
            if (unusable) {
                comings.noteOfProvider("provider-unusable", reason, request);
            } else if (why instanceof OAuth2AuthenticationException refused) {
                String code = refused.getError().getErrorCode();
                boolean unknown = code.equals(UNKNOWN);
                comings.noteOfProvider(
                        unknown ? "provider-unknown" : "provider-failed",
                        unknown ? String.valueOf(refused.getMessage()) : code,
                        request);
            }
        } catch (CaseProblem e) {
            throw new AuthenticationServiceException(e.getMessage(), e);
        }
        response.sendRedirect(WebSecurity.SIGN_IN + (unusable ? "?unusable" : "?failed"));
    }

    /** Tokens of the provider are of no more use once it has said who somebody is. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as its interface has it
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            throw new UnsupportedOperationException("Nothing is kept of the provider.");
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
