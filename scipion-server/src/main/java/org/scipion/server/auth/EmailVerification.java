package org.scipion.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.scipion.model.User;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.TooManyRequestsException;
import org.scipion.server.mail.Letter;
import org.scipion.server.mail.Outbox;
import org.scipion.store.Users;

/**
 * Proves that an address is a person's: a code goes there by e-mail, and comes back. Whether an address has an account never shows in an answer or in
 * its time. Without an SMTP server nothing is sent, and administrators verify accounts.
 */
final class EmailVerification {

    static final Duration LIFETIME = Duration.ofHours(24);
    static final int TRIES_PER_ADDRESS = 20;
    static final int LETTERS_PER_ADDRESS = 10;
    static final int LETTERS_PER_ACCOUNT = 5;
    static final int LONGEST = 100;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Users users;
    private final Optional<Outbox> outbox;
    private final Clock clock;
    private final Attempts tries;
    private final Attempts requests;
    private final Attempts letters;

    EmailVerification(Users users, Optional<Outbox> outbox, Clock clock) {
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
        this.tries = new Attempts(TRIES_PER_ADDRESS, WINDOW, clock);
        this.requests = new Attempts(LETTERS_PER_ADDRESS, WINDOW, clock);
        this.letters = new Attempts(LETTERS_PER_ACCOUNT, WINDOW, clock);
    }

    /** Whether new accounts must be verified. */
    boolean needed() {
        return outbox.isPresent();
    }

    /**
     * Counts a letter that may go to an address.
     *
     * @throws TooManyRequestsException alike for every address
     */
    void demandPatience(String email) {
        letters.count(email.toLowerCase(Locale.ROOT));
    }

    /** Sends a first code to a new account. */
    void begin(User user) {
        outbox.ifPresent(box -> box.send(() -> new Letter(user.email(), "Verify your email", codeText(newCode(user)))));
    }

    /** Tells somebody who tried to sign up again that they have an account. */
    void remind(String email) {
        outbox.ifPresent(box -> box.send(() -> new Letter(
                email,
                "You have an account already",
                "Somebody, probably you, asked for a Scipion account with this address. There is one already: sign in with it, or ask an"
                        + " administrator if you no longer know the password.\n")));
    }

    /**
     * Sends another code where there is an account that waits for one.
     *
     * @throws TooManyRequestsException alike for every address
     */
    void sendAgain(String email, String address) {
        requests.count(address);
        demandPatience(email);
        users.findByEmail(email).filter(user -> !user.verified()).ifPresent(this::begin);
    }

    /**
     * Uses a code up.
     *
     * @throws BadRequestException for one that does not exist, or no longer
     */
    User verify(String code, String address) {
        tries.count(address);
        return Optional.of(code.strip().toLowerCase(Locale.ROOT))
                .filter(written -> written.length() <= LONGEST)
                .flatMap(written -> users.verify(hash(written)))
                .orElseThrow(() -> new BadRequestException("Invalid verification code"));
    }

    private String newCode(User user) {
        String code = UUID.randomUUID().toString();
        users.expectVerification(user.id(), hash(code), clock.instant().plus(LIFETIME));
        return code;
    }

    private static String codeText(String code) {
        return "Your verification code for Scipion is\n\n    " + code + "\n\nIt can be used once, within "
                + LIFETIME.toHours() + " hours. If you did not ask for it, do nothing.\n";
    }

    private static String hash(String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
