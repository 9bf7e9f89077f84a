package org.scipion.server.tables;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the client shows the values of a column. */
enum Renderer {
    INT,
    FLOAT,
    BOOL,
    STR,
    MATRIX,
    IMAGE;

    /** The client's word. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
