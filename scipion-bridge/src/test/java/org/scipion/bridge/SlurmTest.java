package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/** Runs that go to the queue of a real Slurm. Runs with {@code -Pslurm}. */
@Tag("slurm")
class SlurmTest {
    @TempDir
    private static Path home;

    private static SlurmCluster cluster;
    private static ScipionRuntime runtime;

    private ActingProject project;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        cluster = SlurmCluster.start(Files.createDirectories(home.resolve("slurm")));
        ActingProject.homeWithPausingPlugin(home);
        Path configuration = home.resolve("config/scipion.conf");
        Files.writeString(
                configuration, Files.readString(configuration) + "SLURM_CONF = " + cluster.configuration() + "\n");
        useTheExampleOfTheSettings(home.resolve("config/hosts.conf"));
        runtime = ScipionRuntime.start(home, RuntimeLimits.DEFAULT.withWorkers(1, 0));
    }

    /** The file that a new installation gets has an example for Slurm; as it says there, the semicolons are taken away. */
    private static void useTheExampleOfTheSettings(Path hosts) throws IOException {
        String settings = Files.readString(hosts);
        String used = settings.replaceAll("(?m)^;(?=[A-Z_]+ =| {4})", "");
        assertThat(used).isNotEqualTo(settings);
        Files.writeString(hosts, used);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (runtime != null) {
            runtime.close();
        }
        if (cluster != null) {
            cluster.stop();
        }
    }

    @BeforeEach
    void createProject(TestInfo test) {
        project = ActingProject.create(
                runtime, home, test.getTestMethod().orElseThrow().getName());
    }

    private LaunchedRun submit(int seconds, int minutes) {
        ObjectNode values = ActingProject.values()
                .put("seconds", seconds)
                .put("_useQueue", true)
                .put("_queueName", "main");
        values.putObject("_queueParams")
                .put("JOB_TIME", Integer.toString(minutes))
                .put("QUEUE_FOR_JOBS", "N");
        return project.runs().launch(RunTarget.of(ActingProject.PAUSE_CLASS), values, LaunchMode.LAUNCH);
    }

    private static String queue() {
        return cluster.says("squeue", "-h", "-o", "%i %j");
    }

    @Test
    void aRunIsSubmittedRunsAndFinishes() {
        LaunchedRun launched = submit(2, 5);
        assertThat(launched.jobIds()).hasSize(1);
        assertThat(launched.processId()).isEmpty();
        assertThat(queue()).isEqualTo(launched.jobIds().getFirst() + " scipion-" + launched.id());
        project.await(launched.id(), RunStatus.RUNNING, RunStatus.FINISHED);
        Run run = project.await(launched.id(), RunStatus.FINISHED, RunStatus.FAILED);
        assertThat(run.status()).as(run.error()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.outputs()).hasSize(1);
        assertThat(project.starts(launched.id())).hasSize(1);
    }

    @Test
    void aStoppedRunLeavesTheQueue() {
        LaunchedRun launched = submit(600, 15);
        project.await(launched.id(), run -> !project.starts(launched.id()).isEmpty());
        project.runs().stop(List.of(launched.id()));
        assertThat(project.status(launched.id())).isEqualTo(RunStatus.ABORTED);
        ActingProject.await(() -> queue().isEmpty(), SlurmTest::queue);
    }

    @Test
    void aRunThatTakesTooLongFailsWithThatReason() {
        LaunchedRun launched = submit(600, 1);
        Run run = project.await(launched.id(), ended -> ended.status().isTerminal());
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.error()).contains("DUE TO TIME LIMIT");
    }

    @Test
    void aRunOutlivesTheSchedulersDeath() throws IOException, InterruptedException {
        LaunchedRun launched = submit(45, 5);
        project.await(launched.id(), run -> !project.starts(launched.id()).isEmpty());
        cluster.killController(() -> {
            project.acting().refresh(List.of(launched.id()));
            assertThat(project.status(launched.id())).isEqualTo(RunStatus.RUNNING);
        });
        Run run = project.await(launched.id(), ended -> ended.status().isTerminal());
        assertThat(run.status()).as(run.error()).isEqualTo(RunStatus.FINISHED);
        assertThat(project.starts(launched.id())).hasSize(1);
    }

    @Test
    void aRunThatWaitsInTheQueueIsAlive() {
        LaunchedRun first = submit(600, 15);
        LaunchedRun second = submit(600, 15);
        LaunchedRun third = submit(0, 5);
        project.acting().refresh(List.of(third.id()));
        assertThat(project.status(third.id())).isEqualTo(RunStatus.LAUNCHED);
        project.runs().stop(List.of(first.id(), second.id(), third.id()));
        ActingProject.await(() -> queue().isEmpty(), SlurmTest::queue);
        assertThat(project.starts(third.id())).isEmpty();
    }
}
