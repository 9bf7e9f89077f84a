package org.scipion.server.projects;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.NewProject;
import org.scipion.model.Permission;
import org.scipion.model.Project;
import org.scipion.model.User;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.UnprocessableException;
import org.scipion.store.Projects;

/** {@code /projects}: the projects that somebody may see. */
@Path("/projects")
public final class ProjectsResource {

    private final Projects projects;
    private final CreateProject creating;
    private final ImportProject importing;
    private final ImportSources sources;
    private final RenameProject renaming;
    private final RemoveProject removing;
    private final DiskUseRequests diskUse;

    ProjectsResource(
            Projects projects,
            CreateProject creating,
            ImportProject importing,
            ImportSources sources,
            RenameProject renaming,
            RemoveProject removing,
            DiskUseRequests diskUse) {
        this.projects = projects;
        this.creating = creating;
        this.importing = importing;
        this.sources = sources;
        this.renaming = renaming;
        this.removing = removing;
        this.diskUse = diskUse;
    }

    /** The caller's projects and those shared with them, the one changed last first. */
    @GET
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Own and shared projects", tags = "projects")
    public List<ProjectSummary> list(@Context User caller) {
        List<AccessibleProject> visible = projects.visibleTo(caller.id());
        diskUse.refresh(visible);
        return visible.stream().map(ProjectSummary::listed).toList();
    }

    /** Makes an empty project. */
    @POST
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Make a project", tags = "projects")
    public ProjectSummary create(@Context User caller, CreateBody body) {
        Project created = creating.run(body.checkedName(), body.text(), body.wantedStatus(), caller.id());
        return ProjectSummary.alone(row(caller, created.id()));
    }

    /** Copies a project from one of the folders to import from. */
    @POST
    @Path("/import")
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Import a Scipion project from a folder of the server", tags = "projects")
    public Response importProject(@Context User caller, ImportBody body) {
        if (!Boolean.TRUE.equals(Optional.ofNullable(body.copyProject()).orElse(true))) {
            throw new UnprocessableException("copyProject must be true: projects are imported by copying them");
        }
        ImportRequest request =
                new ImportRequest(body.location(), Optional.ofNullable(body.projectName()), caller.id());
        ImportProject.Imported imported = importing.run(request, sources);
        ProjectSummary summary =
                ProjectSummary.alone(row(caller, imported.project().id()));
        return Response.status(Response.Status.CREATED)
                .entity(new ImportedProject(summary, imported.report()))
                .build();
    }

    /** One project without its graph. */
    @GET
    @Path("/{projectId}/summary")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "A project without its graph", tags = "projects")
    public ProjectSummary summary(@Context AccessibleProject project) {
        return ProjectSummary.alone(project);
    }

    /** Renames a project or changes its description. */
    @PUT
    @Path("/{projectId}")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Rename a project", tags = "projects")
    public ProjectRow change(@Context User caller, @Context AccessibleProject project, ChangeBody body) {
        renaming.run(
                caller, project.project(), Optional.ofNullable(body.name()), Optional.ofNullable(body.description()));
        return ProjectRow.of(row(caller, project.project().id()));
    }

    /** Removes a project, with its folder if that is one of ours. */
    @DELETE
    @Path("/{projectId}")
    @Access(Need.PROJECT_OWNER)
    @Operation(summary = "Remove a project", tags = "projects")
    public Map<String, String> remove(@Context AccessibleProject project) {
        return Map.of("message", removing.run(project.project()));
    }

    /** The entries of a run's context menu. */
    @GET
    @Path("/{projectId}/context-menu-visibility")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Which entries the context menu of a run shows", tags = "projects")
    public Map<String, Boolean> contextMenu(@Context AccessibleProject project) {
        return MenuEntries.shown(project.permission().covers(Permission.FULL));
    }

    private AccessibleProject row(User caller, long project) {
        return projects.visible(project, caller.id()).orElseThrow(() -> new NotFoundException("Project not found"));
    }

    /**
     * A project to be made.
     *
     * @param name the name wanted; other characters than letters, digits, {@code _} and {@code -} become {@code _}
     * @param description what people say about it
     * @param status a word about its state, null for {@code active}
     */
    public record CreateBody(
            @Nullable String name,
            @Nullable String description,
            @Nullable String status) {

        String checkedName() {
            FieldErrors.inBody().required("name", name).refuse();
            return String.valueOf(name);
        }

        String text() {
            return description == null ? "" : description;
        }

        String wantedStatus() {
            return status == null || status.isBlank() ? NewProject.ACTIVE : status.strip();
        }
    }

    /**
     * What to import.
     *
     * @param projectLocation the project's folder on the server
     * @param projectName the name wanted, null to take the folder's
     * @param copyProject true if present; linking is not offered
     */
    public record ImportBody(
            @Nullable String projectLocation,
            @Nullable String projectName,
            @Nullable Boolean copyProject) {

        String location() {
            if (projectLocation == null || projectLocation.isBlank()) {
                throw new UnprocessableException("projectLocation is required");
            }
            return projectLocation;
        }
    }

    /**
     * What to change; null keeps it.
     *
     * @param name the name wanted
     * @param description what people write about the project
     */
    public record ChangeBody(
            @Nullable String name, @Nullable String description) {}
}
