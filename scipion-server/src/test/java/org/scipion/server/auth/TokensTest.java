package org.scipion.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scipion.server.Secret;
import org.scipion.server.TestServer;
import org.scipion.server.http.rest.Json;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final TokenClaims ANA = new TokenClaims("ana@lab.org", 7, 3);
    private static final String CLAIMS = "\"sub\":\"ana@lab.org\",\"uid\":7,\"ver\":3,\"jti\":\"j\",\"iat\":1772600000";
    private static final String SOON = "\"exp\":1772604000";
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

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

    @Test
    void acceptsTheFormThatTheAttacksBelowStartFrom() {
        assertThat(tokens.read(TokenKind.ACCESS, signed("{" + CLAIMS + "," + SOON + ",\"type\":\"access\"}")))
                .isEqualTo(ANA);
    }

    @Test
    void breakWithEveryBitThatIsFlipped() {
        String token = tokens.issue(TokenKind.ACCESS, ANA);
        Set<String> accepted = new HashSet<>();
        for (int i = 0; i < token.length(); i++) {
            for (int bit = 0; bit < 7; bit++) {
                String changed = token.substring(0, i) + (char) (token.charAt(i) ^ (1 << bit)) + token.substring(i + 1);
                if (isAccepted(changed)) {
                    accepted.add(changed);
                }
            }
        }
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void areRefusedWhenForged(String attack, String token) {
        assertThat(isAccepted(token)).as(attack).isFalse();
    }

    static Stream<List<String>> attacksAsLists() {
        String good = "{" + CLAIMS + "," + SOON + ",\"type\":\"access\"}";
        String sound = signed(good);
        String unsigned = sound.substring(0, sound.lastIndexOf('.') + 1);
        Stream<List<String>> algorithms = Stream.of(
                        "none", "None", "NONE", "nOnE", "HS384", "HS512", "RS256", "ES256", "hs256", "", "HS256 ")
                .flatMap(name -> {
                    String header = "{\"alg\":\"" + name + "\",\"typ\":\"JWT\"}";
                    return Stream.of(
                            List.of("alg " + name, sign(header, good, "HmacSHA256", TestServer.KEY)),
                            List.of(
                                    "alg " + name + " with HmacSHA512",
                                    sign(header, good, "HmacSHA512", TestServer.KEY)),
                            List.of("alg " + name + " unsigned", base64(header) + "." + base64(good) + "."));
                });
        Stream<List<String>> headers = Stream.of(
                        "\"kid\":\"../../../../dev/null\"",
                        "\"kid\":\"' UNION SELECT 'x\"",
                        "\"kid\":\"http://evil.example/key\"",
                        "\"jku\":\"http://evil.example/keys\"",
                        "\"x5u\":\"http://evil.example/cert\"",
                        "\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                        "\"crit\":[\"exp\"]",
                        "\"zip\":\"DEF\"",
                        "\"b64\":false")
                .map(extra -> List.of(
                        "header " + extra,
                        sign("{\"alg\":\"HS256\",\"typ\":\"JWT\"," + extra + "}", good, "HmacSHA256", TestServer.KEY)));
        Stream<List<String>> claims = Stream.of(
                        "{" + CLAIMS + ",\"type\":\"access\"}",
                        "{" + CLAIMS + ",\"exp\":\"1772604000\",\"type\":\"access\"}",
                        "{" + CLAIMS + ",\"exp\":1772600766,\"type\":\"access\"}",
                        "{" + CLAIMS + "," + SOON + ",\"nbf\":1772603000,\"type\":\"access\"}",
                        "{" + CLAIMS + "," + SOON + "}",
                        "{" + CLAIMS + "," + SOON + ",\"type\":\"refresh\"}",
                        "{" + CLAIMS + "," + SOON + ",\"type\":[\"access\"]}",
                        good.replace("\"ana@lab.org\"", "7"),
                        good.replace("\"ana@lab.org\"", "\"\""),
                        good.replace("\"ana@lab.org\"", "null"),
                        good.replace("\"uid\":7", "\"uid\":\"7\""),
                        good.replace("\"uid\":7", "\"uid\":99999999999999999999"),
                        good.replace("\"ver\":3,", ""),
                        good.replace("\"ver\":3", "\"ver\":99999999999"),
                        good.replace("\"jti\":\"j\",", ""),
                        good.replace(",\"iat\":1772600000", ""),
                        "[]",
                        "null",
                        "")
                .map(payload -> List.of("claims " + payload, signed(payload)));
        Stream<List<String>> texts = Stream.of(
                        "",
                        ".",
                        "..",
                        "...",
                        unsigned,
                        unsigned + "AAAA",
                        sound + "=",
                        sound + "==",
                        sound + ".",
                        sound + "." + sound,
                        " " + sound,
                        sound.replace('.', ' '),
                        sound.replace("-", "+").replace("_", "/") + "+",
                        sign(HEADER, good, "HmacSHA256", "another-key-of-enough-length-000"),
                        sign(HEADER, good, "HmacSHA256", ""),
                        "a".repeat(1_000_000),
                        sound + "a".repeat(1_000_000))
                .map(token -> List.of("text " + token.substring(0, Math.min(40, token.length())), token));
        return Stream.of(algorithms, headers, claims, texts).flatMap(all -> all);
    }

    static Stream<Arguments> attacks() {
        return attacksAsLists().map(attack -> Arguments.of(attack.toArray()));
    }

    private boolean isAccepted(String token) {
        try {
            tokens.read(TokenKind.ACCESS, token);
            return true;
        } catch (InvalidTokenException e) {
            return false;
        }
    }

    private static Tokens at(Instant time) {
        return new Tokens(new Secret(TestServer.KEY), Clock.fixed(time, ZoneOffset.UTC));
    }

    private static String signed(String payload) {
        return sign(HEADER, payload, "HmacSHA256", TestServer.KEY);
    }

    private static String sign(String header, String payload, String algorithm, String key) {
        try {
            String signed = base64(header) + "." + base64(payload);
            Mac mac = Mac.getInstance(algorithm);
            byte[] bytes = key.isEmpty() ? new byte[1] : key.getBytes(UTF_8);
            mac.init(new SecretKeySpec(bytes, algorithm));
            return signed + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
