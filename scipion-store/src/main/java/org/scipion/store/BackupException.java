package org.scipion.store;

/** A back-up that cannot be written, read or restored; the database is as it was before. */
public class BackupException extends StoreException {

    /** Says what went wrong with which file, and what to do. */
    public BackupException(String message) {
        super(message);
    }

    /** As {@link #BackupException(String)}, keeping the cause. */
    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
