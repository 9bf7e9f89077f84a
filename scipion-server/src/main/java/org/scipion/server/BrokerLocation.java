package org.scipion.server;

import java.nio.file.Path;

/** Which Redis wakes workers and carries progress. */
public sealed interface BrokerLocation {

    /**
     * A Redis that the server starts and stops itself, on the loopback interface.
     *
     * @param folder where its files live
     */
    record Embedded(Path folder, Secret password) implements BrokerLocation {}

    /**
     * A Redis that somebody else runs.
     *
     * @param url {@code redis://[user:password@]host:port/database}; secret, as it may hold a password
     */
    record External(Secret url) implements BrokerLocation {}
}
