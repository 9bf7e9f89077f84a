package org.scipion.server.protocols.runtime;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.RunStates;

/** {@code /projects/{projectId}/runtime}: the live state of runs. */
@Path("/projects")
public final class RuntimeResource {

    /** Runs that one request may ask for. */
    static final int MOST = 256;

    private final ProjectRuns runs;
    private final RunStates states;
    private final InstantSource clock;

    /** Reads with the given clock, by which running times are told, and tells these states. */
    public RuntimeResource(ProjectRuns runs, RunStates states, InstantSource clock) {
        this.runs = runs;
        this.states = states;
        this.clock = clock;
    }

    /** The state of each run asked for, in the order of asking; unknown ones are left out. */
    @GET
    @Path("/{projectId}/runtime/protocols")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Live state of some runs", tags = "protocols")
    public List<RuntimeSummary> summaries(
            @Context AccessibleProject project, @QueryParam("protocolIds") List<Long> protocolIds) {
        FieldErrors.inQuery()
                .check("protocolIds", !protocolIds.isEmpty(), "Field required")
                .check("protocolIds", protocolIds.stream().allMatch(Objects::nonNull), "Must be whole numbers")
                .refuse();
        if (protocolIds.size() > MOST) {
            throw new UnprocessableException("Too many protocol ids requested.");
        }
        Instant now = clock.instant();
        Map<Long, Run> known =
                runs.project(project).runs().stream().collect(Collectors.toMap(Run::id, Function.identity()));
        return new LinkedHashSet<>(protocolIds)
                .stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(run -> RuntimeSummary.of(
                                run, states.of(project.project().id(), run), now))
                        .toList();
    }
}
