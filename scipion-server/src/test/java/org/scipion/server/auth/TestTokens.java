package org.scipion.server.auth;

import java.time.Clock;
import java.time.Duration;
import org.scipion.model.User;
import org.scipion.server.Secret;
import org.scipion.server.TestServer;

/** Tokens as the server would give them, without the cost of a sign-in. */
public final class TestTokens {

    private TestTokens() {}

    public static String access(User user, Clock clock) {
        return new Tokens(new Secret(TestServer.KEY), clock)
                .issue(TokenKind.ACCESS, new TokenClaims(user.email(), user.id(), user.tokenVersion()));
    }

    public static String expired(User user, Clock clock) {
        return access(user, Clock.offset(clock, Duration.ofMinutes(-61)));
    }
}
