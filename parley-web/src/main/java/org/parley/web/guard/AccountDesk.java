package org.parley.web.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.record.accounts.Account;
import org.parley.record.accounts.AuditLine;
import org.parley.record.accounts.Token;
import org.parley.record.store.AccountStore;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Casework;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;

/** What administrators do with accounts, and what everybody does with his own. Safe for many threads. */
public final class AccountDesk {

    private static final Duration LIFE_OF_A_TOKEN = Duration.ofDays(180);

    private final AccountStore accounts;
    private final Tokens tokens;
    private final Passwords passwords;
    private final Clock clock;

    AccountDesk(Casework work, Tokens tokens, Passwords passwords, Clock clock) {
        this.accounts = work.accounts();
        this.tokens = tokens;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** All accounts. */
    public List<Account> list(Seat seat) throws CaseProblem {
        seat.require(Right.ADMINISTER);
        return accounts.list();
    }

    /**
     * Makes an account.
     *
     * @param member as whom it acts, absent for one who only looks
     * @return the token of its invitation, which is not kept
     * @throws IllegalArgumentException when there is one of this name or subject, or it can be no name
     */
    public String make(Seat seat, String name, Optional<String> member, boolean administrator, Optional<String> subject)
            throws CaseProblem {
        seat.require(Right.ADMINISTER);
        String typed = name.strip().toLowerCase(Locale.ROOT);
        if (accounts.find(typed).isPresent()) {
            throw new IllegalArgumentException("There is an account " + typed + " already.");
        }
        if (subject.isPresent() && accounts.findBySubject(subject.get()).isPresent()) {
            throw new IllegalArgumentException("Another account has this subject already.");
        }
        Account made = Account.of(typed, member, administrator, clock.instant());
        accounts.keep(made.withSubject(subject));
        note(seat, "account-made", typed);
        return tokens.invitation(typed);
    }

    /** A new invitation for somebody who has lost his password. */
    public String invite(Seat seat, String name) throws CaseProblem {
        seat.require(Right.ADMINISTER);
        Account account = accounts.find(name).orElseThrow(NotThere::new);
        note(seat, "account-invited", account.name());
        return tokens.invitation(account.name());
    }

    /**
     * Opens or closes an account, and takes its tokens when it closes.
     *
     * @throws IllegalArgumentException when it is the own one, or the owner's, which would leave nobody to open it again
     */
    public void open(Seat seat, String name, boolean open) throws CaseProblem {
        seat.require(Right.ADMINISTER);
        if (name.equals(seat.person().account()) || name.equals(Door.OWNER)) {
            throw new IllegalArgumentException("Nobody closes his own account, or that of the server's owner.");
        }
        Account known = accounts.find(name).orElseThrow(NotThere::new);
        accounts.keep(known.opened(open));
        if (!open) {
            for (Token token : accounts.tokens(name)) {
                accounts.remove(token.hash());
            }
        }
        note(seat, open ? "account-opened" : "account-closed", name);
    }

    /** What was done, or who read what, the last first; see {@link AccountStore#audit}. */
    public List<AuditLine> audit(Seat seat, boolean reading, long before, int most) throws CaseProblem {
        seat.require(Right.ADMINISTER);
        return accounts.audit(reading, before, most);
    }

    /** The own tokens of programs. */
    public List<Token> ownTokens(Seat seat) throws CaseProblem {
        return accounts.tokens(seat.person().account()).stream()
                .filter(token -> token.purpose() == Token.Purpose.PROGRAM)
                .toList();
    }

    /** A new token for a program of his; it is shown once. */
    public String makeToken(Seat seat, String label) throws CaseProblem {
        note(seat, "token-made", label);
        return tokens.forProgram(seat.person().account(), label, LIFE_OF_A_TOKEN);
    }

    /** Takes one of his own tokens back. */
    public void removeToken(Seat seat, String hash) throws CaseProblem {
        if (ownTokens(seat).stream().noneMatch(token -> token.hash().equals(hash))) {
            throw new NotThere();
        }
        accounts.remove(hash);
        note(seat, "token-taken-back", "");
    }

    /**
     * Changes his own password.
     *
     * @throws IllegalArgumentException when the old one is not right, or the new one too easy
     */
    public void changePassword(Seat seat, String old, String fresh) throws CaseProblem {
        Account own = accounts.find(seat.person().account()).orElseThrow(NotThere::new);
        if (own.password().isPresent() && !passwords.matches(old, own.password().get())) {
            note(seat, "password-not-changed", "");
            throw new IllegalArgumentException("The old password is not right.");
        }
        Passwords.require(fresh, own.name());
        accounts.keep(own.withPassword(passwords.hash(fresh)));
        note(seat, "password-set", "");
    }

    private void note(Seat seat, String what, String detail) throws CaseProblem {
        accounts.note(clock.instant(), seat.person().account(), what, detail, "");
    }
}
