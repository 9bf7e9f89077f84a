package org.scipion.bridge.sqlite;

import java.sql.SQLException;

/** What is made of rows. It may be asked for anew when the file changed meanwhile, so it must begin from nothing. */
@FunctionalInterface
public interface RowsReading<T> {

    /** Reads as many rows as it needs. */
    T from(RowCursor rows) throws SQLException;
}
