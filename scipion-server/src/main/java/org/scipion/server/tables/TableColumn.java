package org.scipion.server.tables;

import org.jspecify.annotations.Nullable;

/**
 * A column as the client lists it.
 *
 * @param name dotted path of the attribute, or the name of a computed column
 * @param alias the same
 * @param index place among the columns, from 0
 * @param sortable whether rows can be sorted by it; computed columns are not stored, so they cannot
 * @param visible whether it is shown unless a person says otherwise
 * @param rendererType how its values are shown
 * @param decimals digits that are shown after the point; null for anything but real numbers
 * @param hasTransformation whether its pictures can be moved as the rows' matrices say
 */
record TableColumn(
        String name,
        String alias,
        int index,
        boolean sortable,
        boolean visible,
        Renderer rendererType,
        @Nullable Integer decimals,
        boolean hasTransformation) {}
