package org.scipion.server.auth;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Profile;
import org.scipion.server.http.FieldErrors;

/** Body of a sign-up. */
record SignUpBody(
        @Nullable String email,
        @Nullable String password,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String institution) {

    private static final Set<String> THROW_AWAY = Set.of("tempmail.com", "mailinator.com", "10minutemail.com");

    void check() {
        FieldErrors errors = FieldErrors.inBody();
        EmailRule.check(errors, "email", email);
        errors.check("email", email == null || !isThrowAway(email), "Value error, Email domain is not allowed");
        errors.required("password", password);
        if (password != null) {
            PasswordRule.check(errors, "password", password);
        }
        checkText(errors, "firstName", firstName);
        checkText(errors, "lastName", lastName);
        checkText(errors, "institution", institution);
        errors.refuse();
    }

    private static void checkText(FieldErrors errors, String field, @Nullable String text) {
        errors.required(field, text);
        errors.check(
                field,
                text == null || text.length() <= Profile.LONGEST,
                "String should have at most " + Profile.LONGEST + " characters");
    }

    private static boolean isThrowAway(String email) {
        return THROW_AWAY.contains(email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
