package org.scipion.server.configuration;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.scipion.server.Secret;

/**
 * The password of the Redis that a server runs for itself. It follows from the key of the tokens, so that every process of an installation knows it and
 * nobody has to keep it; it does not lead back to that key.
 */
final class BrokerPassword {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "password of the embedded broker".getBytes(US_ASCII);

    private BrokerPassword() {}

    static Secret derivedFrom(Secret tokenKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(tokenKey.bytes(), ALGORITHM));
            return new Secret(HexFormat.of().formatHex(mac.doFinal(PURPOSE)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
