package org.scipion.server.tables;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.AccessibleProject;
import org.scipion.model.SetQuery;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.outputs.Outputs;

/** What the values of one column of a table are, so that people can choose rows by them. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/metadata/tables/{tableName}/columns/{column}")
public final class ColumnsResource {

    /** The most intervals of a histogram. */
    static final int MOST_BINS = 1_000;

    /** The most values that are told. */
    static final int MOST_VALUES = 1_000;

    private final Outputs outputs;

    /** Reads the given outputs. */
    ColumnsResource(Outputs outputs) {
        this.outputs = outputs;
    }

    /** Range, histogram and most frequent values of a stored column, over the rows that fulfil the conditions. */
    @GET
    @Access(Need.PROJECT_READ)
    public ColumnFacts facts(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tableName") String tableName,
            @PathParam("column") String column,
            @QueryParam("bins") @DefaultValue("50") int bins,
            @QueryParam("values") @DefaultValue("50") int values,
            @BeanParam RowQuery query) {
        FieldErrors.inQuery()
                .within("bins", bins, 1, MOST_BINS)
                .within("values", values, 1, MOST_VALUES)
                .refuse();
        ScipionSet set = OutputTables.of(outputs.find(project, protocolId, output, "Metadata"))
                .findItems(tableName)
                .set();
        SetQuery rows = query.order().query();
        return ColumnFacts.of(set.statistics(column, rows, bins), set.distinct(column, rows, values));
    }
}
