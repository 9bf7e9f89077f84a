package org.scipion.store;

/** The data folder cannot be used: its owner, its permissions, a full disk or a foreign content. */
public class DataFolderException extends PostgresStartException {

    /** Says what went wrong, with which value, and what to do. */
    public DataFolderException(String message) {
        super(message);
    }

    /** As {@link #DataFolderException(String)}, keeping the cause. */
    public DataFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
