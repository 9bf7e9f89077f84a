package org.scipion.server.auth;

import org.scipion.server.http.FieldErrors;

/** Which passwords may be chosen. */
public final class PasswordRule {

    /** The shortest password, in characters. */
    public static final int SHORTEST = 8;

    /** The longest password, in characters; longer ones would only cost time. */
    public static final int LONGEST = 256;

    private PasswordRule() {}

    /** Adds what is wrong with a password to the complaints about its field. */
    public static void check(FieldErrors errors, String field, String password) {
        errors.check(field, password.length() >= SHORTEST, "String should have at least " + SHORTEST + " characters");
        errors.check(field, password.length() <= LONGEST, "String should have at most " + LONGEST + " characters");
        errors.check(
                field,
                password.codePoints().anyMatch(Character::isLetter)
                        && password.codePoints().anyMatch(Character::isDigit),
                "Value error, Password must contain at least one letter and one number");
    }
}
