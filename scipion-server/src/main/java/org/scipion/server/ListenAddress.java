package org.scipion.server;

/**
 * Where the server listens.
 *
 * @param host name or address of the network interface
 * @param port TCP port, 0 to 65535; 0 takes any free one
 */
public record ListenAddress(String host, int port) {

    /** Checks both parts. */
    public ListenAddress {
        if (host.isBlank()) {
            throw new ConfigurationException("API_HOST must not be empty");
        }
        if (port < 0 || port > 65_535) {
            throw new ConfigurationException("API_PORT must lie between 0 and 65535, not " + port);
        }
    }
}
