package org.scipion.bridge;

/** Every worker is taken, or another change of the same project goes on; trying again soon may work. */
public class RuntimeBusyException extends BridgeException {

    /** Says what, where and what to do. */
    public RuntimeBusyException(String message) {
        super(message);
    }

    /** As {@link #RuntimeBusyException(String)}, keeping the cause. */
    public RuntimeBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
