package org.scipion.server.auth;

import java.time.Clock;
import java.time.Duration;
import org.scipion.model.NewUser;
import org.scipion.model.Profile;
import org.scipion.model.Role;
import org.scipion.server.SignUpPolicy;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ForbiddenException;
import org.scipion.store.EmailTakenException;
import org.scipion.store.Users;

/** Makes accounts for people who ask for one, as far as the installation's policy lets them. */
final class SignUp {

    static final int PER_ADDRESS = 10;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Users users;
    private final PasswordHashes hashes;
    private final SignUpPolicy policy;
    private final Attempts attempts;

    SignUp(Users users, PasswordHashes hashes, SignUpPolicy policy, Clock clock) {
        this.users = users;
        this.hashes = hashes;
        this.policy = policy;
        this.attempts = new Attempts(PER_ADDRESS, WINDOW, clock);
    }

    void demandOpen() {
        if (policy == SignUpPolicy.CLOSED) {
            throw new ForbiddenException("Sign-up is closed here. Please ask an administrator for an account");
        }
    }

    SignedUp signUp(String email, String password, Profile profile, String address) {
        attempts.count(address);
        boolean open = policy == SignUpPolicy.OPEN;
        // Hashed before the address is looked up, so that known and new addresses take the same time.
        NewUser wanted = new NewUser(email, hashes.hash(password), Role.USER, open, true, profile);
        try {
            long id = users.add(wanted).id();
            return open ? new SignedUp("User created.", id) : waiting();
        } catch (EmailTakenException taken) {
            if (open) {
                throw new BadRequestException("Email already registered");
            }
            return waiting();
        }
    }

    private static SignedUp waiting() {
        return new SignedUp("Thank you. An administrator will open your account.", null);
    }
}
