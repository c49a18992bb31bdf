package org.parley.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.parley.record.accounts.Account;
import org.parley.record.accounts.AuditLine;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Casework;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Lets persons in who come by another way than the form: by the start key, from the identity provider, or with a password that they have
 * just set.
 */
public final class Comings {

    private final Casework work;
    private final Door door;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    Comings(Casework work, Door door, Clock clock) {
        this.work = work;
        this.door = door;
        this.clock = clock;
    }

    /** Lets the owner in when the key is right. */
    public boolean byStartKey(String key, HttpServletRequest request, HttpServletResponse response) throws CaseProblem {
        boolean right = door.opens(key);
        work.accounts()
                .note(
                        clock.instant(),
                        right ? Door.OWNER : "?",
                        right ? "signed-in" : "sign-in-failed",
                        "start key",
                        request.getRemoteAddr());
        if (right) {
            let(Door.OWNER, request, response);
        }
        return right;
    }

    /** The open account of somebody whom the identity provider knows so. */
    Optional<Account> findBySubject(String subject) throws CaseProblem {
        return work.accounts().findBySubject(subject).filter(Account::open);
    }

    /** Lets in whom the identity provider has named. */
    void byProvider(String account, HttpServletRequest request, HttpServletResponse response) throws CaseProblem {
        work.accounts().note(clock.instant(), account, "signed-in", "identity provider", request.getRemoteAddr());
        let(account, request, response);
    }

    /** Notes that somebody could not come in by the identity provider. */
    void noteOfProvider(String what, String detail, HttpServletRequest request) throws CaseProblem {
        String plain = detail.replaceAll("\\p{Cntrl}", " ");
        work.accounts().note(clock.instant(), "?", what, AuditLine.detail(plain), request.getRemoteAddr());
    }

    /** Begins a session of an account; nothing of one before it is left, neither its id nor its token of forms. */
    public void let(String account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(account));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
