package org.scipion.server.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import org.scipion.server.ConfigurationException;

/** Which keys may sign tokens: long, varied, and not copied from a sample file. */
final class TokenKeyRule {

    static final int SHORTEST = 32;
    private static final int FEWEST_DIFFERENT = 10;
    private static final List<String> SAMPLES = List.of(
            "secret",
            "changeme",
            "change-me",
            "change_me",
            "change-this",
            "change_this",
            "example",
            "password",
            "insecure",
            "default",
            "development",
            "your-key",
            "your_key",
            "placeholder");

    private TokenKeyRule() {}

    /**
     * Returns when the key may be used.
     *
     * @throws ConfigurationException otherwise, without the key
     */
    static void check(String key) {
        int length = key.getBytes(UTF_8).length;
        if (length < SHORTEST) {
            throw refused("has " + length + " bytes and needs at least " + SHORTEST);
        }
        String folded = key.toLowerCase(Locale.ROOT);
        if (SAMPLES.stream().anyMatch(folded::contains)) {
            throw refused("looks like a sample value that others know");
        }
        if (key.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw refused("repeats too few characters");
        }
    }

    private static ConfigurationException refused(String why) {
        return new ConfigurationException("SECRET_KEY " + why
                + ". Whoever knows it can sign in as anyone; write 48 random bytes, for example from "
                + "'openssl rand -base64 48'");
    }
}
