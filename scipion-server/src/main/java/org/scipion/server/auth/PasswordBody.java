package org.scipion.server.auth;

import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/** Body of a password change. */
record PasswordBody(
        @Nullable String currentPassword, @Nullable String newPassword) {

    void check() {
        FieldErrors errors = FieldErrors.inBody()
                .required("currentPassword", currentPassword)
                .required("newPassword", newPassword);
        errors.check(
                "currentPassword",
                currentPassword == null
                        || (!currentPassword.isEmpty() && currentPassword.length() <= LoginBody.LONGEST_PASSWORD),
                "String should have between 1 and " + LoginBody.LONGEST_PASSWORD + " characters");
        if (newPassword != null) {
            PasswordRule.check(errors, "newPassword", newPassword);
        }
        errors.refuse();
    }
}
