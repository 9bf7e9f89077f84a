package org.scipion.server.workflows;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.server.files.WrittenFile;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.UnprocessableException;

/** {@code /projects/workflows/inspect-file}, {@code …/workflows/import-file} and {@code …/protocols/export}: workflows in files of the server. */
@Path("/projects")
public final class WorkflowFilesResource {

    private final WorkflowFiles files;
    private final WorkflowPlugins plugins;
    private final ImportWorkflow importing;
    private final ExportWorkflow exporting;

    WorkflowFilesResource(
            WorkflowFiles files, WorkflowPlugins plugins, ImportWorkflow importing, ExportWorkflow exporting) {
        this.files = files;
        this.plugins = plugins;
        this.importing = importing;
        this.exporting = exporting;
    }

    /** What a file holds, and whether it can be imported here. */
    @POST
    @Path("/workflows/inspect-file")
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Look into a workflow file", tags = "workflows")
    public Map<String, Object> inspect(Place place) {
        WorkflowText workflow = files.read(place.path());
        RequiredPlugins needed = plugins.of(workflow);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("path", place.path());
        answer.put("fileName", place.fileName());
        answer.put("scipionWebWrapped", workflow.isWrapped());
        answer.put("protocolsCount", workflow.runs().isArray() ? workflow.runs().size() : null);
        answer.put("requiredPluginNames", needed.required());
        answer.put("missingPluginNames", needed.missing());
        answer.put("canLoad", needed.missing().isEmpty());
        answer.put("disabledReason", needed.disabledReason());
        return answer;
    }

    /** Makes runs of the workflow in a file. */
    @POST
    @Path("/{projectId}/workflows/import-file")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Import a workflow file", tags = "workflows")
    public Map<String, Object> importFile(@Context AccessibleProject project, Place place) {
        WorkflowText workflow = files.read(place.path());
        RequiredPlugins needed = plugins.of(workflow);
        if (!needed.missing().isEmpty()) {
            throw new UnprocessableException(needed.disabledReason());
        }
        Map<String, Object> answer = importing.run(project, workflow, false).answer();
        answer.put("fileName", place.fileName());
        answer.put("requiredPluginNames", needed.required());
        return answer;
    }

    /** Writes runs as a workflow into a file. */
    @POST
    @Path("/{projectId}/protocols/export")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Write runs as a workflow file", tags = "workflows")
    public Map<String, Object> export(@Context AccessibleProject project, ExportedRuns chosen) {
        List<Long> ids = chosen.ids();
        String folder = WorkflowFiles.checkedFolder(chosen.directoryPath());
        String name = WorkflowFiles.fileName(chosen.filename());
        WrittenFile written = files.write(folder, name, exporting.text(project, ids));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("path", written.path());
        answer.put("filename", name);
        answer.put("size", written.size());
        answer.put("mimeType", written.mimeType());
        answer.put("protocolIds", ExportWorkflow.texts(ids));
        return answer;
    }

    /**
     * A file.
     *
     * @param path from the root of what may be browsed
     */
    record Place(@Nullable String path) {

        String fileName() {
            String written = path == null ? "" : path.strip().replace('\\', '/');
            return written.substring(written.lastIndexOf('/') + 1);
        }
    }
}
