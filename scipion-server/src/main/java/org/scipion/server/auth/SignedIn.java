package org.scipion.server.auth;

import org.scipion.model.User;
import org.scipion.server.http.Authenticator;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.UnauthenticatedException;
import org.scipion.store.Users;

/** Finds the account behind an access token, anew for each request: a changed password or a closed account counts at once. */
public final class SignedIn implements Authenticator {

    private final Users users;
    private final Tokens tokens;

    SignedIn(Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    @Override
    public User authenticate(String token) {
        TokenClaims claims = read(token);
        User user = users.find(claims.accountId()).orElseThrow(() -> new NotFoundException("User not found"));
        if (!user.active()) {
            throw new ForbiddenException("User account is inactive");
        }
        if (user.tokenVersion() != claims.version()) {
            throw new UnauthenticatedException("Invalid authentication credentials");
        }
        return user;
    }

    private TokenClaims read(String token) {
        try {
            return tokens.read(TokenKind.ACCESS, token);
        } catch (InvalidTokenException e) {
            throw new UnauthenticatedException("Invalid authentication credentials");
        }
    }
}
