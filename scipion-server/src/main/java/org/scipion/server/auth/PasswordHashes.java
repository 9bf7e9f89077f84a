package org.scipion.server.auth;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.scipion.server.http.UnavailableException;

/**
 * Hashes and checks passwords. New hashes are Argon2id; the bcrypt hashes that ScipionAPI wrote are still understood. Each takes memory and time on
 * purpose, so only a few run at once and the others wait a little. Safe for use by many threads.
 */
public final class PasswordHashes {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys = Argon2Hash.ofNoPassword(
                    randomBytes(Argon2Hash.SALT_BYTES), randomBytes(Argon2Hash.HASH_BYTES))
            .text();

    /** A fresh hash of a password, as text. */
    public String hash(String password) {
        byte[] salt = randomBytes(Argon2Hash.SALT_BYTES);
        return oneOfFew(() -> Argon2Hash.of(password, salt).text());
    }

    /** Whether the password has that hash; false for a hash of unknown form. */
    boolean matches(String password, String hash) {
        return oneOfFew(() -> hash.startsWith("$2") ? matchesBcrypt(password, hash) : matchesArgon2(password, hash));
    }

    /** Takes as long as {@link #matches} does, for an account that does not exist. */
    void pretend(String password) {
        matches(password, nobodys);
    }

    /** Whether the hash should be replaced when the password is next known. */
    boolean isOutdated(String hash) {
        return Argon2Hash.parse(hash).map(parsed -> !parsed.isOfTodaysCost()).orElse(true);
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean matchesArgon2(String password, String hash) {
        return Argon2Hash.parse(hash).map(parsed -> parsed.matches(password)).orElse(false);
    }

    private static boolean matchesBcrypt(String password, String hash) {
        try {
            return OpenBSDBCrypt.checkPassword(hash, password.toCharArray());
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    private <T> T oneOfFew(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnavailableException(
                        "Too many people are signing in at the moment. Please try again", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The server is stopping", PATIENCE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
