package org.scipion.store;

import java.sql.SQLException;
import java.util.List;
import org.scipion.store.backup.Link;
import org.scipion.store.migration.Migration;
import org.scipion.store.session.DatabaseError;

/**
 * How a database is, as far as a look without any change tells.
 *
 * @param serverVersion version of PostgreSQL, such as {@code 18.6}
 * @param tables what the tables are to this version of the program
 */
public record DatabaseState(String serverVersion, Tables tables) {

    /** What the tables of a database are to this version of the program. */
    public enum Tables {
        /** There are none. */
        NONE,
        /** They are of another version; the next start brings those of an earlier one up to date. */
        OTHER,
        /** They are those of this version. */
        CURRENT
    }

    /**
     * Looks.
     *
     * @throws AccessRefusedException if user or password are refused
     * @throws MissingException if the server has no such database
     * @throws UnavailableException if nothing answers
     */
    public static DatabaseState of(DatabaseConfiguration database) {
        try (Link link = Link.to(database)) {
            String version = link.column("show server_version").getFirst();
            return new DatabaseState(version.split(" ", 2)[0], tables(link.column(Migration.MARK)));
        } catch (SQLException e) {
            throw DatabaseError.translate(e);
        }
    }

    private static Tables tables(List<String> mark) {
        if (mark.isEmpty()) {
            return Tables.NONE;
        }
        return Migration.isCurrent(mark.getFirst()) ? Tables.CURRENT : Tables.OTHER;
    }
}
