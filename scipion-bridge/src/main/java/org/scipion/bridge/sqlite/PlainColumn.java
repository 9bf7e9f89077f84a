package org.scipion.bridge.sqlite;

import java.util.Locale;

/**
 * A stored column.
 *
 * @param name its name in lower case, as case does not count
 * @param isReal whether its whole numbers count as real ones
 */
record PlainColumn(String name, boolean isReal) {

    /** Which types are real is told in the SQLite project's "Datatypes In SQLite", section 3.1. */
    static PlainColumn of(String name, String type) {
        boolean comesBefore = type.contains("INT")
                || type.contains("CHAR")
                || type.contains("CLOB")
                || type.contains("TEXT")
                || type.contains("BLOB");
        boolean soundsReal = type.contains("REAL") || type.contains("FLOA") || type.contains("DOUB");
        return new PlainColumn(name.toLowerCase(Locale.ROOT), soundsReal && !comesBefore);
    }
}
