package org.scipion.server.plugins.work;

import org.scipion.server.ServerException;

/** A change of the plugins that cannot be made as it was asked for. */
final class PluginChangeException extends ServerException {

    PluginChangeException(String message) {
        super(message);
    }

    PluginChangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
