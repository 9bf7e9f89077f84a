package org.scipion.server.tables;

import java.util.List;

/**
 * A page of rows.
 *
 * @param pageNumber from 1
 * @param pageSize the most rows of a page
 * @param totalRows rows of all pages
 * @param rows those of this page
 */
record TablePage(int pageNumber, int pageSize, long totalRows, List<TableRow> rows) {}
