package org.scipion.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.scipion.server.TestServer;

/** Tokens that must not be accepted, by what is wrong with them. All but the one thing is as it should be. */
final class TokenAttacks {

    private static final List<String> ALGORITHMS = List.of(
            "none", "None", "NONE", "nOnE", "NoNe", "HS384", "HS512", "RS256", "PS256", "ES256", "hs256", "HS256 ", "");

    private static final List<String> HEADERS = List.of(
            "\"kid\":\"../../../../dev/null\"",
            "\"kid\":\"' UNION SELECT 'x\"",
            "\"kid\":\"http://evil.example/key\"",
            "\"jku\":\"http://evil.example/keys\"",
            "\"x5u\":\"http://evil.example/cert\"",
            "\"x5c\":[\"AAAA\"]",
            "\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}",
            "\"crit\":[\"exp\"]",
            "\"zip\":\"DEF\"",
            "\"b64\":false",
            "\"alg\":\"none\"");

    private final Map<String, String> claims = new LinkedHashMap<>();
    private final Map<String, String> attacks = new LinkedHashMap<>();
    private final Instant now;

    /** Attacks in the name of an account on a server whose key is known, which makes them harder to refuse than real ones. */
    TokenAttacks(TokenClaims account, TokenKind kind, Instant now) {
        this.now = now;
        claims.put("sub", "\"" + account.email() + "\"");
        claims.put("uid", Long.toString(account.accountId()));
        claims.put("ver", Integer.toString(account.version()));
        claims.put("jti", "\"j\"");
        claims.put("iat", Long.toString(now.getEpochSecond()));
        claims.put("exp", Long.toString(now.getEpochSecond() + 600));
        claims.put("type", "\"" + kind.word() + "\"");
        addAlgorithms();
        addHeaders();
        addClaims();
        addTexts();
    }

    /** The token that the attacks start from, which is good. */
    String sound() {
        return Forge.signed(payload());
    }

    Map<String, String> all() {
        return attacks;
    }

    private void addAlgorithms() {
        byte[] key = TestServer.KEY.getBytes(UTF_8);
        for (String name : ALGORITHMS) {
            String header = "{\"alg\":\"" + name + "\",\"typ\":\"JWT\"}";
            attacks.put("alg '" + name + "'", Forge.signed(header, payload()));
            attacks.put("alg '" + name + "', HMAC-SHA512", Forge.signed(header, payload(), "HmacSHA512", key));
            attacks.put("alg '" + name + "', RSA", Forge.signedWithRsa(header, payload()));
            attacks.put("alg '" + name + "', no signature", Forge.unsigned(header, payload()) + ".");
        }
        attacks.put(
                "a public key as secret",
                Forge.signed(Forge.HEADER, payload(), "HmacSHA256", Forge.publicKeyAsSecret()));
    }

    private void addHeaders() {
        for (String extra : HEADERS) {
            attacks.put(
                    "header " + extra, Forge.signed("{\"alg\":\"HS256\",\"typ\":\"JWT\"," + extra + "}", payload()));
        }
        String ownKey = "{\"alg\":\"RS256\"," + Forge.publicKeyAsHeader() + "}";
        attacks.put("header with its own key", Forge.signedWithRsa(ownKey, payload()));
        attacks.put("header without typ", Forge.signed("{\"alg\":\"HS256\"}", payload()));
        attacks.put("header with blanks", Forge.signed("{ \"alg\": \"HS256\", \"typ\": \"JWT\" }", payload()));
    }

    private void addClaims() {
        claims.keySet().forEach(name -> attacks.put("without " + name, Forge.signed(payloadWith(name, ""))));
        claims.keySet().forEach(name -> attacks.put(name + " null", Forge.signed(payloadWith(name, "null"))));
        claims.keySet().forEach(name -> attacks.put(name + " a list", Forge.signed(payloadWith(name, "[1]"))));
        addClaim("sub", "7", "\"\"", "\" \"");
        addClaim("uid", "\"7\"", "7.5", "99999999999999999999");
        addClaim("ver", "\"0\"", "99999999999", "-1", "1");
        addClaim("exp", "\"1999999999\"", Long.toString(now.getEpochSecond() - 1), "0", "-1", "1e99");
        addClaim("type", "\"Access\"", "\"access \"", "\"refresh \"", "true", "\"\"");
        attacks.put("not yet valid", Forge.signed(payloadWith("nbf", Long.toString(now.getEpochSecond() + 300))));
        for (String payload : List.of("[]", "null", "", "{}", "7", "\"text\"", "{", payload() + "x")) {
            attacks.put("payload " + payload, Forge.signed(payload));
        }
    }

    private void addClaim(String name, String... values) {
        for (String value : values) {
            attacks.put(name + " " + value, Forge.signed(payloadWith(name, value)));
        }
    }

    private void addTexts() {
        String sound = sound();
        String bare = Forge.unsigned(Forge.HEADER, payload());
        byte[] otherKey = "another-key-of-enough-length-000".getBytes(UTF_8);
        attacks.put("another key", Forge.signed(Forge.HEADER, payload(), "HmacSHA256", otherKey));
        attacks.put("a key of one zero", Forge.signed(Forge.HEADER, payload(), "HmacSHA256", new byte[1]));
        for (String text : List.of(
                ".",
                "..",
                "...",
                bare,
                bare + ".",
                bare + ".AAAA",
                sound + "=",
                sound + "==",
                sound + ".",
                sound + "." + sound,
                sound.replace('.', ' '),
                sound.replace('.', ','),
                sound.replaceFirst("\\.", "=."),
                sound.substring(0, sound.length() - 1),
                sound.toLowerCase(Locale.ROOT))) {
            attacks.put("text " + text, text);
        }
    }

    private String payload() {
        return payloadWith("", "");
    }

    /** With one claim more, changed, or, if its value is empty, left out. */
    private String payloadWith(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(claims);
        changed.put(name, value);
        return changed.entrySet().stream()
                .filter(claim -> !claim.getValue().isEmpty())
                .map(claim -> "\"" + claim.getKey() + "\":" + claim.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
