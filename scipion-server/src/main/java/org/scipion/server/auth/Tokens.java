package org.scipion.server.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.ReservedClaimNames;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.scipion.server.Secret;
import org.scipion.server.ServerException;

/**
 * Makes and reads signed tokens: HS256 and nothing else, with exactly the header that we write ourselves, so that no algorithm, key name or key address
 * of a stranger is ever looked at. Safe for use by many threads.
 */
final class Tokens {

    /** The longest token that is looked at, in characters. */
    static final int LONGEST = 2048;

    /** How each of our tokens begins. Written down, because making one at each start only to look at it takes long. */
    private static final String HEADER = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(US_ASCII))
            + ".";

    private static final String TYPE = "type";
    private static final String ACCOUNT = "uid";
    private static final String VERSION = "ver";
    private static final AlgorithmConstraints HS256_ONLY =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256);

    private final HmacKey key;
    private final Clock clock;

    Tokens(Secret key, Clock clock) {
        this.key = new HmacKey(key.bytes());
        this.clock = clock;
    }

    /** A token of the kind, valid from now for the kind's lifetime. */
    String issue(TokenKind kind, TokenClaims account) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setSubject(account.email());
        claims.setIssuedAt(date(now));
        claims.setExpirationTime(date(now.plus(kind.lifetime())));
        claims.setGeneratedJwtId();
        claims.setStringClaim(TYPE, kind.word());
        claims.setClaim(ACCOUNT, account.accountId());
        claims.setClaim(VERSION, account.version());
        return sign(claims);
    }

    /**
     * What a token says.
     *
     * @throws InvalidTokenException unless it is one of ours, of the kind, unchanged to the last bit, and in its time
     */
    TokenClaims read(TokenKind kind, String token) {
        demandOurForm(token);
        JwtClaims claims = verified(token);
        if (!kind.word().equals(claims.getClaimValueAsString(TYPE))) {
            throw new InvalidTokenException("The token is not of the kind " + kind.word(), true);
        }
        return account(claims);
    }

    private void demandOurForm(String token) {
        if (token.length() > LONGEST
                || !token.startsWith(HEADER)
                || !isCanonical(token.substring(token.lastIndexOf('.') + 1))) {
            throw new InvalidTokenException("The token does not have the form of ours", false);
        }
    }

    /** Several texts stand for the same signature where a decoder passes over spare bits; only one of them is ours. */
    private static boolean isCanonical(String signature) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(signature);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private JwtClaims verified(String token) {
        try {
            return consumer().processToClaims(token);
        } catch (InvalidJwtException e) {
            throw new InvalidTokenException("The token was not accepted", e);
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(HS256_ONLY)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setSkipDefaultAudienceValidation()
                .setEvaluationTime(date(clock.instant()))
                .build();
    }

    private static TokenClaims account(JwtClaims claims) {
        try {
            Long id = claims.getClaimValue(ACCOUNT, Long.class);
            Long version = claims.getClaimValue(VERSION, Long.class);
            // The library also takes fractions and 1e99 for times; ours are whole seconds.
            Long expiry = claims.getClaimValue(ReservedClaimNames.EXPIRATION_TIME, Long.class);
            if (id == null
                    || version == null
                    || expiry == null
                    || claims.getSubject().isBlank()) {
                throw new InvalidTokenException("The token names no account", false);
            }
            return new TokenClaims(claims.getSubject(), id, Math.toIntExact(version));
        } catch (MalformedClaimException | ArithmeticException e) {
            throw new InvalidTokenException("The token's claims are of other types than ours", e);
        }
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new ServerException("A token cannot be signed", e);
        }
    }

    private static NumericDate date(Instant instant) {
        return NumericDate.fromMilliseconds(instant.toEpochMilli());
    }
}
