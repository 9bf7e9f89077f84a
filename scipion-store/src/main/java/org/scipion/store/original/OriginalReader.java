package org.scipion.store.original;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.OriginalDatabase;
import org.scipion.store.StoreException;
import org.scipion.store.backup.Link;
import org.scipion.store.session.DatabaseError;

/** Reads the tables of ScipionAPI, whatever its revision: older ones lack some. */
public final class OriginalReader {
    private static final String SNAPSHOT = "begin transaction isolation level repeatable read, read only";
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = current_schema()";
    private static final String IS_IT = """
            select count(*) from information_schema.columns
             where table_schema = current_schema() and table_name = 'users' and column_name = 'hashedPassword'
            """;
    private static final String USERS = """
            select id, email, "hashedPassword", coalesce(role, 'user'), coalesce("isActive", false),
                   coalesce("isVerified", false), coalesce("firstName", ''), coalesce("lastName", ''),
                   coalesce(institution, ''), coalesce(phone, ''), coalesce("position", ''), coalesce(country, ''),
                   coalesce(city, ''), coalesce("postalCode", '')
              from users order by id
            """;
    private static final String PROJECTS = """
            select id, name, coalesce(description, ''), coalesce(status, ''), coalesce("ownerId", 0)
              from projects order by id
            """;
    private static final String SHARES = "select \"projectId\", \"userId\", permission from project_shares order by id";
    private static final String USER_SETTINGS =
            "select \"userId\", settings::text from user_settings order by \"userId\"";
    private static final String INSTANCE_SETTINGS = "select settings::text from instance_settings";

    private final Link link;
    private final Set<String> tables;

    private OriginalReader(Link link) throws SQLException {
        this.link = link;
        this.tables = Set.copyOf(link.column(TABLES));
    }

    /** Reads all of it at one moment. */
    public static OriginalDatabase read(DatabaseConfiguration database) {
        try (Link link = Link.to(database)) {
            link.execute(SNAPSHOT);
            if (link.column(IS_IT).getFirst().equals("0")) {
                throw new StoreException(
                        "There is no database of ScipionAPI at " + database.url() + ": its table of users is missing");
            }
            return new OriginalReader(link).read();
        } catch (SQLException e) {
            throw DatabaseError.translate(e);
        }
    }

    private OriginalDatabase read() throws SQLException {
        return new OriginalDatabase(
                link.ask(USERS).stream().map(OriginalReader::user).toList(),
                rows("projects", PROJECTS).stream().map(OriginalReader::project).toList(),
                rows("project_shares", SHARES).stream()
                        .map(OriginalReader::share)
                        .toList(),
                rows("user_settings", USER_SETTINGS).stream()
                        .map(row -> new OriginalDatabase.UserSettings(Long.parseLong(row[0]), row[1]))
                        .toList(),
                instanceSettings());
    }

    private Optional<String> instanceSettings() throws SQLException {
        return rows("instance_settings", INSTANCE_SETTINGS).stream()
                .map(row -> row[0])
                .findFirst();
    }

    private List<String[]> rows(String table, String query) throws SQLException {
        return tables.contains(table) ? link.ask(query) : List.of();
    }

    private static OriginalDatabase.User user(String[] row) {
        int column = 0;
        return new OriginalDatabase.User(
                Long.parseLong(row[column++]),
                row[column++],
                row[column++],
                row[column++],
                isTrue(row[column++]),
                isTrue(row[column++]),
                row[column++],
                row[column++],
                row[column++],
                row[column++],
                row[column++],
                row[column++],
                row[column++],
                row[column]);
    }

    private static OriginalDatabase.Project project(String[] row) {
        return new OriginalDatabase.Project(Long.parseLong(row[0]), row[1], row[2], row[3], Long.parseLong(row[4]));
    }

    private static OriginalDatabase.Share share(String[] row) {
        return new OriginalDatabase.Share(Long.parseLong(row[0]), Long.parseLong(row[1]), row[2]);
    }

    private static boolean isTrue(String value) {
        return value.equals("t");
    }
}
