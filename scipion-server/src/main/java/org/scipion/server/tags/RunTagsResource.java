package org.scipion.server.tags;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.store.MissingException;
import org.scipion.store.Store;
import org.scipion.store.Tags;

/** {@code /projects/{projectId}/protocols/{protocolId}/tags}: the tags that a run bears. */
@Path("/projects/{projectId}/protocols/{protocolId}/tags")
public final class RunTagsResource {

    private final Store store;
    private final ProjectRuns runs;

    /** Keeps in the store which tags the runs bear. */
    public RunTagsResource(Store store, ProjectRuns runs) {
        this.store = store;
        this.runs = runs;
    }

    /** The ids of the tags, in order. */
    @GET
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Tags of a run", tags = "tags")
    public RunTags list(@Context AccessibleProject project, @PathParam("protocolId") long protocolId) {
        runs.run(project, protocolId);
        return RunTags.of(protocolId, store.tags().ofRun(project.project().id(), protocolId));
    }

    /** Gives the run exactly these tags. */
    @PUT
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Replace the tags of a run", tags = "tags")
    public RunTags replace(@Context AccessibleProject project, @PathParam("protocolId") long protocolId, TagIds body) {
        runs.run(project, protocolId);
        return RunTags.of(protocolId, replace(project.project().id(), protocolId, body.distinct()));
    }

    private List<String> replace(long project, long run, SortedSet<String> ids) {
        try {
            return store.inTransaction(() -> {
                List<String> kept = store.tags().setOfRun(project, run, ids);
                store.projects().touch(project);
                return kept;
            });
        } catch (MissingException e) {
            NotFoundException refusal = new NotFoundException("One of the tags does not exist in this project");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /**
     * The tags of a run as the API writes them.
     *
     * @param protocolId Scipion's id of the run
     * @param protocolDbId the same as a number; runs have no other here
     * @param tagIds in order
     */
    record RunTags(String protocolId, long protocolDbId, List<String> tagIds) {

        static RunTags of(long run, List<String> ids) {
            return new RunTags(Long.toString(run), run, ids);
        }
    }

    /**
     * The tags wanted.
     *
     * @param tagIds blanks around them and blank ones do not count; null means none
     */
    public record TagIds(@Nullable List<@Nullable String> tagIds) {

        SortedSet<String> distinct() {
            List<@Nullable String> given = tagIds == null ? List.of() : tagIds;
            FieldErrors.inBody()
                    .check("tagIds", given.stream().allMatch(Objects::nonNull), "Must be texts")
                    .check("tagIds", given.size() <= Tags.MOST_OF_A_RUN, "Name at most " + Tags.MOST_OF_A_RUN + " tags")
                    .refuse();
            return given.stream()
                    .map(id -> String.valueOf(id).strip())
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
