package org.scipion.bridge.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.scipion.bridge.CopiedRun;
import org.scipion.bridge.InputCandidate;
import org.scipion.bridge.LaunchedRun;
import org.scipion.bridge.NewOutput;
import org.scipion.bridge.RunChange;
import org.scipion.bridge.SavedRun;
import org.scipion.bridge.ScipionPlugin;
import org.scipion.bridge.WorkerFailedException;
import org.scipion.bridge.WorkflowRun;
import org.scipion.model.RunStatus;

/** What the answers of workers mean. */
public final class Answers {

    private Answers() {}

    /** Each element of a list. */
    public static <T> List<T> list(JsonNode list, Function<JsonNode, T> element) {
        return StreamSupport.stream(list.spliterator(), false).map(element).toList();
    }

    /** The texts of a list. */
    public static List<String> texts(JsonNode list) {
        return list(list, JsonNode::asText);
    }

    /** A run that was saved. */
    public static SavedRun saved(JsonNode answer) {
        return new SavedRun(
                id(answer), answer.path("created").asBoolean(), status(answer), texts(answer.path("errors")));
    }

    /** A run that was launched. */
    public static LaunchedRun launched(JsonNode answer) {
        return new LaunchedRun(
                id(answer),
                answer.path("created").asBoolean(),
                status(answer),
                processId(answer),
                texts(answer.path("jobIds")));
    }

    private static OptionalLong processId(JsonNode answer) {
        long pid = answer.path("pid").asLong();
        return pid > 0 ? OptionalLong.of(pid) : OptionalLong.empty();
    }

    /** What became of one run. */
    public static RunChange change(JsonNode done) {
        return new RunChange(id(done), status(done), done.path("changed").asBoolean(), text(done.path("error")));
    }

    /** A run made after the model of another. */
    public static CopiedRun copied(JsonNode copy) {
        return new CopiedRun(
                copy.path("sourceId").asText(),
                copy.path("newId").asLong(),
                copy.path("name").asText(""));
    }

    /** A run of a part of a workflow. */
    public static WorkflowRun workflowRun(JsonNode run) {
        return new WorkflowRun(
                id(run),
                run.path("runName").asText(""),
                status(run),
                run.path("level").asInt(),
                run.path("active").asBoolean());
    }

    /** Something that an input may point to. */
    public static InputCandidate candidate(JsonNode candidate) {
        return new InputCandidate(
                candidate.path("value").asText(),
                candidate.path("parentId").asLong(),
                candidate.path("parentLabel").asText(""),
                candidate.path("outputName").asText(""),
                candidate.path("pointerClass").asText(""),
                texts(candidate.path("pointerClassHierarchy")),
                candidate.path("info").asText(""),
                candidate.path("possible").asBoolean());
    }

    /** A plugin. */
    public static ScipionPlugin plugin(JsonNode plugin) {
        return new ScipionPlugin(
                plugin.path("name").asText(),
                plugin.path("version").asText(""),
                plugin.path("protocols").asInt(),
                plugin.path("installed").asBoolean(),
                text(plugin.path("error")));
    }

    /** A set that was added to a run; the worker counts its items under one of two names. */
    public static NewOutput output(JsonNode answer) {
        long items = answer.path("created")
                .asLong(answer.path("total").asLong(answer.path("replaced").asLong()));
        return new NewOutput(text(answer.path("outputName")), items);
    }

    /** A text, empty when it is null or absent. */
    public static Optional<String> text(JsonNode text) {
        return text.isNull() || text.isMissingNode() ? Optional.empty() : Optional.of(text.asText());
    }

    /** The object that an answer is. */
    public static ObjectNode object(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            return object;
        }
        throw new WorkerFailedException(
                "A worker answered with a " + answer.getNodeType() + " where an object was due", "");
    }

    static long id(JsonNode run) {
        return run.path("protocolId").asLong();
    }

    private static RunStatus status(JsonNode run) {
        String word = run.path("status").asText();
        return RunStatus.of(word)
                .orElseThrow(() -> new WorkerFailedException("A worker told of an unknown state: '" + word + "'", ""));
    }
}
