package org.parley.web.guard;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.web.casework.Casework;
import org.parley.web.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What stands before every page: who is signed in, what browsers are told they may run, forged requests, too many requests. What
 * somebody may do there is not decided here.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class WebSecurity {

    /** Where passwords are taken. */
    public static final String SIGN_IN = "/sign-in";

    /** Where invited persons set theirs. */
    public static final String INVITATION = "/invitation";

    /** Where somebody changes his own. */
    public static final String PASSWORD = "/account/password";

    /** What is for programs begins so. */
    public static final String API = "/api/";

    /** What is the same for everybody: style, scripts, outlines of countries. */
    public static final String ASSETS = "/assets/";

    /** Scripts, styles and pictures come from this server alone; none stands in a page; nobody may frame it. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Methods that change nothing. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Tokens tokens(Casework work, Clock clock) {
        return new Tokens(work.accounts(), clock);
    }

    @Bean
    AccountDesk accountDesk(Casework work, Tokens tokens, Passwords passwords, Clock clock) {
        return new AccountDesk(work, tokens, passwords, clock);
    }

    @Bean
    Comings comings(Casework work, Door door, Clock clock) {
        return new Comings(work, door, clock);
    }

    @Bean
    ProviderSignIn providerSignIn(Settings settings, Comings comings, Clock clock) {
        return new ProviderSignIn(settings.provider().map(provider -> new Provider(provider, clock)), comings);
    }

    @Bean
    AuthenticationManager signIns(Casework work, Passwords passwords, ProviderSignIn provider, Clock clock) {
        List<AuthenticationProvider> ways = new ArrayList<>();
        ways.add(new SignIn(work.accounts(), passwords, clock));
        provider.check().ifPresent(ways::add);
        return new ProviderManager(ways);
    }

    /** Programs: a token each time. A page of a person who is signed in may ask too; where it changes something, with what forms have. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Tokens tokens, Clock clock, Settings settings) {
        headers(http, settings);
        return http.securityMatcher(API + "**")
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(request ->
                        !READING.contains(request.getMethod()) && request.getHeader("Authorization") == null))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(new RateLimit(clock, 1), SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        wrong -> wrong.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    /** Persons: a session, begun by password, start key or identity provider. */
    @Bean
    @Order(2)
    SecurityFilterChain persons(
            HttpSecurity http, AuthenticationManager signIns, ProviderSignIn provider, Clock clock, Settings settings) {
        headers(http, settings);
        provider.wire(http);
        return http.authenticationManager(signIns)
                .addFilterBefore(new RateLimit(clock, 1), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                ASSETS + "**", SIGN_IN, Door.PATH, INVITATION, "/language", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("account")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/", false)
                        .failureUrl(SIGN_IN + "?failed"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?out"))
                .exceptionHandling(
                        wrong -> wrong.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .build();
    }

    private static void headers(HttpSecurity http, Settings settings) {
        http.headers(headers -> headers.frameOptions(FrameOptionsConfig::deny)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .httpStrictTransportSecurity(strict -> strict.requestMatcher(request -> settings.isSecure())));
    }
}
