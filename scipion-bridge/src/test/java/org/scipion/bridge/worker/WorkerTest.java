package org.scipion.bridge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.bridge.ActionRefusedException;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.InvalidParametersException;
import org.scipion.bridge.LimitExceededException;
import org.scipion.bridge.ScipionUnavailableException;
import org.scipion.bridge.WorkerEndedException;
import org.scipion.bridge.WorkerFailedException;
import org.scipion.bridge.WorkerTimeoutException;

/** Workers as processes: what comes back over the real socket, and what happens when one misbehaves. */
class WorkerTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Worker> started = new ArrayList<>();

    private Worker start(Map<String, String> variables) throws IOException {
        return start(ScriptedWorker.command(folder, variables));
    }

    private Worker start(WorkerCommand command) {
        Worker worker = Worker.start(command, new WorkerListener() {
            @Override
            public void event(Worker source, ObjectNode event) {}

            @Override
            public void ended(Worker source) {
                ended.countDown();
            }
        });
        started.add(worker);
        return worker;
    }

    @AfterEach
    void endAll() {
        started.forEach(Worker::close);
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Test
    void answers() throws IOException {
        Worker worker = start(Map.of());
        assertThat(worker.hello().path("protocols").asInt()).isEqualTo(212);
        String text = "Å ≤ 3.2 \uD83D\uDD2C";
        assertThat(worker.call("echo", nothing().put("text", text), LONG)
                        .path("text")
                        .asText())
                .isEqualTo(text);
        assertThat(worker.calls()).isEqualTo(1);
    }

    @Test
    void seesNoVariablesButThoseItIsGiven() throws IOException {
        Worker worker = start(Map.of("SCIPION_DOMAIN", "pwem"));
        List<String> names = new ArrayList<>();
        worker.call("echo", nothing(), LONG).path("variables").fieldNames().forEachRemaining(names::add);
        assertThat(names).contains("SCIPION_DOMAIN").doesNotContain("PATH", "HOME");
    }

    @Test
    void takesLargeRequestsAndRefusesTooLargeOnes() throws IOException {
        Worker worker = start(Map.of());
        String large = "x".repeat(20 << 20);
        assertThat(worker.call("echo", nothing().put("text", large), LONG)
                        .path("text")
                        .asText())
                .hasSameSizeAs(large);
        String tooLarge = "x".repeat(Frames.LARGEST);
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> worker.call("echo", nothing().put("text", tooLarge), LONG));
        assertThat(worker.call("echo", nothing(), LONG).path("pid").asLong()).isEqualTo(worker.pid());
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST, InvalidRequestException",
        "NOT_FOUND, MissingException",
        "VALIDATION, InvalidParametersException",
        "NOT_ALLOWED, ActionRefusedException",
        "UNSUPPORTED, UnsupportedActionException",
        "LEGACY_CLASS, UnsupportedActionException",
        "TOO_LARGE, LimitExceededException",
        "STOPPED, WorkerFailedException",
        "INTERNAL, WorkerFailedException"
    })
    void failsWithTheTypeThatFitsTheReason(String code, String exception) throws IOException {
        Worker worker = start(Map.of());
        ObjectNode error = nothing().put("code", code).put("message", "the reason");
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> worker.call("fail", error, LONG))
                .withMessage("the reason")
                .satisfies(
                        thrown -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception));
        assertThat(worker.isAlive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"project, ProjectNotFoundException", "protocol, RunNotFoundException", "output, OutputNotFoundException"
    })
    void tellsWhatIsMissing(String kind, String exception) throws IOException {
        Worker worker = start(Map.of());
        ObjectNode error = nothing().put("code", "NOT_FOUND").put("message", "none");
        error.putObject("details").put("kind", kind);
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> worker.call("fail", error, LONG))
                .satisfies(
                        thrown -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception));
    }

    @Test
    void keepsEachReasonOfARefusedForm() throws IOException {
        Worker worker = start(Map.of());
        ObjectNode error = nothing().put("code", "VALIDATION").put("message", "two");
        error.putArray("errors").add("*Sampling rate* cannot be EMPTY.").add("**Box size** is negative");
        assertThatExceptionOfType(InvalidParametersException.class)
                .isThrownBy(() -> worker.call("fail", error, LONG))
                .satisfies(thrown -> assertThat(thrown.errors())
                        .containsExactly("*Sampling rate* cannot be EMPTY.", "**Box size** is negative"));
        assertThatExceptionOfType(ActionRefusedException.class)
                .isThrownBy(() ->
                        worker.call("fail", nothing().put("code", "NOT_ALLOWED").put("message", "no"), LONG));
        assertThatExceptionOfType(WorkerFailedException.class)
                .isThrownBy(() ->
                        worker.call("fail", nothing().put("code", "INTERNAL").put("trace", "Traceback"), LONG))
                .satisfies(thrown -> assertThat(thrown.trace()).isEqualTo("Traceback"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "hang stubbornly"})
    void isKilledAtTheDeadlineOfACall(String method) throws IOException, InterruptedException {
        Worker worker = start(Map.of());
        assertThatExceptionOfType(WorkerTimeoutException.class)
                .isThrownBy(() -> worker.call(method, nothing(), SHORT))
                .withMessageContaining("'" + method + "'");
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.of(worker.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"die", "announce too much", "talk nonsense"})
    void endsACallWhenItEnds(String method) throws IOException, InterruptedException {
        Worker worker = start(Map.of());
        assertThatExceptionOfType(WorkerEndedException.class)
                .isThrownBy(() -> worker.call(method, nothing(), LONG))
                .isNotInstanceOf(WorkerTimeoutException.class);
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.isAlive()).isFalse();
        assertThatExceptionOfType(WorkerEndedException.class).isThrownBy(() -> worker.call("echo", nothing(), LONG));
    }

    @Test
    void tellsWhatItHadStoredBeforeItDied() throws IOException {
        Worker worker = start(Map.of());
        List<ObjectNode> events = new ArrayList<>();
        assertThatExceptionOfType(WorkerEndedException.class)
                .isThrownBy(() -> worker.call("store and die", nothing(), LONG, events::add));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.path("ev").asText()).isEqualTo("stored");
            assertThat(event.path("protocolId").asLong()).isEqualTo(7);
        });
    }

    @ParameterizedTest
    @CsvSource({"refusing, No module named 'pwem'", "old, version 0", "unwilling, may tell why"})
    void isUnavailableWhenItDoesNotComeUp(String mood, String reason) {
        assertThatExceptionOfType(ScipionUnavailableException.class)
                .isThrownBy(() -> start(Map.of("MOOD", mood)))
                .withMessageContaining(reason);
    }

    @Test
    void isUnavailableWhenItStaysSilent() throws IOException {
        WorkerCommand patient = ScriptedWorker.command(folder, Map.of("MOOD", "silent"));
        WorkerCommand hasty = new WorkerCommand(
                patient.python(), patient.modules(), patient.variables(), patient.log(), Duration.ofSeconds(1));
        assertThatExceptionOfType(ScipionUnavailableException.class).isThrownBy(() -> start(hasty));
    }

    @Test
    void isUnavailableWithoutAnInterpreter() {
        WorkerCommand command =
                new WorkerCommand(folder.resolve("absent"), folder, Map.of(), folder.resolve("log"), LONG);
        assertThatExceptionOfType(ScipionUnavailableException.class)
                .isThrownBy(() -> start(command))
                .withMessageContaining("absent");
    }
}
