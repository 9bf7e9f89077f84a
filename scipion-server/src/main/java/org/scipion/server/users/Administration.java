package org.scipion.server.users;

import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.NotFoundException;
import org.scipion.store.Store;

/** Changes of accounts by administrators, who cannot shut themselves out. */
final class Administration {

    private final Store store;

    Administration(Store store) {
        this.store = store;
    }

    User change(User administrator, long userId, UserChange change) {
        return store.inTransaction(() -> {
            User user = store.users().find(userId).orElseThrow(() -> new NotFoundException("User not found"));
            check(administrator, user, change);
            User withRole = change.wantedRole()
                    .map(role -> store.users().changeRole(userId, role))
                    .orElse(user);
            return change.wantedActive()
                    .map(active -> store.users().changeActive(userId, active))
                    .orElse(withRole);
        });
    }

    private static void check(User administrator, User user, UserChange change) {
        if (change.isEmpty()) {
            throw new BadRequestException("No user administration fields provided");
        }
        if (administrator.id() != user.id()) {
            return;
        }
        if (change.wantedActive().filter(active -> !active).isPresent()) {
            throw new BadRequestException("You cannot deactivate your own account");
        }
        if (change.wantedRole().filter(role -> role != Role.ADMIN).isPresent()) {
            throw new BadRequestException("You cannot remove your own admin role");
        }
    }
}
