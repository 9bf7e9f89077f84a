package org.scipion.store;

import java.nio.file.Path;
import org.scipion.store.backup.Archive;
import org.scipion.store.backup.Restoration;
import org.scipion.store.backup.SnapshotWriter;
import org.scipion.store.backup.TableRemoval;

/**
 * Back-ups of a store's database: one zip file with all rows of all tables as they were at one moment, and a table of
 * contents with check sums. PostgreSQL's own programs are not needed, and its version does not matter. Folders of projects are
 * not in it.
 */
public final class DatabaseBackup {

    private DatabaseBackup() {}

    /**
     * Writes a back-up while others may go on to work. The file appears when it is whole; only its owner can read it.
     *
     * @throws BackupException if the file exists or cannot be written
     * @throws UnavailableException if the database does not answer
     */
    public static BackupContents write(DatabaseConfiguration database, Path file) {
        return SnapshotWriter.write(database, file);
    }

    /**
     * Reads a whole back-up and compares it with its check sums.
     *
     * @throws BackupException if it is damaged, or no back-up
     */
    public static BackupContents check(Path file) {
        return Archive.check(file);
    }

    /**
     * Puts the rows of a back-up in the place of those of a database, all or none, after a {@link #check}. The tables must be up to date.
     *
     * @throws BackupException if it is damaged, comes from a later version, or somebody else uses the database
     */
    public static BackupContents restore(DatabaseConfiguration database, Path file) {
        return Restoration.restore(database, file);
    }

    /**
     * As {@link #restore}, with all tables made anew, so that nothing is left of those of a later version.
     *
     * @throws BackupException as there; then no table is left, and this can be called again
     */
    public static BackupContents rebuild(DatabaseConfiguration database, Path file) {
        check(file);
        TableRemoval.removeAll(database);
        Store.open(database).close();
        return restore(database, file);
    }
}
