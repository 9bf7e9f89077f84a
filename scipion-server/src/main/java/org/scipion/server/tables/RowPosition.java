package org.scipion.server.tables;

/**
 * Where a row is.
 *
 * @param rowId its id
 * @param index its place in the order, from 0
 */
record RowPosition(long rowId, long index) {}
