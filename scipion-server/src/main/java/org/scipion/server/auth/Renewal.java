package org.scipion.server.auth;

import org.scipion.model.User;
import org.scipion.server.http.UnauthenticatedException;
import org.scipion.store.Users;

/** Exchanges a refresh token for another access token, as long as its account is as it was when the token was made. */
final class Renewal {

    private final Users users;
    private final Tokens tokens;

    Renewal(Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    String renew(String refreshToken) {
        TokenClaims claims = read(refreshToken);
        boolean good = users.find(claims.accountId())
                .filter(User::active)
                .filter(user -> user.tokenVersion() == claims.version())
                .isPresent();
        if (!good) {
            throw new UnauthenticatedException("Invalid or expired token");
        }
        return tokens.issue(TokenKind.ACCESS, claims);
    }

    private TokenClaims read(String refreshToken) {
        try {
            return tokens.read(TokenKind.REFRESH, refreshToken);
        } catch (InvalidTokenException e) {
            throw new UnauthenticatedException(
                    e.isOfOtherKind() ? "Invalid token type: expected 'refresh'" : "Invalid or expired token");
        }
    }
}
