package org.scipion.store.postgres;

import java.sql.SQLException;
import org.postgresql.util.PasswordUtil;
import org.scipion.store.RefusedValueException;
import org.scipion.store.backup.Link;

/** A role without power over the server, and a database that it owns. */
public final class RoleAndDatabase {
    private static final String PLAIN_NAME = "[A-Za-z_][A-Za-z0-9_]{0,62}";

    private RoleAndDatabase() {}

    /** Makes each unless it is there. */
    public static void make(Link administrator, String role, String password, String database) throws SQLException {
        if (!role.matches(PLAIN_NAME) || !database.matches(PLAIN_NAME)) {
            throw new RefusedValueException("Names of roles and databases are letters, digits and _: not '" + role
                    + "' and '" + database + "'.");
        }
        if (administrator
                .column("select 1 from pg_roles where rolname = '" + role + "'")
                .isEmpty()) {
            administrator.execute("create role \"" + role + "\" login password '" + encoded(role, password) + "'");
        }
        if (administrator
                .column("select 1 from pg_database where datname = '" + database + "'")
                .isEmpty()) {
            administrator.execute("create database \"" + database + "\" owner \"" + role + "\"");
        }
    }

    /** The password as the server would store it, so that it appears in no log of statements. */
    private static String encoded(String role, String password) throws SQLException {
        return PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
    }
}
