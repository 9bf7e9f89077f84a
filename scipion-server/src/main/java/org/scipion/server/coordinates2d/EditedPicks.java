package org.scipion.server.coordinates2d;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.UnprocessableException;

/**
 * Picks that a person changed, as the client writes them.
 *
 * @param boxSize side of a box in pixels, if it is to differ
 * @param outputName name of the new output, if the person chose one
 * @param micrographs of each that was changed its {@code id} and all its {@code coordinates}
 */
record EditedPicks(
        @Nullable Integer boxSize,
        @Nullable String outputName,
        @Nullable JsonNode micrographs) {

    /**
     * The same as Scipion takes it.
     *
     * @throws UnprocessableException if nothing was changed
     */
    ObjectNode edit() {
        if (micrographs == null || !micrographs.isArray() || micrographs.isEmpty()) {
            throw new UnprocessableException("No coordinate changes provided");
        }
        FieldErrors.inBody()
                .check("boxSize", boxSize == null || boxSize > 0, "Must be above 0")
                .refuse();
        ObjectNode edit = JsonNodeFactory.instance.objectNode();
        edit.set("micrographs", micrographs);
        if (boxSize != null) {
            edit.put("boxSize", boxSize);
        }
        if (outputName != null && !outputName.isBlank()) {
            edit.put("newName", outputName.strip());
        }
        return edit;
    }
}
