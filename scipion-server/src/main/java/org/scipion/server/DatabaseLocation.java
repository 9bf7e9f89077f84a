package org.scipion.server;

import java.nio.file.Path;

/** Which PostgreSQL keeps people and what they add. */
public sealed interface DatabaseLocation {

    /** Password of the role that owns the database. */
    Secret password();

    /**
     * A PostgreSQL that the server starts and stops itself, on the loopback interface.
     *
     * @param folder where binaries and data live
     */
    record Embedded(Path folder, Secret password) implements DatabaseLocation {}

    /**
     * A PostgreSQL that somebody else runs.
     *
     * @param url {@code jdbc:postgresql://host:port/name}, without credentials
     */
    record External(String url, String user, Secret password) implements DatabaseLocation {}
}
