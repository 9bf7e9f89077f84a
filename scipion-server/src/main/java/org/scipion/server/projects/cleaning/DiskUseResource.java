package org.scipion.server.projects.cleaning;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.protocols.ProjectRuns;

/** {@code /projects/{projectId}/disk-use}: which runs take how much room, and giving back what nobody needs. */
@Path("/projects/{projectId}/disk-use")
public final class DiskUseResource {

    private final ProjectRuns runs;

    /** Looks after the given projects. */
    public DiskUseResource(ProjectRuns runs) {
        this.runs = runs;
    }

    /** The runs by size, the largest first. */
    @GET
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Room that the runs of a project take", tags = "projects")
    public DiskUseOfRuns sizes(@Context AccessibleProject row) {
        ScipionProject project = runs.project(row);
        List<RunSize> sizes = project.runs().stream()
                .map(run -> RunSize.of(project, run))
                .sorted(Comparator.comparingLong(RunSize::bytes).reversed())
                .toList();
        return new DiskUseOfRuns(sizes, sizes.stream().mapToLong(RunSize::bytes).sum());
    }

    /** Counts temporary files and iterations before the last; removes them only if {@code dryRun} is false. */
    @POST
    @Path("/clean-up")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Give back what ended runs left behind", tags = "projects")
    public CleanedRuns cleanUp(@Context AccessibleProject row, CleanUpBody body) {
        ScipionProject project = runs.project(row);
        CleanUp cleaning = new CleanUp(project, body.wanted());
        List<CleanedRun> cleaned =
                chosen(row, project, body).stream().map(cleaning::run).toList();
        return new CleanedRuns(
                body.isDryRun(),
                cleaned,
                cleaned.stream().mapToInt(CleanedRun::files).sum(),
                cleaned.stream().mapToLong(CleanedRun::bytes).sum());
    }

    private List<Run> chosen(AccessibleProject row, ScipionProject project, CleanUpBody body) {
        List<@Nullable Long> ids = body.protocolIds() == null ? List.of() : body.protocolIds();
        FieldErrors.inBody()
                .check("protocolIds", ids.stream().allMatch(Objects::nonNull), "Must be numbers")
                .refuse();
        return ids.isEmpty()
                ? project.runs()
                : ids.stream()
                        .distinct()
                        .map(id -> runs.run(row, Objects.requireNonNull(id)))
                        .toList();
    }

    /** Sizes of all runs, with their sum. */
    record DiskUseOfRuns(List<RunSize> runs, long bytes) {}

    /** What all runs give back. */
    record CleanedRuns(boolean dryRun, List<CleanedRun> runs, int files, long bytes) {}

    /**
     * What is to be cleaned up.
     *
     * @param protocolIds these runs; null or none for all
     * @param temporary what lies in their folders {@code tmp}; true unless said otherwise
     * @param iterations iterations before the last that nothing speaks of; false unless said otherwise
     * @param dryRun whether it is only counted; true unless said otherwise
     */
    public record CleanUpBody(
            @Nullable List<@Nullable Long> protocolIds,
            @Nullable Boolean temporary,
            @Nullable Boolean iterations,
            @Nullable Boolean dryRun) {

        boolean isDryRun() {
            return dryRun == null || dryRun;
        }

        CleanUp.Wanted wanted() {
            return new CleanUp.Wanted(temporary == null || temporary, iterations != null && iterations, !isDryRun());
        }
    }
}
