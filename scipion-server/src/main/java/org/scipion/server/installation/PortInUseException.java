package org.scipion.server.installation;

import org.scipion.server.ListenAddress;

/** Another program listens where the server should. */
public class PortInUseException extends InstallationException {

    PortInUseException(ListenAddress address, Throwable cause) {
        super(
                "cannot listen on " + address.host() + " port " + address.port() + " (" + cause.getMessage()
                        + "). Stop the program that uses it or choose another API_PORT.",
                cause);
    }
}
