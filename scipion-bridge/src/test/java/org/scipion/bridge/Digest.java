package org.scipion.bridge;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Check sums of files. */
final class Digest {
    private Digest() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
