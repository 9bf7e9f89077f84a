package org.scipion.server.installation;

import org.scipion.model.NewUser;
import org.scipion.model.Profile;
import org.scipion.model.Role;
import org.scipion.server.auth.PasswordHashes;
import org.scipion.store.Users;

/** The account that a new installation begins with. */
final class FirstAdministrator {

    private FirstAdministrator() {}

    /** Makes it; leaves an account alone that has this address already: an interrupted set-up made it. */
    static void ensure(Users users, ProvisionRequest request) {
        if (users.findByEmail(request.email()).isEmpty()) {
            String hash = new PasswordHashes().hash(request.password().value());
            Profile profile = Profile.named(request.user(), "", "");
            users.add(new NewUser(request.email(), hash, Role.ADMIN, true, true, profile));
        }
    }
}
