package org.scipion.preview;

import java.util.List;
import java.util.Map;

/**
 * One block of a table file.
 *
 * @param name such as {@code particles} for {@code data_particles}; may be empty
 * @param columns names of the loop's columns without the leading underscore; empty if the block has only single values
 * @param values single values of the block by name, in their order
 */
public record TableBlock(String name, List<String> columns, Map<String, String> values) {}
