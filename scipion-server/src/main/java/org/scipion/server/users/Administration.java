package org.scipion.server.users;

import java.util.Map;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.audit.AuditTrail;
import org.scipion.server.audit.Author;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ClientAddress;
import org.scipion.server.http.NotFoundException;
import org.scipion.store.Store;
import org.scipion.store.Users;

/** Changes of accounts by administrators, who cannot shut themselves out. */
final class Administration {

    private final Store store;
    private final AuditTrail audit;

    Administration(Store store) {
        this.store = store;
        this.audit = new AuditTrail(store.audit());
    }

    User change(User administrator, ClientAddress from, long userId, UserChange change) {
        return store.inTransaction(() -> {
            User user = store.users().find(userId).orElseThrow(() -> new NotFoundException("User not found"));
            check(administrator, user, change);
            User changed = apply(change, user);
            audit.note(Author.of(administrator, from), "user.change", user.email(), details(user, changed));
            return changed;
        });
    }

    private User apply(UserChange change, User user) {
        Users users = store.users();
        change.wantedRole().ifPresent(role -> users.changeRole(user.id(), role));
        change.wantedActive().ifPresent(active -> users.changeActive(user.id(), active));
        if (change.vouchesForAddress()) {
            users.markVerified(user.id());
        }
        return users.find(user.id()).orElseThrow(() -> new NotFoundException("User not found"));
    }

    private static Map<String, AdminUserOut> details(User before, User after) {
        return Map.of("before", AdminUserOut.of(before), "after", AdminUserOut.of(after));
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
