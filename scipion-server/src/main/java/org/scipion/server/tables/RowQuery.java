package org.scipion.server.tables;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Which rows a query asks for, and in which order. */
public final class RowQuery {

    @QueryParam("sortBy")
    @DefaultValue("id")
    String sortBy = "id";

    @QueryParam("asc")
    @DefaultValue("true")
    boolean asc = true;

    @QueryParam("selectionOnly")
    @DefaultValue("false")
    boolean selectionOnly;

    @QueryParam("ids")
    @DefaultValue("")
    String ids = "";

    @QueryParam("where")
    List<String> where = List.of();

    /**
     * The same as an order.
     *
     * @throws org.scipion.server.http.RequestException if ids or conditions are malformed
     */
    RowOrder order() {
        return new RowOrder(sortBy, asc, RowConditions.of(where, ids, selectionOnly));
    }
}
