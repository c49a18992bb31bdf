package org.parley.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.parley.record.accounts.Account;
import org.parley.record.accounts.Token;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Casework;
import org.parley.web.casework.NotThere;
import org.parley.web.guard.Comings;
import org.parley.web.guard.Open;
import org.parley.web.guard.Passwords;
import org.parley.web.guard.Tokens;
import org.parley.web.guard.WebSecurity;
import org.parley.web.settings.Settings;
import org.parley.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What is open to everybody: signing in, setting the first password, choosing a language. */
@Controller
public class Entrance {

    private final Casework work;
    private final Comings comings;
    private final Tokens tokens;
    private final Passwords passwords;
    private final Settings settings;
    private final Clock clock;

    Entrance(Casework work, Comings comings, Tokens tokens, Passwords passwords, Settings settings, Clock clock) {
        this.work = work;
        this.comings = comings;
        this.tokens = tokens;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param state {@code failed} or {@code out} after such, {@code unusable} when the provider cannot be asked, else empty
     * @param provider whether one can sign in with an identity provider
     */
    public record SignIn(String state, boolean provider) {}

    /** The form of an invited person. */
    public record Invited(String account, String token, Optional<String> wrong) {}

    @Open
    @GetMapping(WebSecurity.SIGN_IN)
    View signIn(
            @RequestParam Optional<String> failed,
            @RequestParam Optional<String> unusable,
            @RequestParam Optional<String> out) {
        String state = failed.isPresent() ? "failed" : unusable.isPresent() ? "unusable" : out.isPresent() ? "out" : "";
        return Page.of("sign-in", new SignIn(state, settings.provider().isPresent()));
    }

    /** Whoever started the server comes in by the key on his screen. */
    @Open
    @GetMapping("/start")
    View start(@RequestParam String key, HttpServletRequest request, HttpServletResponse response) throws CaseProblem {
        return new RedirectView(comings.byStartKey(key, request, response) ? "/" : WebSecurity.SIGN_IN + "?failed");
    }

    @Open
    @GetMapping(WebSecurity.INVITATION)
    View invited(@RequestParam String token) throws CaseProblem {
        return Page.of("invitation", new Invited(account(token).name(), token, Optional.empty()));
    }

    @Open
    @PostMapping(WebSecurity.INVITATION)
    View accept(
            @RequestParam String token,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws CaseProblem {
        Account account = account(token);
        try {
            Passwords.require(password, account.name());
        } catch (IllegalArgumentException e) {
            return Page.of("invitation", new Invited(account.name(), token, Optional.ofNullable(e.getMessage())));
        }
        if (!tokens.use(token)) {
            throw new NotThere();
        }
        work.accounts().keep(account.withPassword(passwords.hash(password)));
        work.accounts().note(clock.instant(), account.name(), "password-set", "", request.getRemoteAddr());
        comings.let(account.name(), request, response);
        return new RedirectView("/");
    }

    private Account account(String token) throws CaseProblem {
        return tokens.findAccount(token, Token.Purpose.INVITATION).orElseThrow(NotThere::new);
    }

    @Open
    @PostMapping("/language")
    View language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        Cookie cookie = new Cookie(
                Languages.COOKIE, Language.find(language).orElse(Language.EN).tag());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
        // only to a page of this server
        return new RedirectView(back.matches("/(?![/\\\\]).*|/") ? back : "/");
    }
}
