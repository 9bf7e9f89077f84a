package org.scipion.server;

import java.nio.file.Path;

/** Which PostgreSQL keeps people and what they add. */
public sealed interface DatabaseLocation {

    /** Name of the database. */
    String name();

    /** Role that owns it. */
    String user();

    /** Password of that role. */
    Secret password();

    /**
     * A PostgreSQL that the server starts and stops itself, on the loopback interface.
     *
     * @param folder where binaries and data live
     */
    record Embedded(Path folder, String name, String user, Secret password) implements DatabaseLocation {}

    /**
     * A PostgreSQL that somebody else runs.
     *
     * @param url {@code jdbc:postgresql://host:port/name}, without credentials
     */
    record External(String url, String name, String user, Secret password) implements DatabaseLocation {}
}
