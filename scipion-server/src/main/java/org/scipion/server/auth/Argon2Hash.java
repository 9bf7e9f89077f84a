package org.scipion.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash in its usual text form, {@code $argon2id$v=19$m=...,t=...,p=...$salt$hash}.
 *
 * @param memory memory in KiB
 * @param passes passes over that memory
 * @param lanes independent lanes
 * @param salt random bytes
 * @param hash the hash itself
 */
@SuppressWarnings(
        "ArrayRecordComponent") // The arrays never leave this package, and records of this type are not compared.
record Argon2Hash(int memory, int passes, int lanes, byte[] salt, byte[] hash) {

    /** Cost of new hashes; the least that the OWASP cheat sheet of 2024 recommends. */
    static final int MEMORY = 19 * 1024;

    static final int PASSES = 2;
    static final int LANES = 1;
    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = 32;
    private static final int MOST_MEMORY = 256 * 1024;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    static Argon2Hash of(String password, byte[] salt) {
        return new Argon2Hash(MEMORY, PASSES, LANES, salt, compute(password, MEMORY, PASSES, LANES, salt, HASH_BYTES));
    }

    /** A hash that costs as much to check as any other, and that no password has: random bytes in place of a result. */
    static Argon2Hash ofNoPassword(byte[] salt, byte[] random) {
        return new Argon2Hash(MEMORY, PASSES, LANES, salt, random);
    }

    /** Reads the text form; empty for anything else, and for costs that would harm the server. */
    static Optional<Argon2Hash> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > MOST_MEMORY) {
            return Optional.empty();
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return Optional.of(new Argon2Hash(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                base64.decode(matcher.group(4)),
                base64.decode(matcher.group(5))));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, compute(password, memory, passes, lanes, salt, hash.length));
    }

    boolean isOfTodaysCost() {
        return memory == MEMORY && passes == PASSES && lanes == LANES;
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    private static byte[] compute(String password, int memory, int passes, int lanes, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] computed = new byte[length];
        generator.generateBytes(password.getBytes(UTF_8), computed);
        return computed;
    }
}
