package org.scipion.bridge.sqlite;

import java.sql.SQLException;

/**
 * Rows of a table, one at a time by ascending id. Columns are numbered from 0 in the order in which they were asked for;
 * the id is none of them. A value is asked for in the form that its storage class has.
 */
public interface RowCursor {

    /** Goes to the next row; false after the last. */
    boolean next() throws SQLException;

    /** The row's id. */
    long id() throws SQLException;

    /** What the value in a column is. */
    StorageClass storageClass(int column) throws SQLException;

    /** The whole number in a column. */
    long whole(int column) throws SQLException;

    /** The real number in a column. */
    double real(int column) throws SQLException;

    /** The text in a column; bytes that are no UTF-8 come as replacement characters. */
    String text(int column) throws SQLException;

    /** What follows the last dot of the text in a column; all of it when there is no dot. */
    String lastPart(int column) throws SQLException;

    /** The text in a column, encoded in UTF-8. */
    byte[] bytes(int column) throws SQLException;

    /** Compares the bytes of the text in a column with others, as numbers without sign. */
    int compareText(int column, byte[] other) throws SQLException;
}
