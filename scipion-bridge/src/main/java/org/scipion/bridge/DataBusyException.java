package org.scipion.bridge;

/** A file of Scipion's stayed locked by a writer; trying again soon may work. */
public class DataBusyException extends BridgeException {

    /** Says what, where and what to do. */
    public DataBusyException(String message) {
        super(message);
    }

    /** As {@link #DataBusyException(String)}, keeping the cause. */
    public DataBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
