package org.scipion.server.auth;

import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/** Body of a sign-in. */
record LoginBody(@Nullable String email, @Nullable String password) {

    /** A password longer than this is none that could have been chosen here or in ScipionAPI in earnest. */
    static final int LONGEST_PASSWORD = 1024;

    void check() {
        FieldErrors errors = FieldErrors.inBody();
        EmailRule.check(errors, "email", email);
        errors.required("password", password);
        errors.check(
                "password",
                password == null || password.length() <= LONGEST_PASSWORD,
                "String should have at most " + LONGEST_PASSWORD + " characters");
        errors.refuse();
    }
}
