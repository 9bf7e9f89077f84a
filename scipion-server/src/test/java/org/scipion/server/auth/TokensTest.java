package org.scipion.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scipion.server.Secret;
import org.scipion.server.TestServer;
import org.scipion.server.http.rest.Json;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final TokenClaims ANA = new TokenClaims("ana@lab.org", 7, 3);

    private final Tokens tokens = at(NOW);

    @Test
    void tellWhoTheyWereMadeFor() {
        assertThat(tokens.read(TokenKind.ACCESS, tokens.issue(TokenKind.ACCESS, ANA)))
                .isEqualTo(ANA);
        assertThat(tokens.read(TokenKind.REFRESH, tokens.issue(TokenKind.REFRESH, ANA)))
                .isEqualTo(ANA);
    }

    @Test
    void carryAPlainExpiryThatTheClientReads() throws Exception {
        String token = tokens.issue(TokenKind.ACCESS, ANA);
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        Map<?, ?> claims = Json.mapper().readValue(Base64.getUrlDecoder().decode(payload), Map.class);
        assertThat(claims.get("exp")).isEqualTo((int) NOW.plusSeconds(3600).getEpochSecond());
        assertThat(claims.get("iat")).isEqualTo((int) NOW.getEpochSecond());
        assertThat(claims.get("sub")).isEqualTo("ana@lab.org");
        assertThat(claims.get("type")).isEqualTo("access");
        assertThat(claims.get("jti")).isNotNull();
    }

    @Test
    void areNeverTakenForTheOtherKind() {
        for (TokenKind kind : TokenKind.values()) {
            TokenKind other = kind == TokenKind.ACCESS ? TokenKind.REFRESH : TokenKind.ACCESS;
            assertThatThrownBy(() -> tokens.read(other, tokens.issue(kind, ANA)))
                    .isInstanceOf(InvalidTokenException.class);
        }
    }

    @Test
    void liveUntilTheSecondOfTheirExpiry() {
        for (TokenKind kind : TokenKind.values()) {
            String token = tokens.issue(kind, ANA);
            assertThat(at(NOW.plus(kind.lifetime()).minusSeconds(1)).read(kind, token))
                    .isEqualTo(ANA);
            Tokens later = at(NOW.plus(kind.lifetime()));
            assertThatThrownBy(() -> later.read(kind, token)).isInstanceOf(InvalidTokenException.class);
        }
    }

    private static Tokens at(Instant time) {
        return new Tokens(new Secret(TestServer.KEY), Clock.fixed(time, ZoneOffset.UTC));
    }
}
