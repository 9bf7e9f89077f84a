package org.scipion.bridge.creation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.scipion.bridge.BridgeException;
import org.sqlite.SQLiteConfig;

/** Writes a database of objects that is to be read by Scipion, in one transaction. */
public final class NewDatabase {
    private static final int VERSION = 1;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private static final List<String> TABLES = List.of("""
                create table Objects (
                    id INTEGER primary key autoincrement, parent_id INTEGER references Objects(id), name TEXT,
                    classname TEXT, value TEXT default NULL, label TEXT default NULL, comment TEXT default NULL,
                    creation DATE)\
                """, """
                create table Relations (
                    id INTEGER primary key autoincrement, parent_id INTEGER references Objects(id), name TEXT,
                    classname TEXT default NULL, value TEXT default NULL, label TEXT default NULL,
                    comment TEXT default NULL, object_parent_id INTEGER references Objects(id) on delete cascade,
                    object_child_id INTEGER references Objects(id) on delete cascade, creation DATE,
                    object_parent_extended TEXT default NULL, object_child_extended TEXT default NULL)\
                """);

    private NewDatabase() {}

    /** The database of a project without runs: its moment of birth, and what people say about it. */
    public static void ofProject(Path file, String comment, Clock clock) {
        write(file, List.of(StoredRow.root("CreationTime", "String", localTime(clock), comment)), clock);
    }

    /** What the desktop keeps with a project, as it is at first. */
    public static void ofSettings(Path file, Clock clock) {
        write(file, DesktopSettings.rows(localTime(clock)), clock);
    }

    private static void write(Path file, List<StoredRow> rows, Clock clock) {
        SQLiteConfig config = new SQLiteConfig();
        config.setUserVersion(VERSION);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            makeTables(connection);
            StoredRow.insert(
                    rows, SECONDS.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)), connection);
            connection.commit();
        } catch (SQLException e) {
            throw new BridgeException("The database " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void makeTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    /** Scipion stores local times without their zone. */
    private static String localTime(Clock clock) {
        return MICROSECONDS.format(LocalDateTime.ofInstant(clock.instant(), clock.getZone()));
    }
}
