package org.scipion.server.installation;

import java.security.SecureRandom;
import java.util.Base64;

/** Generated keys and passwords, in letters, digits, minus and underscore. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 48;
    private static final int PASSWORD_BYTES = 24;

    private Secrets() {}

    /** A key of 48 random bytes. */
    static String key() {
        return random(KEY_BYTES);
    }

    /** A password of 24 random bytes. */
    static String password() {
        return random(PASSWORD_BYTES);
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
