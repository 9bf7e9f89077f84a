package org.scipion.server.installation;

import org.scipion.model.NewUser;
import org.scipion.model.Profile;
import org.scipion.model.Role;
import org.scipion.server.DatabaseLocation;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.auth.PasswordHashes;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.EmbeddedPostgres;
import org.scipion.store.Store;

/** Makes the database ready and the account of the first administrator in it. */
final class FirstAdministrator {

    private FirstAdministrator() {}

    /** Leaves an account alone that has this address already: an interrupted set-up made it. */
    static void create(ServerConfiguration configuration, ProvisionRequest request) {
        try (Store store = Store.open(database(configuration.database()))) {
            if (store.users().findByEmail(request.email()).isEmpty()) {
                store.users().add(administrator(request));
            }
        }
    }

    private static DatabaseConfiguration database(DatabaseLocation location) {
        return switch (location) {
            case DatabaseLocation.Embedded own ->
                EmbeddedPostgres.in(own.folder()).ensureRunning(own.password().value());
            case DatabaseLocation.External other ->
                new DatabaseConfiguration(
                        other.url(), other.user(), other.password().value());
        };
    }

    private static NewUser administrator(ProvisionRequest request) {
        String hash = new PasswordHashes().hash(request.password().value());
        return new NewUser(request.email(), hash, Role.ADMIN, true, true, Profile.named(request.user(), "", ""));
    }
}
