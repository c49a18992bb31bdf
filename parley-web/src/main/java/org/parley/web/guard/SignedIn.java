package org.parley.web.guard;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who has shown who he is. Holds the name of his account alone: what that may do is looked up for each request. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final String account;

    public SignedIn(String account) {
        super(List.of());
        this.account = account;
        setAuthenticated(true);
    }

    public String account() {
        return account;
    }

    @Override
    public String getPrincipal() {
        return account;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return account;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && account.equals(signedIn.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account);
    }
}
