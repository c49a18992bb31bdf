package org.parley.web.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.parley.record.accounts.Account;
import org.parley.record.store.AccountStore;
import org.parley.record.store.CaseProblem;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Lets in who knows the password of an account. Whether there is no such account, it is closed or locked, or the password is wrong, the
 * answer is the same and takes as long. After {@value #FREE_TRIES} wrong ones each further one locks the account for twice as long as
 * the one before, up to an hour. Safe for many threads.
 */
final class SignIn implements AuthenticationProvider {

    private static final int FREE_TRIES = 5;

    /** 2 to this power minutes are more than an hour. */
    private static final int MOST_DOUBLINGS = 6;

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Clock clock;

    SignIn(AccountStore accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName().strip().toLowerCase(Locale.ROOT);
        Object password = asked.getCredentials();
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            return authenticate(name, password == null ? "" : password.toString(), address);
        } catch (CaseProblem e) {
            throw new AuthenticationServiceException(e.getMessage(), e);
        }
    }

    private Authentication authenticate(String name, String password, String address) throws CaseProblem {
        Instant now = clock.instant();
        Optional<Account> account = accounts.find(name).filter(Account::open);
        String hash = account.flatMap(Account::password).orElse("");
        boolean right = passwords.matches(password, hash);
        boolean locked = account.filter(known -> known.isLocked(now)).isPresent();
        if (right && !locked) {
            accounts.succeeded(name);
            accounts.note(now, name, "signed-in", "", address);
            return new SignedIn(name);
        }
        if (account.isPresent() && !locked) {
            accounts.failed(name, lock(account.get().failures() + 1, now));
        }
        // a name that is no account's may be somebody's password, typed into the wrong field
        accounts.note(
                now, account.isPresent() ? name : "?", locked ? "sign-in-while-locked" : "sign-in-failed", "", address);
        throw new BadCredentialsException("no");
    }

    private static Optional<Instant> lock(int failures, Instant now) {
        int over = failures - FREE_TRIES;
        return over < 0
                ? Optional.empty()
                : Optional.of(now.plus(Duration.ofMinutes(Math.min(60, 1L << Math.min(over, MOST_DOUBLINGS)))));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
