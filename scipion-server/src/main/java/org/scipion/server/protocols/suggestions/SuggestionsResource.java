package org.scipion.server.protocols.suggestions;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.EnvelopeErrors;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.scipion.InstalledScipion;

/** {@code …/suggestions/next}: what people usually run after a run of this class. */
@Path("/projects")
@EnvelopeErrors
public final class SuggestionsResource {

    private static final String VARIABLE = "SCIPION_SITE";
    private static final String SITE = "https://scipion.i2pc.es";

    /** Where Scipion itself asks. */
    private static final String QUESTION = "/report_protocols/api/v2/nextprotocol/suggestion/%s";

    private final ProjectRuns runs;
    private final InstalledScipion scipion;
    private final ScipionStatistics statistics = new ScipionStatistics();

    /** Reads the given runs and tells what of the suggested is installed. */
    public SuggestionsResource(ProjectRuns runs, InstalledScipion scipion) {
        this.runs = runs;
        this.scipion = scipion;
    }

    /** The most frequent first; none without Scipion or when the site that counts does not answer. */
    @GET
    @Path("/{projectId}/protocols/{protocolId}/suggestions/next")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Protocols that are usually run next", tags = "protocols")
    public List<Suggestion> next(@Context AccessibleProject project, @PathParam("protocolId") long protocolId) {
        String className = runs.run(project, protocolId).className();
        if (!scipion.isSetUp()) {
            return List.of();
        }
        List<StatisticsRow> rows = statistics.after(className, scipion.setting(VARIABLE, SITE) + QUESTION);
        return rows.isEmpty() ? List.of() : told(rows);
    }

    private List<Suggestion> told(List<StatisticsRow> rows) {
        JsonNode classes = scipion.runtime().classes();
        return rows.stream()
                .map(row -> row.suggestion(classes.path(row.className())))
                .toList();
    }
}
