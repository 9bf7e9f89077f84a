package org.scipion.server.installation;

import java.util.stream.Collectors;
import org.scipion.server.auth.EmailRule;
import org.scipion.server.auth.PasswordRule;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.InvalidFieldsException;

/** The rules of sign-up, for an administrator who is named on the command line. */
final class AdministratorRules {

    private AdministratorRules() {}

    /**
     * Returns when name, address and password may be used.
     *
     * @throws InstallationException naming everything that is wrong
     */
    static void check(ProvisionRequest request) {
        FieldErrors errors = FieldErrors.inBody();
        errors.check("user", !request.user().isBlank(), "must not be empty");
        errors.check("user", request.user().length() <= org.scipion.model.Profile.LONGEST, "is too long");
        EmailRule.check(errors, "email", request.email());
        PasswordRule.check(errors, "password", request.password().value());
        try {
            errors.refuse();
        } catch (InvalidFieldsException refused) {
            throw new InstallationException(asOneLine(refused), refused);
        }
    }

    private static String asOneLine(InvalidFieldsException refused) {
        return refused.errors().stream()
                .map(error -> error.field().replace("body.", "") + ": "
                        + error.message().replace("Value error, ", ""))
                .collect(Collectors.joining("; "));
    }
}
