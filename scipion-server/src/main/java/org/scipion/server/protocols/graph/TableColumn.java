package org.scipion.server.protocols.graph;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a further column of the client's table, with what it needs to draw the column.
 *
 * @param label head of the column
 * @param value the cell, null when there is none
 * @param type {@code datetime} or {@code bytes}
 * @param defaultVisible whether the column is shown until a person hides it
 */
record TableColumn(String label, @Nullable Object value, String type, boolean defaultVisible) {

    static TableColumn updated(Instant at) {
        return new TableColumn("Updated", time(at), "datetime", true);
    }

    static TableColumn created(Instant at) {
        return new TableColumn("Created", time(at), "datetime", false);
    }

    static TableColumn workingFolderSize(@Nullable Long bytes) {
        return new TableColumn("Working dir", bytes, "bytes", true);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
