package org.parley.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Casework;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Lets persons in who come by another way than the form: by the start key, or with a password that they have just set. */
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

    /** Begins a session of an account, with an id that nobody has seen before. */
    public void let(String account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(account));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
