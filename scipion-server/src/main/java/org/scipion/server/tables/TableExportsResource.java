package org.scipion.server.tables;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.scipion.model.AccessibleProject;
import org.scipion.server.files.ContentDisposition;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.outputs.Outputs;

/** Tables as files to keep. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/metadata/tables/{tableName}/export")
public final class TableExportsResource {

    private final Outputs outputs;

    /** Reads the given outputs. */
    TableExportsResource(Outputs outputs) {
        this.outputs = outputs;
    }

    /** The table, or the rows of some ids. */
    @GET
    @Access(Need.PROJECT_READ)
    public Response export(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tableName") String tableName,
            @QueryParam("format") @DefaultValue("csv") String format,
            @BeanParam RowQuery query) {
        ExportFormat form = ExportFormat.parse(format);
        MetadataTable table = OutputTables.of(outputs.find(project, protocolId, output, "Metadata"))
                .find(tableName);
        String name = output + "_" + table.name() + "." + form.suffix();
        return Response.ok(new TableExport(table, query.order(), form), form.mime())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(name))
                .build();
    }
}
