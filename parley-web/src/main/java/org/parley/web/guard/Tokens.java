package org.parley.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parley.model.ContentId;
import org.parley.record.accounts.Account;
import org.parley.record.accounts.Token;
import org.parley.record.store.AccountStore;
import org.parley.record.store.CaseProblem;

/** Tokens of programs, and invitations. Only hashes are kept; a token is shown once. Safe for many threads. */
public final class Tokens {

    private static final int BYTES = 32;
    private static final Duration INVITATION = Duration.ofDays(7);

    private final AccountStore accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Tokens(AccountStore accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A new token for a program.
     *
     * @param label what its owner calls it
     * @param life how long it is good
     */
    public String forProgram(String account, String label, Duration life) throws CaseProblem {
        return create(account, Token.Purpose.PROGRAM, label, life);
    }

    /** A new invitation, with which its account sets a password once, within a week. */
    public String invitation(String account) throws CaseProblem {
        return create(account, Token.Purpose.INVITATION, "", INVITATION);
    }

    private String create(String account, Token.Purpose purpose, String label, Duration life) throws CaseProblem {
        String token = Door.Secrets.create(random, BYTES);
        Instant now = clock.instant();
        accounts.keep(new Token(hash(token), account, purpose, label, now, now.plus(life)));
        return token;
    }

    /** The account that a token of a purpose lets act, when both are good now. */
    public Optional<Account> findAccount(String token, Token.Purpose purpose) throws CaseProblem {
        Optional<Token> known = accounts.findToken(hash(token))
                .filter(found -> found.purpose() == purpose && clock.instant().isBefore(found.ends()));
        return known.isEmpty()
                ? Optional.empty()
                : accounts.find(known.get().account()).filter(Account::open);
    }

    /**
     * Uses an invitation up.
     *
     * @return whether it was there still
     */
    public boolean use(String token) throws CaseProblem {
        return accounts.remove(hash(token));
    }

    static String hash(String token) {
        return ContentId.ofBytes(token.getBytes(StandardCharsets.UTF_8));
    }
}
