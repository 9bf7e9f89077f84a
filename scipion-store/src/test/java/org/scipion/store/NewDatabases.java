package org.scipion.store;

/** Empty databases of the real server, for tests in other packages. */
public final class NewDatabases {
    private NewDatabases() {}

    /** One of its own for each call. */
    public static DatabaseConfiguration make() {
        return TestPostgres.newDatabase();
    }
}
