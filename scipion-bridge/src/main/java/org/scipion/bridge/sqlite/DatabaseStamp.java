package org.scipion.bridge.sqlite;

import java.nio.file.Path;

/**
 * What tells one state of an SQLite database from another: its file, its write-ahead log, and the counter that SQLite
 * raises at each change, because two changes within one tick of the file system's clock leave equal times.
 *
 * @param file stamp of the database file
 * @param writeAheadLog stamp of its {@code -wal} file
 * @param changeCounter the header's counter, 0 when the header cannot be read
 */
public record DatabaseStamp(FileStamp file, FileStamp writeAheadLog, int changeCounter) {

    /** The stamp of the database in this file. */
    public static DatabaseStamp of(Path file) {
        FileStamp stamp = FileStamp.of(file);
        return new DatabaseStamp(
                stamp,
                FileStamp.of(SideFile.WRITE_AHEAD_LOG.of(file)),
                stamp.hasContent() ? DatabaseHeader.changeCounter(file) : 0);
    }
}
