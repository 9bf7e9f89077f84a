package org.scipion.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.scipion.server.TestServer;

/** Makes tokens that the server itself would never make, also with the server's own key. */
final class Forge {

    static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    private static final KeyPair RSA = rsa();

    private Forge() {}

    /** Signed as the server does. */
    static String signed(String payload) {
        return signed(HEADER, payload);
    }

    static String signed(String header, String payload) {
        return signed(header, payload, "HmacSHA256", TestServer.KEY.getBytes(UTF_8));
    }

    static String signed(String header, String payload, String algorithm, byte[] key) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            String text = unsigned(header, payload);
            return text + "." + base64(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with a key pair that the server does not know. */
    static String signedWithRsa(String header, String payload) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(RSA.getPrivate());
            String text = unsigned(header, payload);
            signature.update(text.getBytes(UTF_8));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half of that pair, as a header names it. */
    static String publicKeyAsHeader() {
        RSAPublicKey key = (RSAPublicKey) RSA.getPublic();
        return "\"jwk\":{\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(
                        base64(key.getModulus().toByteArray()),
                        base64(key.getPublicExponent().toByteArray()));
    }

    /** The public half of that pair, as text that could be taken for a secret. */
    static byte[] publicKeyAsSecret() {
        return Base64.getMimeEncoder().encode(RSA.getPublic().getEncoded());
    }

    static String unsigned(String header, String payload) {
        return base64(header.getBytes(UTF_8)) + "." + base64(payload.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
            pairs.initialize(2048);
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
