package org.scipion.preview;

import java.util.List;

/**
 * Some rows of a table.
 *
 * @param block name of the block they are from; may be empty
 * @param columns names in order
 * @param rows values in the order of the columns
 * @param offset position of the first row in the block
 * @param more whether rows follow
 */
public record TablePage(String block, List<String> columns, List<List<String>> rows, long offset, boolean more) {}
