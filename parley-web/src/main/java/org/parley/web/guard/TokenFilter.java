package org.parley.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.parley.record.accounts.Account;
import org.parley.record.accounts.Token;
import org.parley.record.store.CaseProblem;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by the token in {@code Authorization: Bearer}. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader("Authorization");
        if (given != null) {
            // who shows a token is nobody else, also where a session would know him
            SecurityContextHolder.clearContext();
        }
        if (given != null && given.startsWith(BEARER)) {
            try {
                Optional<Account> account =
                        tokens.findAccount(given.substring(BEARER.length()).strip(), Token.Purpose.PROGRAM);
                if (account.isPresent()) {
                    SecurityContext context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(new SignedIn(account.get().name()));
                    SecurityContextHolder.setContext(context);
                }
            } catch (CaseProblem e) {
                throw new ServletException(e);
            }
        }
        chain.doFilter(request, response);
    }
}
