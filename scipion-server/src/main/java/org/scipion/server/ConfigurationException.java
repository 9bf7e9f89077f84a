package org.scipion.server;

/** A setting that is missing or cannot be used; the message names it, never a secret's value. */
public class ConfigurationException extends ServerException {

    /** Says which setting is wrong and what it should be. */
    public ConfigurationException(String message) {
        super(message);
    }

    /** As {@link #ConfigurationException(String)}, keeping the cause. */
    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
