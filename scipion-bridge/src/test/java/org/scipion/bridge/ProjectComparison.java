package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scipion.model.Relation;
import org.scipion.model.Run;
import org.scipion.model.RunExecution;
import org.scipion.model.RunInput;
import org.scipion.model.RunNode;
import org.scipion.model.RunOutput;
import org.scipion.model.SetReference;
import org.scipion.model.Step;
import org.scipion.model.Value;

/** Compares what Scipion's own library reads from a project, as {@code dump_project.py} writes it, with what is read here. */
final class ProjectComparison {
    private final ScipionProject project;
    private final JsonNode truth;
    private final Comparison comparison = new Comparison();

    ProjectComparison(ScipionProject project, JsonNode truth) {
        this.project = project;
        this.truth = truth;
    }

    /** Compares everything that Scipion told. */
    Comparison compared() {
        comparison.counting("project", this::compareProject);
        comparison.counting("runs", this::compareRuns);
        comparison.counting("sets", this::compareSets);
        return comparison;
    }

    private void compareProject() {
        Comparison.ifTold(
                truth,
                "created",
                created -> comparison.compareTime(
                        "created", created, project.info().created()));
        Comparison.ifTold(
                truth,
                "comment",
                comment -> comparison.compare(
                        "comment", comment.asText(), project.info().comment()));
        Comparison.ifTold(
                truth, "settings", settings -> comparison.compareAttributes("settings ", settings, project.settings()));
        Comparison.ifTold(truth, "relations", this::compareRelations);
    }

    private void compareRelations(JsonNode expected) {
        List<Relation> relations = new ArrayList<>();
        expected.forEach(relation -> relations.add(new Relation(
                relation.path("creator").asLong(),
                relation.path("name").asText(),
                new Relation.Side(
                        relation.path("parent").asLong(),
                        relation.path("parentOutput").asText()),
                new Relation.Side(
                        relation.path("child").asLong(),
                        relation.path("childOutput").asText()))));
        comparison.compare("relations", relations.size(), project.relations().size());
        for (int index = 0; index < relations.size(); index++) {
            comparison.compare(
                    "relation " + index,
                    relations.get(index),
                    project.relations().get(index));
        }
    }

    private void compareRuns() {
        List<Long> ids = new ArrayList<>();
        truth.path("runs").forEach(run -> ids.add(run.path("id").asLong()));
        comparison.compare("runs", ids, project.runs().stream().map(Run::id).toList());
        truth.path("runs").forEach(this::compareRun);
    }

    private void compareSets() {
        truth.path("runs")
                .forEach(run -> run.path("outputs").forEach(output -> {
                    if (output.has("set")) {
                        long id = run.path("id").asLong();
                        String name = output.path("name").asText();
                        new SetComparison(comparison, id + "." + name, project.set(id, name))
                                .compare(output.path("set"));
                    }
                }));
    }

    private void compareRun(JsonNode expected) {
        Run run = project.run(expected.path("id").asLong()).orElseThrow();
        String at = "run " + run.id() + " ";
        comparison.compare(at + "class", expected.path("class").asText(), run.className());
        comparison.compare(at + "label", expected.path("label").asText(), run.title());
        comparison.compare(at + "comment", expected.path("comment").asText(), run.comment());
        comparison.compare(
                at + "status", expected.path("status").asText(), run.status().word());
        comparison.compare(
                at + "steps done",
                expected.path("stepsDone").asInt(),
                run.progress().stepsDone());
        comparison.compare(
                at + "steps",
                expected.path("numberOfSteps").asInt(),
                run.progress().numberOfSteps());
        comparison.compare(at + "folder", expected.path("workingDir").asText(), run.workingDirectory());
        Comparison.ifTold(expected, "error", error -> comparison.compare(at + "error", error.asText(), run.error()));
        Comparison.ifTold(expected, "started", started -> compareTimes(at, expected, run));
        Comparison.ifTold(expected, "host", host -> compareExecution(at, expected, run));
        Comparison.ifTold(expected, "parents", parents -> compareGraph(at, expected, run));
        Comparison.ifTold(
                expected,
                "parameters",
                parameters -> comparison.compareAttributes(at, parameters, project.attributes(run.id())));
        Comparison.ifTold(expected, "steps", steps -> compareSteps(at, steps, project.steps(run.id())));
        compareInputs(at, expected.path("inputs"), run.inputs());
        compareOutputs(at, expected.path("outputs"), run.outputs());
    }

    private void compareTimes(String at, JsonNode expected, Run run) {
        comparison.compareTime(
                at + "start", expected.path("started"), run.times().started());
        comparison.compareTime(at + "end", expected.path("ended"), run.times().ended());
        comparison.compare(
                at + "processor time",
                expected.path("cpuSeconds").asLong(),
                run.times().cpu().toSeconds());
        comparison.compare(
                at + "elapsed time",
                Math.round(expected.path("elapsedSeconds").asDouble() * 1e6),
                run.elapsed(Instant.now()).toNanos() / 1000);
    }

