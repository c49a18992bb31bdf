package org.parley.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.parley.record.accounts.Account;
import org.parley.record.accounts.AuditLine;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Casework;
import org.parley.web.casework.Person;
import org.parley.web.casework.Seat;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives each request the seat of whoever is signed in, and lets it pass when he has the right that the operation needs. An account that
 * was closed meanwhile has none. Where the mechanism wants it, what he asks to read is noted before he gets it.
 */
public final class Gate implements HandlerInterceptor {

    private static final String SEAT = "org.parley.web.seat";

    private final Casework work;

    public Gate(Casework work) {
        this.work = work;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws CaseProblem, java.io.IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().startsWith("org.parley")) {
            return true;
        }
        Optional<Seat> seat = findSeat();
        seat.ifPresent(found -> request.setAttribute(SEAT, found));
        if (method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException(method + " does not say which right it needs.");
        }
        if (seat.isEmpty()) {
            if (request.getSession(false) != null) {
                request.getSession(false).invalidate();
            }
            response.sendRedirect(WebSecurity.SIGN_IN);
            return false;
        }
        seat.get().require(needs.value());
        if (isReading(request) && seat.get().isReadingAudited()) {
            note(seat.get(), request);
        }
        return true;
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private void note(Seat seat, HttpServletRequest request) throws CaseProblem {
        String asked =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        work.accounts()
                .note(
                        work.clock().instant(),
                        seat.person().account(),
                        AuditLine.READ,
                        AuditLine.detail(asked),
                        request.getRemoteAddr());
    }

    private Optional<Seat> findSeat() throws CaseProblem {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (!(who instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        Optional<Account> account = work.accounts().find(signedIn.account()).filter(Account::open);
        return account.isEmpty()
                ? Optional.empty()
                : Optional.of(work.seat(new Person(
                        account.get().name(),
                        account.get().member(),
                        account.get().administrator())));
    }

    /** The seat that a request was given, absent when nobody is signed in. */
    public static Optional<Seat> seat(HttpServletRequest request) {
        return Optional.ofNullable((Seat) request.getAttribute(SEAT));
    }
}
