package org.scipion.store;

import java.sql.SQLException;
import org.scipion.store.backup.Link;
import org.scipion.store.postgres.RoleAndDatabase;
import org.scipion.store.session.DatabaseError;

/** What the administrator of a PostgreSQL server does for an installation. */
public final class DatabaseAdministration {

    private DatabaseAdministration() {}

    /**
     * Makes role and database where they are missing; what exists stays as it is, its password included.
     *
     * @param administrator any database of the server, and a role that may make roles and databases
     * @param database the one to make, on the same server
     * @throws AccessRefusedException if the administrator's password is refused
     */
    public static void create(DatabaseConfiguration administrator, DatabaseConfiguration database) {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        try (Link link = Link.to(administrator)) {
            RoleAndDatabase.make(link, database.user(), database.password(), name);
        } catch (SQLException e) {
            throw DatabaseError.translate(e);
        }
    }
}
