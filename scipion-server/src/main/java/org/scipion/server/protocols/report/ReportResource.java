package org.scipion.server.protocols.report;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.scipion.model.AccessibleProject;
import org.scipion.server.files.ContentDisposition;
import org.scipion.server.files.TrustedFiles;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.store.Store;

/** {@code /projects/{projectId}/protocols/{protocolId}/report}: what a run did, as one file. */
@Path("/projects/{projectId}/protocols/{protocolId}/report")
public final class ReportResource {

    private final WriteReport writing;

    /** Tells of logs inside their project or in one of the named folders. */
    public ReportResource(Store store, ProjectRuns runs, List<java.nio.file.Path> dataRoots, InstantSource clock) {
        this.writing = new WriteReport(store, runs, new TrustedFiles(List.copyOf(dataRoots)), clock);
    }

    /** A page to be saved; it needs nothing beside itself, and nothing in it runs. */
    @GET
    @Access(Need.PROJECT_READ)
    @Operation(summary = "A run's report as one HTML file", tags = "protocols")
    public Response report(@Context AccessibleProject project, @PathParam("protocolId") long protocolId) {
        String name = project.project().name() + "-" + protocolId + ".html";
        return Response.ok(writing.run(project, protocolId).html(), "text/html; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(name))
                .header("Content-Security-Policy", "sandbox; " + HtmlPage.POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
