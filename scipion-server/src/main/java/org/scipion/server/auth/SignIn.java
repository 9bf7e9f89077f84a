package org.scipion.server.auth;

import java.util.Locale;
import java.util.Optional;
import org.scipion.model.Credentials;
import org.scipion.model.User;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.UnauthenticatedException;
import org.scipion.store.Users;

/** Exchanges an address and a password for tokens. An unknown address and a wrong password get the same answer after the same work. */
final class SignIn {

    private final Users users;
    private final Tokens tokens;
    private final PasswordHashes hashes;
    private final LoginLimits limits;

    SignIn(Users users, Tokens tokens, PasswordHashes hashes, LoginLimits limits) {
        this.users = users;
        this.tokens = tokens;
        this.hashes = hashes;
        this.limits = limits;
    }

    TokenPair signIn(String email, String password, String address) {
        String account = email.toLowerCase(Locale.ROOT);
        limits.begin(account, address);
        User user = recognise(email, password);
        limits.succeeded(account, address);
        demandUsable(user);
        TokenClaims claims = new TokenClaims(user.email(), user.id(), user.tokenVersion());
        return new TokenPair(tokens.issue(TokenKind.ACCESS, claims), tokens.issue(TokenKind.REFRESH, claims), "bearer");
    }

    private User recognise(String email, String password) {
        Optional<Credentials> known = users.credentials(email);
        if (known.isEmpty()) {
            hashes.pretend(password);
        }
        Credentials credentials = known.filter(found -> hashes.matches(password, found.passwordHash()))
                .orElseThrow(() -> new UnauthenticatedException("Invalid credentials"));
        renewHash(credentials, password);
        return credentials.user();
    }

    private void renewHash(Credentials credentials, String password) {
        if (hashes.isOutdated(credentials.passwordHash())) {
            users.rehash(credentials.user().id(), credentials.passwordHash(), hashes.hash(password));
        }
    }

    private static void demandUsable(User user) {
        if (!user.active()) {
            throw new ForbiddenException("User account is inactive");
        }
        if (!user.verified()) {
            throw new ForbiddenException("Email not verified");
        }
    }
}
