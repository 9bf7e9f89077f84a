package org.scipion.server.auth;

import java.time.Clock;
import java.time.Duration;
import org.scipion.model.NewUser;
import org.scipion.model.Profile;
import org.scipion.model.Role;
import org.scipion.model.User;
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
    private final EmailVerification verification;
    private final Attempts attempts;

    SignUp(Users users, PasswordHashes hashes, SignUpPolicy policy, EmailVerification verification, Clock clock) {
        this.users = users;
        this.hashes = hashes;
        this.policy = policy;
        this.verification = verification;
        this.attempts = new Attempts(PER_ADDRESS, WINDOW, clock);
    }

    void demandOpen() {
        if (policy == SignUpPolicy.CLOSED) {
            throw new ForbiddenException("Sign-up is closed here. Please ask an administrator for an account");
        }
    }

    /** Answers known and new addresses alike, unless the account can be used at once. */
    SignedUp signUp(String email, String password, Profile profile, String address) {
        attempts.count(address);
        verification.demandPatience(email);
        // Hashed before the address is looked up, so that known and new addresses take the same time.
        String hash = hashes.hash(password);
        boolean active = policy == SignUpPolicy.OPEN;
        try {
            User user = users.add(new NewUser(email, hash, Role.USER, active, !verification.needed(), profile));
            verification.begin(user);
            return usableAtOnce() ? new SignedUp("User created.", user.id()) : waiting();
        } catch (EmailTakenException taken) {
            if (usableAtOnce()) {
                throw new BadRequestException("Email already registered");
            }
            verification.remind(email);
            return waiting();
        }
    }

    private boolean usableAtOnce() {
        return policy == SignUpPolicy.OPEN && !verification.needed();
    }

    private SignedUp waiting() {
        String check = verification.needed() ? " Please look into your e-mail for a verification code." : "";
        String approval = policy == SignUpPolicy.APPROVAL ? " An administrator will open your account." : "";
        return new SignedUp("Thank you." + check + approval, null);
    }
}
