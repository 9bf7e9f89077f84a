package org.scipion.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;
import org.scipion.server.http.rest.Json;

/** Tokens that somebody else made or changed, shown to a running server at both places that take one. */
class ForgedTokensTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private static final int BITS = 7;

    private static TokenClaims account;

    @BeforeAll
    static void makeAccount() {
        User user = SERVER.account(Role.USER);
        account = new TokenClaims(user.email(), user.id(), user.tokenVersion());
    }

    @Test
    void areMadeFromTokensThatAreAccepted() {
        assertThat(asAccess(attacks(TokenKind.ACCESS).sound()).status()).isEqualTo(200);
        assertThat(asRefresh(attacks(TokenKind.REFRESH).sound()).status()).isEqualTo(200);
    }

    @Test
    void openNoDoor() {
        assertThat(accepted(attacks(TokenKind.ACCESS).all())).isEmpty();
    }

    @Test
    void giveNoOtherToken() {
        List<String> accepted = new ArrayList<>();
        attacks(TokenKind.REFRESH).all().forEach((attack, token) -> {
            if (asRefresh(token).status() != 401) {
                accepted.add(attack);
            }
        });
        assertThat(accepted).isEmpty();
    }

    @Test
    void breakWithEveryBitThatIsFlipped() {
        List<String> accepted = new ArrayList<>();
        String token = attacks(TokenKind.ACCESS).sound();
        for (int i = 0; i < token.length(); i++) {
            for (int bit = 0; bit < BITS; bit++) {
                String changed = flipped(token, i, bit);
                if (isSendable(changed.charAt(i)) && asAccess(changed).status() != 401) {
                    accepted.add(changed);
                }
            }
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void areNotEvenReadWhenTheyAreHuge() {
        String sound = attacks(TokenKind.REFRESH).sound();
        assertThat(asRefresh(sound + "a".repeat(1_000_000)).status()).isEqualTo(401);
        assertThat(asRefresh("a".repeat(1_000_000)).status()).isEqualTo(401);
        assertThat(asAccess(sound + "a".repeat(1_000_000)).status()).isEqualTo(431);
    }

    @Test
    void ofAnAccountThatIsNoMoreAreRefused() {
        TokenClaims gone = new TokenClaims(account.email(), Integer.MAX_VALUE, account.version());
        Answer access = asAccess(new TokenAttacks(gone, TokenKind.ACCESS, now()).sound());
        assertThat(access.status()).isEqualTo(404);
        assertThat(access.detail()).isEqualTo("User not found");
        assertThat(asRefresh(new TokenAttacks(gone, TokenKind.REFRESH, now()).sound())
                        .status())
                .isEqualTo(401);
    }

    /** Control characters cannot stand in a header. */
    private static boolean isSendable(char character) {
        return character > ' ' && character < 127;
    }

    private static String flipped(String token, int place, int bit) {
        return token.substring(0, place) + (char) (token.charAt(place) ^ (1 << bit)) + token.substring(place + 1);
    }

    private static List<String> accepted(Map<String, String> attacks) {
        List<String> accepted = new ArrayList<>();
        attacks.forEach((attack, token) -> {
            Answer answer = asAccess(token);
            if (answer.status() != 401) {
                accepted.add(attack + ": " + answer.status() + " " + answer.body());
            }
        });
        return accepted;
    }

    private static TokenAttacks attacks(TokenKind kind) {
        return new TokenAttacks(account, kind, now());
    }

    private static Instant now() {
        return SERVER.clock().instant();
    }

    private static Answer asAccess(String token) {
        return SERVER.nobody().with(token).get("/auth/me");
    }

    private static Answer asRefresh(String token) {
        return SERVER.nobody().post("/auth/refresh", Json.text(Map.of("token", token)));
    }
}