    private void compareExecution(String at, JsonNode expected, Run run) {
        RunExecution execution = run.execution();
        comparison.compare(at + "host", expected.path("host").asText(), execution.hostName());
        comparison.compare(at + "threads", expected.path("threads").asInt(), execution.threads());
        comparison.compare(at + "processes", expected.path("processes").asInt(), execution.mpiProcesses());
        comparison.compare(at + "queue", expected.path("useQueue").asBoolean(), execution.usesQueue());
        comparison.compare(at + "jobs", Comparison.texts(expected.path("jobs")), execution.jobIds());
        comparison.compare(
                at + "pid", expected.path("pid").asLong(), execution.processId().orElse(0));
        comparison.compare(
                at + "interactive",
                expected.path("interactive").asBoolean(),
                run.progress().interactive());
        comparison.compare(at + "waits for", Comparison.numbers(expected.path("prerequisites")), run.prerequisites());
    }

    private void compareGraph(String at, JsonNode expected, Run run) {
        RunNode node = project.graph().node(run.id()).orElseThrow();
        comparison.compare(
                at + "parents",
                Comparison.numbers(expected.path("parents")).stream().sorted().toList(),
                node.parents().stream().sorted().toList());
        comparison.compare(
                at + "children",
                Comparison.numbers(expected.path("children")).stream().sorted().toList(),
                node.children().stream().sorted().toList());
    }

    private void compareSteps(String at, JsonNode expected, List<Step> steps) {
        comparison.compare(at + "stored steps", expected.size(), steps.size());
        for (int index = 0; index < Math.min(expected.size(), steps.size()); index++) {
            compareStep(at + "step " + (index + 1) + " ", expected.path(index), steps.get(index));
        }
    }

    private void compareStep(String at, JsonNode expected, Step step) {
        comparison.compare(at + "number", expected.path("index").asInt(), step.index());
        comparison.compare(at + "class", expected.path("class").asText(), step.className());
        comparison.compare(at + "name", expected.path("name").asText(), step.name());
        comparison.compare(
                at + "status",
                expected.path("status").asText("new"),
                step.status().word());
        comparison.compare(
                at + "prerequisites",
                Comparison.numbers(expected.path("prerequisites")),
                step.prerequisites().stream().map(Integer::longValue).toList());
        comparison.compare(at + "arguments", expected.path("arguments").asText(""), step.arguments());
        comparison.compareTime(at + "start", expected.path("started"), step.started());
        comparison.compareTime(at + "end", expected.path("ended"), step.ended());
        comparison.compare(at + "error", expected.path("error").asText(), step.error());
        comparison.compare(at + "interactive", expected.path("interactive").asBoolean(), step.interactive());
        comparison.compare(at + "graphics", expected.path("needsGpu").asBoolean(), step.needsGpu());
    }

    private void compareInputs(String at, JsonNode expected, List<RunInput> inputs) {
        List<String> pointers = new ArrayList<>();
        expected.forEach(input -> pointers.add(
                input.path("name").asText() + "=" + input.path("value").asText()));
        comparison.compare(
                at + "inputs",
                pointers,
                inputs.stream().map(input -> input.name() + "=" + input.value()).toList());
        for (int index = 0; index < Math.min(expected.size(), inputs.size()); index++) {
            JsonNode target = expected.path(index);
            RunInput input = inputs.get(index);
            Comparison.ifTold(
                    target,
                    "class",
                    name -> comparison.compare(at + input.name() + " class", name.asText(), input.pointerClass()));
        }
    }

    private void compareOutputs(String at, JsonNode expected, List<RunOutput> outputs) {
        List<String> names = new ArrayList<>();
        expected.forEach(output -> names.add(output.path("name").asText()));
        comparison.compare(
                at + "outputs", names, outputs.stream().map(RunOutput::name).toList());
        for (int index = 0; index < Math.min(expected.size(), outputs.size()); index++) {
            compareOutput(at + outputs.get(index).name() + " ", expected.path(index), outputs.get(index));
        }
    }

    private void compareOutput(String at, JsonNode expected, RunOutput output) {
        comparison.compare(at + "class", expected.path("class").asText(), output.className());
        comparison.compare(at + "info", expected.path("info").asText(), output.info());
        comparison.compare(at + "hierarchy", Comparison.texts(expected.path("hierarchy")), output.hierarchy());
        Comparison.ifTold(expected, "id", id -> comparison.compare(at + "object", id.asLong(), output.objectId()));
        Comparison.ifTold(expected, "value", value -> comparison.compareValue(at + "value", value, output.value()));
        Comparison.ifTold(
                expected,
                "attributes",
                attributes -> comparison.compareAttributes(at, attributes, output.attributes()));
        Comparison.ifTold(expected, "samplingRate", rate -> compareRate(at, rate, output));
        Comparison.ifTold(expected, "set", set -> compareReference(at, set, output));
    }

    private void compareRate(String at, JsonNode expected, RunOutput output) {
        Value actual = output.samplingRate().isPresent()
                ? new Value.Real(output.samplingRate().getAsDouble())
                : Value.MISSING;
        comparison.compareValue(at + "sampling rate", expected, actual);
    }

    private void compareReference(String at, JsonNode set, RunOutput output) {
        Optional<SetReference> reference = output.set();
        comparison.compare(
                at + "file",
                set.path("file").asText(),
                reference.map(SetReference::file).orElse(""));
        comparison.compare(
                at + "size",
                set.path("size").asLong(),
                reference.map(SetReference::size).orElse(-1L));
        comparison.compare(at + "item class", set.path("itemClass").asText(), output.itemClassName());
        Comparison.ifTold(
                set,
                "open",
                open -> comparison.compare(
                        at + "open",
                        open.asBoolean(),
                        reference.map(SetReference::open).orElseThrow()));
    }
}
