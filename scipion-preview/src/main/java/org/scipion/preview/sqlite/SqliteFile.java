package org.scipion.preview.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.scipion.preview.Database;
import org.scipion.preview.DatabaseDescription;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.TablePage;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.PageRequest;

/** An SQLite file; each question opens its own connection and closes it. */
final class SqliteFile extends OpenedFile implements Database {

    static final String MIME = "application/vnd.sqlite3";

    SqliteFile(Opening opening) {
        super(opening, MIME);
    }

    @Override
    public DatabaseDescription describe() {
        try (ReadOnlyConnection connection = ReadOnlyConnection.open(path(), limits().databaseTime())) {
            return new Describer(connection, limits(), source().size()).describe();
        } catch (SQLException failure) {
            return unreadable(failure.toString());
        }
    }

    private static DatabaseDescription unreadable(String reason) {
        DatabaseDescription.Sample none = new DatabaseDescription.Sample("", List.of(), List.of(), false);
        return new DatabaseDescription(
                false,
                false,
                "",
                Map.of("Status", "Unreadable"),
                List.of(),
                none,
                List.of("Cannot be read as SQLite: " + reason));
    }

    @Override
    public TablePage page(String table, long offset, int limit) {
        PageRequest request = PageRequest.of(offset, limit, limits());
        try (ReadOnlyConnection connection = ReadOnlyConnection.open(path(), limits().databaseTime())) {
            Schema schema = Schema.read(connection);
            Schema.Relation relation = schema.find(table)
                    .orElseThrow(() -> new InvalidRequestException(source().name() + " has no table '" + table + "'"));
            return new Rows(connection, relation, limits()).page(request);
        } catch (OutOfTimeException slow) {
            throw new TooLargeException(
                    "A page of " + table + " in " + source().name() + " cannot be read: " + slow.getMessage()
                            + "; ask for one nearer to the start",
                    slow);
        } catch (SQLException failure) {
            throw new MalformedFileException(
                    source().name() + " cannot be read as SQLite: " + failure.getMessage(), failure);
        }
    }

    private Path path() {
        return source().identity().orElseThrow().path();
    }
}
