package org.scipion.server.coordinates3d;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.UnprocessableException;

/**
 * Picks that a person changed, as the client writes them.
 *
 * @param newOutputName name of the new output, from older clients
 * @param tomograms of each that was changed its {@code tomoId} and all its {@code coords}
 * @param tomoId the one tomogram that older clients change
 * @param coords its picks
 */
record EditedPoints(
        @Nullable String newOutputName,
        @Nullable JsonNode tomograms,
        @Nullable String tomoId,
        @Nullable JsonNode coords) {

    /**
     * The same as Scipion takes it.
     *
     * @throws UnprocessableException if nothing was changed
     */
    ObjectNode edit() {
        ObjectNode edit = JsonNodeFactory.instance.objectNode();
        edit.set("tomograms", list());
        if (newOutputName != null && !newOutputName.isBlank()) {
            edit.put("newName", newOutputName.strip());
        }
        return edit;
    }

    private ArrayNode list() {
        if (tomograms instanceof ArrayNode several && !several.isEmpty()) {
            return several;
        }
        if (tomoId == null || coords == null) {
            throw new UnprocessableException("No Coordinates3D changes provided");
        }
        ArrayNode one = JsonNodeFactory.instance.arrayNode();
        one.addObject().put("tomoId", tomoId).set("coords", coords);
        return one;
    }

    /** What the client calls the tomograms that were changed. */
    Set<String> tomogramIds() {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode tomogram : list()) {
            ids.add(tomogram.path(tomogram.hasNonNull("tomoId") ? "tomoId" : "id")
                    .asText());
        }
        return ids;
    }
}
