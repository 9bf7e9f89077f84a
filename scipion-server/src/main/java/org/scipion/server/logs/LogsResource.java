package org.scipion.server.logs;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.LogChannel;
import org.scipion.model.LogMatches;
import org.scipion.server.files.TrustedFiles;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.protocols.ProjectRuns;

/** {@code /projects/{projectId}/protocols/{protocolId}/logs}: the logs of a run. Every offset is a byte of the file. */
@Path("/projects")
public final class LogsResource {

    /** Characters of the longest text to search for. */
    static final int LONGEST_QUERY = 1000;

    /** Lines that a search may give at most. */
    static final int MOST_MATCHES = 1000;

    /** Bytes that a search may look at in one call. */
    static final int MOST_SCANNED = 16 << 20;

    private final ProjectRuns runs;
    private final TrustedFiles trusted;

    /** Shows logs inside their project or in one of the named folders. */
    public LogsResource(ProjectRuns runs, List<java.nio.file.Path> dataRoots) {
        this.runs = runs;
        this.trusted = new TrustedFiles(List.copyOf(dataRoots));
    }

    /** The three channels, whether or not there is anything in them. */
    @GET
    @Path("/{projectId}/protocols/{protocolId}/logs/channels")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Channels of a run's logs", tags = "logs")
    public LogChannels channels(@Context AccessibleProject project, @PathParam("protocolId") long protocolId) {
        runs.run(project, protocolId);
        return LogChannels.ALL;
    }

    /** What the channels gained since the given offsets. */
    @POST
    @Path("/{projectId}/protocols/{protocolId}/logs/chunk")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "New text of a run's logs", tags = "logs")
    public Map<String, List<ChunkView>> chunk(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @QueryParam("includeDefault") @DefaultValue("false") boolean includeDefault,
            JsonNode body) {
        ChunkRequest request = ChunkRequest.of(body, includeDefault);
        return Map.of("chunks", reader(project, protocolId).chunks(request));
    }

    /** The text that ends at an offset, or at the end of the log. */
    @GET
    @Path("/{projectId}/protocols/{protocolId}/logs/window")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "A part of a log", tags = "logs")
    public WindowView window(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("endOffset") @Nullable Long endOffset,
            @QueryParam("maxBytes") @DefaultValue("65536") int maxBytes) {
        LogChannel log = LogChannels.named(channel);
        OptionalLong end = endOffset == null ? OptionalLong.empty() : OptionalLong.of(endOffset);
        FieldErrors.inQuery()
                .check("endOffset", end.orElse(0) >= 0, "Must not be negative")
                .within("maxBytes", maxBytes, 1, ChunkRequest.MOST_BYTES)
                .refuse();
        return WindowView.of(reader(project, protocolId).window(log, end, maxBytes));
    }

    /** Lines that hold a text, in whatever letter case. */
    @GET
    @Path("/{projectId}/protocols/{protocolId}/logs/search")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Lines of a log that hold a text", tags = "logs")
    public LogMatches search(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("query") @DefaultValue("") String query,
            @QueryParam("startOffset") @DefaultValue("0") long startOffset,
            @QueryParam("maxMatches") @DefaultValue("200") int maxMatches,
            @QueryParam("maxScanBytes") @DefaultValue("4194304") int maxScanBytes) {
        LogChannel log = LogChannels.named(channel);
        FieldErrors.inQuery()
                .check("query", !query.isBlank(), "Must not be blank")
                .check("query", query.length() <= LONGEST_QUERY, "Holds at most " + LONGEST_QUERY + " characters")
                .check("startOffset", startOffset >= 0, "Must not be negative")
                .within("maxMatches", maxMatches, 1, MOST_MATCHES)
                .within("maxScanBytes", maxScanBytes, 1, MOST_SCANNED)
                .refuse();
        return reader(project, protocolId).search(log, query, startOffset, maxMatches, maxScanBytes);
    }

    /** A whole log, byte by byte. */
    @GET
    @Path("/{projectId}/protocols/{protocolId}/logs/raw")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "A whole log", tags = "logs")
    public Response raw(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @QueryParam("channel") @Nullable String channel) {
        LogChannel log = LogChannels.named(channel);
        return Response.ok(reader(project, protocolId).whole(log), "text/plain; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private RunLogReader reader(AccessibleProject project, long protocolId) {
        runs.run(project, protocolId);
        return new RunLogReader(project, runs.project(project).logs(protocolId), trusted);
    }
}
