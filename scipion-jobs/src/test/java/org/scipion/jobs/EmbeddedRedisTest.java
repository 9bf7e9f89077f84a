package org.scipion.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
    private static final String PASSWORD = "a-password-of-this-test";

    @TempDir
    private Path workspace;

    private EmbeddedRedis redis() {
        return EmbeddedRedis.in(workspace.resolve("redis"));
    }

    @AfterEach
    void endTheServer() {
        redis().stop();
    }

    @Test
    void startsInANewFolderAndAnswers() {
        BrokerConfiguration configuration = redis().ensureRunning(PASSWORD);

        try (Broker broker = Broker.connect(configuration)) {
            assertThatCode(broker::ping).doesNotThrowAnyException();
        }
        assertThat(redis().isRunning()).isTrue();
    }

    @Test
    void refusesAWrongPasswordAndNone() {
        URI address = URI.create(redis().ensureRunning(PASSWORD).url());

        assertThatThrownBy(() -> Broker.connect(BrokerConfiguration.of("127.0.0.1", address.getPort(), "wrong")))
                .isInstanceOf(BrokerAccessException.class);
        assertThatThrownBy(() -> Broker.connect(new BrokerConfiguration("redis://127.0.0.1:" + address.getPort()))
                        .ping())
                .isInstanceOf(BrokerAccessException.class);
        assertThatThrownBy(() -> redis().ensureRunning("another-password-of-this-test"))
                .isInstanceOf(BrokerAccessException.class);
    }

    @Test
    void tellsItsPasswordToNobodyElse() throws Exception {
        redis().ensureRunning(PASSWORD);
        Path configuration = workspace.resolve("redis/redis.conf");
        String process = Files.readString(workspace.resolve("redis/redis.pid")).strip();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(configuration)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(Path.of("/proc", process, "cmdline"))).doesNotContain(PASSWORD);
        assertThat(Files.readString(workspace.resolve("redis/redis.log"))).doesNotContain(PASSWORD);
    }

    @Test
    void keepsItsPortOverAStop() {
        BrokerConfiguration first = redis().ensureRunning(PASSWORD);

        redis().stop();

        assertThat(redis().isRunning()).isFalse();
        assertThat(redis().ensureRunning(PASSWORD)).isEqualTo(first);
    }

    @Test
    void startsAgainAfterASuddenEnd() throws Exception {
        BrokerConfiguration first = redis().ensureRunning(PASSWORD);
        long id = Long.parseLong(
                Files.readString(workspace.resolve("redis/redis.pid")).strip());
        ProcessHandle process = ProcessHandle.of(id).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        assertThat(redis().isRunning()).isFalse();
        assertThat(redis().ensureRunning(PASSWORD)).isEqualTo(first);
    }

    @Test
    void startsOnceForManyCallersAtOnce() throws Exception {
        List<Callable<BrokerConfiguration>> callers = Collections.nCopies(4, () -> redis().ensureRunning(PASSWORD));

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<BrokerConfiguration> answers =
                    threads.invokeAll(callers).stream().map(Future::resultNow).toList();
            assertThat(answers).hasSize(4).containsOnly(answers.getFirst());
        }
    }

    @Test
    void outlivesTheProcessThatStartedItAndServesAnother() throws Exception {
        Process process = anotherProcess();
        String address = process.inputReader().readLine();
        process.destroyForcibly().waitFor();

        assertThat(redis().isRunning()).isTrue();
        assertThat(redis().ensureRunning(PASSWORD).url()).isEqualTo(address);
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedRedis redis = EmbeddedRedis.in(workspace.resolve("redis"), other.getLocalPort());

            assertThatThrownBy(() -> redis.ensureRunning(PASSWORD))
                    .isInstanceOf(RedisStartException.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()));
        }
    }

    @Test
    void saysThatTheFolderCannotBeMade() throws IOException {
        Path file = Files.createFile(workspace.resolve("file"));

        assertThatThrownBy(() -> EmbeddedRedis.in(file.resolve("redis")).ensureRunning(PASSWORD))
                .isInstanceOf(RedisStartException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void worksInAFolderWithBlanksAndQuotes() {
        EmbeddedRedis redis = EmbeddedRedis.in(workspace.resolve("the \"red\" one"));

        redis.ensureRunning(PASSWORD);
        assertThat(redis.isRunning()).isTrue();
        redis.stop();
    }

    @Test
    void refusesPasswordsThatAConfigurationFileCannotHold() {
        assertThatThrownBy(() -> redis().ensureRunning("x".repeat(15))).isInstanceOf(RedisStartException.class);
        assertThatThrownBy(() -> redis().ensureRunning("x".repeat(129))).isInstanceOf(RedisStartException.class);
        assertThatThrownBy(() -> redis().ensureRunning("two\nlines and many more"))
                .isInstanceOf(RedisStartException.class);
        assertThatCode(() -> redis().ensureRunning("x".repeat(128))).doesNotThrowAnyException();
    }

    private Process anotherProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsRedis.class.getName(),
                        workspace.resolve("redis").toString(),
                        PASSWORD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
