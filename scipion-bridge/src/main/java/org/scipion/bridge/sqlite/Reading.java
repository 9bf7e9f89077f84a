package org.scipion.bridge.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/** What is read from an open database. */
@FunctionalInterface
public interface Reading<T> {

    /** Reads; the connection is open during this call only. */
    T from(Connection connection) throws SQLException;
}
