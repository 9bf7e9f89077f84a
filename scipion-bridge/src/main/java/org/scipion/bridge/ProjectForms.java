package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.scipion.bridge.runtime.Answers;
import org.scipion.bridge.runtime.Parameters;
import org.scipion.bridge.runtime.ProjectCalls;
import org.scipion.bridge.runtime.WorkerMethod;

/**
 * Forms of runs and what helps to fill them. Nothing here changes the project. Safe for use by many threads.
 *
 * <p>Forms and results of wizards are JSON as the web client knows it: objects of {@code info}, {@code form} and
 * {@code values}. Values of a form are an object of texts, numbers, booleans, tokens ({@code run.output}) and lists of
 * tokens by parameter; absent ones keep what they are, null and empty text clear.
 */
public final class ProjectForms {
    private final ProjectCalls calls;

    ProjectForms(ProjectCalls calls) {
        this.calls = calls;
    }

    /**
     * The form of a run, filled with its values, or with the defaults of a new one.
     *
     * @throws MissingException if there is no such run or class
     * @throws UnsupportedActionException if the run's class is not installed
     */
    public JsonNode form(RunTarget target) {
        return switch (target) {
            case RunTarget.Stored stored -> calls.ask(WorkerMethod.LOAD_FORM, Parameters.run(stored.id()));
            case RunTarget.New fresh -> calls.ask(WorkerMethod.NEW_FORM, Parameters.of("className", fresh.className()));
        };
    }

    /** What Scipion has against values. */
    public Validation validate(RunTarget target, ObjectNode values) {
        JsonNode answer = calls.ask(WorkerMethod.VALIDATE, with(target, values));
        return new Validation(Answers.texts(answer.path("errors")), Answers.texts(answer.path("warnings")));
    }

    /** Which parameters are shown with these values: {@code visible} by parameter, {@code errors} by parameter. */
    public JsonNode conditions(RunTarget target, ObjectNode values) {
        return calls.ask(WorkerMethod.CONDITIONS, with(target, values));
    }

    /**
     * Runs a wizard, which proposes values.
     *
     * @param parameter the parameter that it was called for
     * @param wizard its id, {@code module.Class}
     * @param inputs what the person answered to it, empty at first
     * @throws UnsupportedActionException if it needs a desktop
     */
    public JsonNode wizard(RunTarget target, String parameter, String wizard, ObjectNode values, ObjectNode inputs) {
        ObjectNode parameters = with(target, values).put("paramName", parameter).put("wizardId", wizard);
        return calls.ask(WorkerMethod.RUN_WIZARD, parameters.set("inputs", inputs));
    }

    static ObjectNode with(RunTarget target, ObjectNode values) {
        return Parameters.target(target).set("params", values);
    }
}
