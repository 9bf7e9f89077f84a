package org.scipion.server.auth;

import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/** An address alone. */
record EmailBody(@Nullable String email) {

    void check() {
        FieldErrors errors = FieldErrors.inBody();
        EmailRule.check(errors, "email", email);
        errors.refuse();
    }
}
