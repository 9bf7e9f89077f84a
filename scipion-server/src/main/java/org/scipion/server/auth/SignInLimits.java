package org.scipion.server.auth;

import java.util.List;
import org.scipion.server.http.rest.Limit;

/** The limits of signing in and up, for the administrator's overview. */
public final class SignInLimits {

    private SignInLimits() {}

    /** All of them. */
    public static List<Limit> all() {
        return List.of(
                new Limit(
                        "Failed sign-ins to one account from one address",
                        LoginLimits.SAME_ACCOUNT_AND_ADDRESS,
                        "per minute"),
                new Limit("Failed sign-ins from one address", LoginLimits.SAME_ADDRESS, "per minute"),
                new Limit("Failed sign-ins to one account", LoginLimits.SAME_ACCOUNT, "per minute"),
                new Limit("Sign-ups from one address", SignUp.PER_ADDRESS, "per hour"),
                new Limit("Verification codes tried from one address", EmailVerification.TRIES_PER_ADDRESS, "per hour"),
                new Limit(
                        "Verification codes asked for from one address",
                        EmailVerification.LETTERS_PER_ADDRESS,
                        "per hour"),
                new Limit("Verification codes for one account", EmailVerification.LETTERS_PER_ACCOUNT, "per hour"),
                new Limit("Length of a token", Tokens.LONGEST, "characters"),
                new Limit("Length of a password", PasswordRule.LONGEST, "characters"),
                new Limit("Length of an e-mail address", EmailRule.LONGEST, "characters"));
    }
}
