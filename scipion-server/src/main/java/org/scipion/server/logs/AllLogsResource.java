package org.scipion.server.logs;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scipion.model.AccessibleProject;
import org.scipion.server.files.TrustedFiles;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.protocols.ProjectRuns;

/** {@code /protocols/logs}: the three logs of a run at once, for clients of old. */
@Path("/protocols/logs")
public final class AllLogsResource {

    private final ProjectRuns runs;
    private final TrustedFiles trusted;

    /** Shows logs inside their project or in one of the named folders. */
    public AllLogsResource(ProjectRuns runs, List<java.nio.file.Path> dataRoots) {
        this.runs = runs;
        this.trusted = new TrustedFiles(List.copyOf(dataRoots));
    }

    /** What the logs hold from the given offsets on, up to the limit of a chunk. */
    @GET
    @Path("/{projectId}/{protocolId}/{offset}/{errOffset}/{scheduleOffset}")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "The three logs of a run from offsets on", tags = "logs")
    public AllLogs logs(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("offset") long offset,
            @PathParam("errOffset") long errOffset,
            @PathParam("scheduleOffset") long scheduleOffset) {
        runs.run(project, protocolId);
        RunLogReader reader = new RunLogReader(project, runs.project(project).logs(protocolId), trusted);
        if (reader.isEmpty()) {
            throw new NotFoundException("No logs found");
        }
        Map<String, Long> offsets = new LinkedHashMap<>();
        offsets.put("stdout", Math.max(0, offset));
        offsets.put("stderr", Math.max(0, errOffset));
        offsets.put("schedule", Math.max(0, scheduleOffset));
        List<ChunkView> chunks =
                reader.chunks(new ChunkRequest(offsets, ChunkRequest.MOST_BYTES, ChunkRequest.MOST_LINES));
        return AllLogs.of(chunks.get(0), chunks.get(1), chunks.get(2));
    }
}
