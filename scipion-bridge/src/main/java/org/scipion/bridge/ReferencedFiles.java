package org.scipion.bridge;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scipion.bridge.sqlite.Database;

/** Which files of a folder a database of Scipion's speaks of, in whatever table and column. Safe for use by many threads. */
public final class ReferencedFiles {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private ReferencedFiles() {}

    /**
     * Every text that names something in a folder.
     *
     * @param database a project's or a set's
     * @param folder the folder as Scipion writes it, relative to the project, such as {@code Runs/000338_ProtSubSet/extra}
     * @throws MalformedDataException if it is no database or damaged
     * @throws ReadTimeoutException if it takes longer than a minute
     */
    public static Set<String> in(Path database, String folder) {
        String pattern = "*" + folder.replaceAll("([\\[*?])", "[$1]") + "/*";
        return Database.read(database, LIMIT, connection -> {
            Set<String> found = new TreeSet<>();
            for (String table : names(connection, "select name from sqlite_schema where type = 'table'")) {
                for (String column : names(connection, "select name from pragma_table_info(" + text(table) + ")")) {
                    search(connection, name(table), name(column), pattern, found);
                }
            }
            return found;
        });
    }

    private static void search(Connection connection, String table, String column, String pattern, Set<String> found)
            throws SQLException {
        String query = "select distinct " + column + " from " + table + " where typeof(" + column + ") = 'text' and "
                + column + " glob ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, pattern);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
