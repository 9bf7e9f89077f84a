package org.scipion.server.auth;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.scipion.server.MailServer;
import org.scipion.server.Secret;
import org.scipion.server.SignUpPolicy;
import org.scipion.server.http.Authenticator;
import org.scipion.server.mail.Outbox;
import org.scipion.store.Users;

/** The parts of authentication, joined. */
public final class Authentication {

    private final Users users;
    private final Tokens tokens;
    private final LoginLimits limits;
    private final SignUp signUp;
    private final EmailVerification verification;
    private final PasswordHashes hashes = new PasswordHashes();

    /**
     * Authentication of these accounts.
     *
     * @param key signs the tokens
     * @param policy who may make an account
     * @param mail who sends verification codes; empty when nobody does
     * @param clock tells their times
     */
    public Authentication(Users users, Secret key, SignUpPolicy policy, Optional<MailServer> mail, Clock clock) {
        this.users = users;
        this.verification = new EmailVerification(users, mail.map(Outbox::new), clock);
        this.signUp = new SignUp(users, hashes, policy, verification, clock);
        this.tokens = new Tokens(key, clock);
        this.limits = new LoginLimits(clock);
    }

    /** What checks the access token of each request. */
    public Authenticator authenticator() {
        return new SignedIn(users, tokens);
    }

    /** The resources below {@code /auth}. */
    public List<Object> resources() {
        return List.of(
                new SessionResource(new SignIn(users, tokens, hashes, limits), new Renewal(users, tokens), users),
                new ProfileResource(users, new PasswordChange(users, hashes, limits)),
                new SignUpResource(signUp),
                new VerificationResource(verification));
    }
}
