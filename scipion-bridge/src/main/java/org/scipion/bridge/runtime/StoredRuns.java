package org.scipion.bridge.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scipion.bridge.sqlite.Database;

/** What a project's own database says of its runs, without asking the runs themselves. */
record StoredRuns(Path folder) {
    private static final String NEWEST = "SELECT ifnull(max(id), 0) FROM Objects WHERE parent_id IS NULL AND id > ?";
    private static final String CREATED =
            "SELECT id FROM Objects WHERE parent_id IS NULL AND id > ? AND classname = '%s' ORDER BY id";
    private static final String ACTIVE =
            "SELECT run.id FROM Objects run JOIN Objects status ON status.parent_id = run.id"
                    + " WHERE run.parent_id IS NULL AND run.id > ? AND status.name = run.id || '.status'"
                    + " AND status.value IN ('launched', 'running', 'interactive', 'scheduled')";

    /** The highest id of a run; 0 when there is none. */
    long newest() {
        return ids(NEWEST, 0).getFirst();
    }

    /** The first run of a class with an id above this one. */
    Optional<Long> createdAfter(long id, String className) {
        return ids(CREATED.replace("%s", className.replace("'", "''")), id).stream()
                .findFirst();
    }

    /** The runs that are under way, as far as the database was told. */
    List<Long> active() {
        return ids(ACTIVE, 0);
    }

    private List<Long> ids(String query, long above) {
        return Database.read(folder.resolve("project.sqlite"), connection -> ids(connection, query, above));
    }

    private static List<Long> ids(Connection connection, String query, long above) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, above);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }
}
