package org.parley.web.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.web.settings.Settings.IdentityProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The identity provider. What it says of itself is asked for when somebody first signs in with it, so that the server starts while it is
 * down; a failure is remembered for a few seconds, so that those who wait are not all made to. Safe for many threads.
 */
final class Provider implements ClientRegistrationRepository {

    /** Its name in addresses. */
    static final String ID = "provider";

    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IdentityProvider settings;
    private final OnlyIssuer line;
    private final Clock clock;

    private @Nullable Known known;
    private @Nullable Unusable failure;
    private Instant failed = Instant.MIN;

    /** What is known once it was asked. */
    private record Known(ClientRegistration registration, JwtDecoder tokens) {}

    /** It cannot be reached, or says of itself what it cannot be used with. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unusable(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    Provider(IdentityProvider settings, Clock clock) {
        this.settings = settings;
        this.line = new OnlyIssuer(settings.issuer());
        this.clock = clock;
    }

    /** By which it alone is asked. */
    OnlyIssuer line() {
        return line;
    }

    /** @throws Unusable when it cannot be used now */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? known().registration() : null;
    }

    /**
     * Checks signature, issuer, audience and times of its ID tokens.
     *
     * @throws Unusable when it cannot be used now
     */
    JwtDecoder tokens() {
        return known().tokens();
    }

    private synchronized Known known() {
        if (known != null) {
            return known;
        }
        if (failure != null && clock.instant().isBefore(failed.plus(UNTIL_ASKED_AGAIN))) {
            throw new Unusable(String.valueOf(failure.getMessage()), failure);
        }
        try {
            Known found = ask();
            known = found;
            return found;
        } catch (Unusable e) {
            failure = e;
            failed = clock.instant();
            throw e;
        }
    }

    private Known ask() {
        String issuer = settings.issuer();
        String where = (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer)
                + "/.well-known/openid-configuration";
        JsonNode said = description(where);
        if (!issuer.equals(said.path("issuer").asText())) {
            throw new Unusable("The identity provider calls itself another issuer at " + where + ".", null);
        }
        String keys = ours(said, "jwks_uri", where);
        ClientRegistration registration = ClientRegistration.withRegistrationId(ID)
                .clientId(settings.client())
                .clientSecret(settings.secret())
                .clientAuthenticationMethod(authentication(said))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}" + ProviderSignIn.BACK)
                .scope("openid")
                .issuerUri(issuer)
                .authorizationUri(address(said, "authorization_endpoint", where))
                .tokenUri(ours(said, "token_endpoint", where))
                .jwkSetUri(keys)
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build();
        return new Known(registration, decoder(registration, keys));
    }

    private JsonNode description(String where) {
        try {
            String text = RestClient.builder()
                    .requestFactory(line)
                    .build()
                    .get()
                    .uri(where)
                    .retrieve()
                    .body(String.class);
            return JSON.readTree(text == null ? "" : text);
        } catch (RestClientException | JsonProcessingException e) {
            throw new Unusable("The identity provider does not say what it is at " + where + ".", e);
        }
    }

    private ClientAuthenticationMethod authentication(JsonNode said) {
        if (settings.secret().isEmpty()) {
            return ClientAuthenticationMethod.NONE;
        }
        JsonNode known = said.path("token_endpoint_auth_methods_supported");
        boolean basic = known.isMissingNode();
        for (JsonNode method : known) {
            basic |= method.asText().equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue());
        }
        return basic ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC : ClientAuthenticationMethod.CLIENT_SECRET_POST;
    }

    /** An address of the provider that the server is to ask. */
    private String ours(JsonNode said, String what, String where) {
        String address = address(said, what, where);
        if (!line.asks(URI.create(address))) {
            throw new Unusable(
                    "The identity provider names a " + what
                            + " on another server than the issuer's, which is not asked.",
                    null);
        }
        return address;
    }

    private static String address(JsonNode said, String what, String where) {
        String address = said.path(what).asText();
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            throw new Unusable("The identity provider names no " + what + " at " + where + ".", null);
        }
        return address;
    }

    private JwtDecoder decoder(ClientRegistration registration, String keys) {
        // all of these are of a key pair: what is signed with a secret, or not at all, is refused
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(new RestTemplate(line))
                .jwsAlgorithms(taken -> taken.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
