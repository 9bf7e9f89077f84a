package org.scipion.store;

/**
 * How to reach a PostgreSQL database.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}, without user and password
 * @param user role to log in as
 * @param password its password
 * @param connections most connections open at once, 1 to {@value #MOST_CONNECTIONS}
 */
public record DatabaseConfiguration(String url, String user, String password, int connections) {

    /** Connections that a configuration may ask for at most. */
    public static final int MOST_CONNECTIONS = 100;

    /** Connections unless told otherwise. */
    public static final int DEFAULT_CONNECTIONS = 10;

    private static final String SCHEME = "jdbc:postgresql:";

    /** Refuses an address of another kind of database, and a number of connections out of range. */
    public DatabaseConfiguration {
        if (!url.startsWith(SCHEME)) {
            throw new RefusedValueException("A database address starts with " + SCHEME + " and this one does not.");
        }
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new RefusedValueException(
                    "1 to " + MOST_CONNECTIONS + " database connections are possible, not " + connections + ".");
        }
    }

    /** With the usual number of connections. */
    public DatabaseConfiguration(String url, String user, String password) {
        this(url, user, password, DEFAULT_CONNECTIONS);
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "DatabaseConfiguration[" + url + ", " + user + "]";
    }
}
