package org.scipion.server.auth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A verification code as clients send it: under either name. */
record VerificationBody(
        @Nullable String verificationCode, @Nullable String code) {

    Optional<String> given() {
        return Optional.ofNullable(verificationCode == null ? code : verificationCode);
    }
}
