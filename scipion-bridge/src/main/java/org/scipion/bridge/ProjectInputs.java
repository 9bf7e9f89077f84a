package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.scipion.bridge.runtime.Answers;
import org.scipion.bridge.runtime.ProjectCalls;
import org.scipion.bridge.runtime.WorkerMethod;

/** What inputs may point to. Nothing here changes the project. Safe for use by many threads. */
public final class ProjectInputs {
    private final ProjectCalls calls;

    ProjectInputs(ProjectCalls calls) {
        this.calls = calls;
    }

    /**
     * Everything that a parameter may point to by its class and condition, without what depends on the run itself.
     *
     * @param values values of the form that the condition may look at
     * @throws MissingException if there is no such run, class or parameter
     */
    public List<InputCandidate> candidates(RunTarget target, String parameter, ObjectNode values) {
        ObjectNode parameters = ProjectForms.with(target, values).put("paramName", parameter);
        return Answers.list(calls.ask(WorkerMethod.CANDIDATES, parameters).path("candidates"), Answers::candidate);
    }

    /**
     * Everything that is related to another value of the form in the way that the parameter asks for.
     *
     * @throws InvalidParametersException if values are refused
     * @throws UnsupportedActionException if the parameter asks for no relation
     */
    public RelatedOutputs related(RunTarget target, String parameter, ObjectNode values) {
        ObjectNode parameters = ProjectForms.with(target, values).put("paramName", parameter);
        JsonNode answer = calls.ask(WorkerMethod.RELATIONS, parameters);
        return new RelatedOutputs(answer.path("relationName").asText(""), Answers.texts(answer.path("values")));
    }
}
