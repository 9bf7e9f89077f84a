package org.scipion.server.tables;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.outputs.ProjectOutput;

/** The tables of an output: what they are, and their rows. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/metadata/tables")
public final class TablesResource {

    /** The most rows of a page. */
    static final int LARGEST_PAGE = 5_000;

    /** The most rows of one answer. */
    static final int MOST_ROWS = 50_000;

    private final Outputs outputs;

    /** Reads the given outputs. */
    TablesResource(Outputs outputs) {
        this.outputs = outputs;
    }

    /** All tables of the output. */
    @GET
    @Access(Need.PROJECT_READ)
    public List<TableSummary> tables(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        return OutputTables.of(outputs.find(project, protocolId, output, "Metadata")).all().stream()
                .map(TableSummary::of)
                .toList();
    }

    /** The columns of a table, and which sets can be made of its rows. */
    @GET
    @Path("/{tableName}/schema")
    @Access(Need.PROJECT_READ)
    public TableSchema schema(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tableName") String tableName) {
        ProjectOutput found = outputs.find(project, protocolId, output, "Metadata");
        MetadataTable table = OutputTables.of(found).find(tableName);
        return TableSchema.of(table, SubsetAction.of(found.output().className(), table));
    }

    /** A page of rows. */
    @GET
    @Path("/{tableName}/page")
    @Access(Need.PROJECT_READ)
    public TablePage page(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tableName") String tableName,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("pageSize") @DefaultValue("100") int pageSize,
            @BeanParam RowQuery query) {
        FieldErrors.inQuery()
                .check("page", page >= 1, "Must be 1 or more")
                .within("pageSize", pageSize, 1, LARGEST_PAGE)
                .refuse();
        long offset = (page - 1L) * pageSize;
        TableRows rows = table(project, protocolId, output, tableName).rows(query.order(), offset, pageSize);
        return new TablePage(page, pageSize, rows.total(), rows.rows());
    }

    /** Consecutive rows with their places in the order. */
    @GET
    @Path("/{tableName}/rows")
    @Access(Need.PROJECT_READ)
    public Response rows(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tableName") String tableName,
            @QueryParam("offset") @DefaultValue("0") long offset,
            @QueryParam("limit") @DefaultValue("2000") int limit,
            @BeanParam RowQuery query) {
        FieldErrors.inQuery()
                .check("offset", offset >= 0, "Must be 0 or more")
                .within("limit", limit, 1, MOST_ROWS)
                .refuse();
        MetadataTable table = table(project, protocolId, output, tableName);
        return Response.ok(new RowsAnswer(table, query.order(), offset, limit), "application/json")
                .build();
    }

    /** Where a row is in an order. */
    @GET
    @Path("/{tableName}/row-position")
    @Access(Need.PROJECT_READ)
    public RowPosition position(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tableName") String tableName,
            @QueryParam("rowId") @DefaultValue("0") long rowId,
            @BeanParam RowQuery query) {
        FieldErrors.inQuery().check("rowId", rowId >= 1, "Must be 1 or more").refuse();
        OptionalLong index = table(project, protocolId, output, tableName).position(query.order(), rowId);
        return new RowPosition(rowId, index.orElseThrow(() -> new NotFoundException("Row not found: " + rowId)));
    }

    private MetadataTable table(AccessibleProject project, long protocolId, String output, String tableName) {
        return OutputTables.of(outputs.find(project, protocolId, output, "Metadata"))
                .find(tableName);
    }
}
