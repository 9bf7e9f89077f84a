package org.scipion.store;

/** Another project is registered with this folder. */
public class FolderTakenException extends ConflictException {

    /** Says what went wrong, with which value, and what to do. */
    public FolderTakenException(String message) {
        super(message);
    }

    /** As {@link #FolderTakenException(String)}, keeping the cause. */
    public FolderTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
