package org.scipion.store.backup;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.session.DatabaseError;

/** Takes all tables of an installation away, those of later versions and Liquibase's own included. */
public final class TableRemoval {
    private static final String OWN_TABLES =
            "select tablename from pg_tables where schemaname = current_schema() and tableowner = current_user";

    private TableRemoval() {}

    /** Does it, all or nothing. */
    public static void removeAll(DatabaseConfiguration database) {
        try (Link link = Link.to(database)) {
            List<String> tables = link.column(OWN_TABLES);
            if (!tables.isEmpty()) {
                link.execute("drop table "
                        + tables.stream().map(Catalogue::quoted).collect(Collectors.joining(", ")) + " cascade");
            }
        } catch (SQLException e) {
            throw DatabaseError.translate(e);
        }
    }
}
