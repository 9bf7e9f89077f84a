package org.scipion.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scipion.store.BackupContents;
import org.scipion.store.BackupException;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.session.DatabaseError;

/** Replaces all rows of a database by those of a back-up, in one transaction. */
public final class Restoration {
    private static final String OTHERS = """
            select count(*) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid() and application_name = 'scipion'
            """;
    private static final int LOOKS = 20;
    private static final String MOMENT = "select pg_sleep(0.1)";
    private static final String COUNTERS = """
            select table_name, column_name from information_schema.columns
             where table_schema = current_schema() and is_identity = 'YES'
            """;

    /** Tokens that were given out or revoked since the back-up must not become good: nobody changes a password so often. */
    private static final String FORGET_TOKENS = "update users set token_version = token_version + 1000";

    private final Link link;
    private final Archive archive;
    private final Path file;

    private Restoration(Link link, Archive archive, Path file) {
        this.link = link;
        this.archive = archive;
        this.file = file;
    }

    /** Restores a back-up after it was checked. */
    public static BackupContents restore(DatabaseConfiguration database, Path file) {
        try (Archive archive = Archive.open(file)) {
            BackupContents contents = archive.checked();
            try (Link link = Link.to(database)) {
                new Restoration(link, archive, file).run(contents);
            }
            return contents;
        } catch (SQLException e) {
            throw DatabaseError.translate(e);
        } catch (IOException e) {
            throw new BackupException(file + " cannot be read: " + e, e);
        }
    }

    /** What is not committed is undone when the connection ends. */
    private void run(BackupContents contents) throws SQLException, IOException {
        Catalogue catalogue = new Catalogue(link);
        refuseLaterVersions(contents, catalogue);
        refuseCompany();
        List<String> tables = catalogue.tables();
        link.execute("begin");
        link.execute("truncate " + tables.stream().map(Catalogue::quoted).collect(Collectors.joining(", ")));
        Map<String, BackupContents.Table> saved =
                contents.tables().stream().collect(Collectors.toMap(BackupContents.Table::name, Function.identity()));
        for (String table : tables) {
            if (saved.containsKey(table)) {
                fill(saved.get(table));
            }
        }
        setCounters();
        link.execute(FORGET_TOKENS);
        link.execute("commit");
    }

    /** What an earlier version did not know is empty or has its usual value afterwards. */
    private void refuseLaterVersions(BackupContents contents, Catalogue catalogue) throws SQLException {
        List<String> unknown = new ArrayList<>(contents.changes());
        unknown.removeAll(catalogue.changes());
        if (!unknown.isEmpty()) {
            throw new BackupException(file + " comes from a later version, whose tables differ (" + unknown
                    + "): restore it with that version");
        }
    }

    /** Connections that were closed just now are still seen for a moment. */
    private void refuseCompany() throws SQLException {
        String others = "";
        for (int look = 0; look < LOOKS; look++) {
            others = link.column(OTHERS).getFirst();
            if (others.equals("0")) {
                return;
            }
            link.execute(MOMENT);
        }
        throw new BackupException("The database is in use by " + others
                + " other connections of Scipion: stop every server that uses it, then restore");
    }

    private void fill(BackupContents.Table table) throws SQLException, IOException {
        try (InputStream rows = archive.rows(table.name())) {
            long copied = link.copies()
                    .copyIn("copy " + Catalogue.copied(table.name(), table.columns()) + " from stdin", rows);
            if (copied != table.rows()) {
                throw new BackupException(file + " holds " + copied + " rows of " + table.name() + " instead of "
                        + table.rows() + "; nothing was changed");
            }
        }
    }

    /** Numbers that the database gives out go on after the highest in use. */
    private void setCounters() throws SQLException {
        for (String[] counter : link.ask(COUNTERS)) {
            String table = Catalogue.quoted(counter[0]);
            String column = Catalogue.quoted(counter[1]);
            link.execute("select setval(pg_get_serial_sequence('" + table.replace("'", "''") + "', '"
                    + counter[1].replace("'", "''") + "'), greatest((select max(" + column + ") from " + table
                    + "), 1), exists (select from " + table + "))");
        }
    }
}
