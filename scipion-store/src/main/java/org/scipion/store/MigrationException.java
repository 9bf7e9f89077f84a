package org.scipion.store;

/** The database's tables could not be brought up to date; nothing half-done remains. */
public class MigrationException extends StoreException {

    /** Says what went wrong, with which value, and what to do. */
    public MigrationException(String message) {
        super(message);
    }

    /** As {@link #MigrationException(String)}, keeping the cause. */
    public MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
