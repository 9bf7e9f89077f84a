package org.scipion.bridge.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table whose rows can be read straight from the pages of its file. SQLite takes a call into native code for each
 * value, which costs ten times what the values themselves do. Whatever is out of the ordinary is left to SQLite.
 */
public final class PlainTable {
    private final long rootPage;
    private final int schemaCookie;
    private final List<PlainColumn> columns;
    private final List<String> names;

    PlainTable(long rootPage, int schemaCookie, List<PlainColumn> columns) {
        this.rootPage = rootPage;
        this.schemaCookie = schemaCookie;
        this.columns = List.copyOf(columns);
        this.names = columns.stream().map(PlainColumn::name).toList();
    }

    int idPosition() {
        return names.indexOf("id");
    }

    boolean isReal(int position) {
        return columns.get(position).isReal();
    }

    /**
     * Reads rows by ascending id.
     *
     * @param columnNames the columns to read, as they are named in the table
     * @param after the rows with larger ids are read
     * @param deadline when reading is given up
     * @return what was read, empty when only SQLite can tell what the file holds
     * @throws org.scipion.bridge.ReadTimeoutException if it is not done by then
     */
    public <T> Optional<T> read(
            Path file, List<String> columnNames, long after, Deadline deadline, RowsReading<T> reading) {
        return CalmFile.read(file, () -> readOnce(file, columnNames, after, deadline, reading));
    }

    private <T> Optional<T> readOnce(
            Path file, List<String> columnNames, long after, Deadline deadline, RowsReading<T> reading) {
        try (PageFile pages = new PageFile(file, deadline)) {
            int[] positions = positions(columnNames);
            if (!isKnown(pages.header()) || Arrays.stream(positions).anyMatch(position -> position < 0)) {
                return Optional.empty();
            }
            RecordReader records = new RecordReader(this, positions);
            return Optional.of(reading.from(new PlainRows(pages, records, rootPage, after)));
        } catch (NotPlainException | IOException | SQLException leftToSqlite) {
            return Optional.empty();
        }
    }

    private boolean isKnown(DatabaseHeader header) {
        return header.schemaCookie() == schemaCookie && header.isUtf8() && header.hasValidPageSize();
    }

    private int[] positions(List<String> names) {
        return names.stream()
                .mapToInt(name -> this.names.indexOf(name.toLowerCase(Locale.ROOT)))
                .toArray();
    }
}
