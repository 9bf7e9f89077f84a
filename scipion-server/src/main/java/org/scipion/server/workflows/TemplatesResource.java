package org.scipion.server.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.scipion.InstalledScipion;

/** {@code /projects/workflows}: workflows that come with the installed packages, and making runs of them. */
@Path("/projects")
public final class TemplatesResource {

    private final InstalledScipion scipion;
    private final WorkflowPlugins plugins;
    private final ImportWorkflow importing;

    TemplatesResource(InstalledScipion scipion, WorkflowPlugins plugins, ImportWorkflow importing) {
        this.scipion = scipion;
        this.plugins = plugins;
        this.importing = importing;
    }

    /** All of them. */
    @GET
    @Path("/workflows")
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Workflow templates", tags = "workflows")
    public List<Map<String, Object>> list() {
        List<Template> templates = templates();
        List<String> installed = plugins.installed();
        List<Map<String, Object>> listed = new ArrayList<>();
        for (int position = 0; position < templates.size(); position++) {
            listed.add(templates.get(position).listed(position, installed));
        }
        return listed;
    }

    /** Makes runs of a template. */
    @POST
    @Path("/{projectId}/workflows/load")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Add the runs of a template to a project", tags = "workflows")
    public Map<String, Object> load(@Context AccessibleProject project, Choice choice) {
        String wanted = choice.checked();
        Template template = find(wanted);
        ImportWorkflow.Imported imported =
                importing.run(project, template.workflow().checked(), false);
        Map<String, Object> answer = new LinkedHashMap<>(imported.answer());
        answer.keySet().removeAll(List.of("workflow", "errors"));
        answer.put("projectId", project.project().id());
        answer.put("workflowId", wanted);
        answer.put("workflowName", template.name());
        answer.put("workflowFile", template.file());
        answer.put(
                "loadResult",
                imported.runs().errors().isEmpty()
                        ? null
                        : String.join("\n", imported.runs().errors()));
        answer.put("scipionWebWrapped", false);
        answer.put("scipionWebMetadata", false);
        answer.put("requiredPluginNames", imported.plugins().required());
        return answer;
    }

    private Template find(String wanted) {
        List<Template> templates = templates();
        if (templates.isEmpty()) {
            throw new NotFoundException("No workflows are currently available");
        }
        for (int position = 0; position < templates.size(); position++) {
            if (templates.get(position).isMeantBy(wanted, position)) {
                return templates.get(position);
            }
        }
        throw new NotFoundException("Workflow '" + wanted + "' not found");
    }

    private List<Template> templates() {
        List<Template> templates = new ArrayList<>();
        for (JsonNode told : scipion.runtime().templates()) {
            templates.add(new Template(told));
        }
        return templates;
    }

    /**
     * A template.
     *
     * @param workflowId its id, name, file or number in the list
     */
    record Choice(@Nullable String workflowId) {

        String checked() {
            FieldErrors.inBody().required("workflowId", workflowId).refuse();
            return String.valueOf(workflowId);
        }
    }
}
