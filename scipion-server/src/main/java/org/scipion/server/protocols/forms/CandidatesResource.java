package org.scipion.server.protocols.forms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.InputCandidate;
import org.scipion.bridge.RelatedOutputs;
import org.scipion.bridge.RunTarget;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.protocols.acting.RunIds;
import org.scipion.server.scipion.InstalledScipion;

/** {@code /projects/{projectId}/relations/candidates} and {@code /inputs/candidates}: what parameters of a form may point to. */
@Path("/projects")
public final class CandidatesResource {

    private final InstalledScipion scipion;

    /** Asks the given Scipion. */
    public CandidatesResource(InstalledScipion scipion) {
        this.scipion = scipion;
    }

    /** What is related to another value of the form in the way that the parameter asks for. */
    @POST
    @Path("/{projectId}/relations/candidates")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Values that a relation parameter may have", tags = "protocols")
    public Related related(@Context AccessibleProject project, Question question) {
        String parameter = question.parameter();
        RunTarget target = question.target();
        RelatedOutputs related = scipion.project(project).inputs().related(target, parameter, question.values());
        return new Related(parameter, related.relation(), related.tokens());
    }

    /** Outputs that a pointer parameter may have by Scipion's own rules, which look at more than classes. */
    @POST
    @Path("/{projectId}/inputs/candidates")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Values that a pointer parameter may have", tags = "protocols")
    public List<Candidate> candidates(@Context AccessibleProject project, Question question) {
        String parameter = question.parameter();
        RunTarget target = question.target();
        return scipion.project(project).inputs().candidates(target, parameter, question.values()).stream()
                .map(Candidate::of)
                .toList();
    }

    /**
     * Which parameter of which form.
     *
     * @param protocolId a run that is there, none for a new one
     * @param protocolClassName class of a new run
     * @param paramName the parameter
     * @param formValues the form as it is filled at the moment
     */
    record Question(
            @Nullable String protocolId,
            @Nullable String protocolClassName,
            @Nullable String paramName,
            @Nullable ObjectNode formValues) {

        String parameter() {
            FieldErrors.inBody().required("paramName", paramName).refuse();
            return String.valueOf(paramName);
        }

        RunTarget target() {
            return RunIds.target(protocolId, protocolClassName);
        }

        ObjectNode values() {
            return formValues == null ? JsonNodeFactory.instance.objectNode() : formValues;
        }
    }

    /**
     * What a relation parameter may have.
     *
     * @param relationName the relation that it asks for
     * @param values {@code run.output} of each, in the order of their making
     */
    record Related(String paramName, String relationName, List<String> values) {}

    /**
     * What a pointer parameter may have, with the names that outputs have in the graph.
     *
     * @param value {@code run.output}
     * @param possible whether the run has yet to make it
     */
    record Candidate(
            String value,
            String parentId,
            String parentLabel,
            String outputName,
            String pointerClass,
            List<String> pointerClassHierarchy,
            String info,
            boolean possible) {

        static Candidate of(InputCandidate candidate) {
            return new Candidate(
                    candidate.token(),
                    Long.toString(candidate.runId()),
                    candidate.runLabel(),
                    candidate.outputName(),
                    candidate.className(),
                    candidate.hierarchy(),
                    candidate.info(),
                    candidate.possible());
        }
    }
}
