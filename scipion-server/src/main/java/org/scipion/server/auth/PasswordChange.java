package org.scipion.server.auth;

import java.util.Locale;
import org.scipion.model.User;
import org.scipion.server.http.BadRequestException;
import org.scipion.store.Users;

/** Changes a person's own password; every token given out before becomes worthless. */
final class PasswordChange {

    private final Users users;
    private final PasswordHashes hashes;
    private final LoginLimits limits;

    PasswordChange(Users users, PasswordHashes hashes, LoginLimits limits) {
        this.users = users;
        this.hashes = hashes;
        this.limits = limits;
    }

    void change(User user, String current, String wanted, String address) {
        String account = user.email().toLowerCase(Locale.ROOT);
        limits.begin(account, address);
        boolean right = users.credentials(user.email())
                .filter(known -> hashes.matches(current, known.passwordHash()))
                .isPresent();
        if (!right) {
            throw new BadRequestException("Current password is incorrect");
        }
        limits.succeeded(account, address);
        if (current.equals(wanted)) {
            throw new BadRequestException("New password must be different from current password");
        }
        users.changePassword(user.id(), hashes.hash(wanted));
    }
}
