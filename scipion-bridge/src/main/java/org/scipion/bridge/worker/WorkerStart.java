package org.scipion.bridge.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.scipion.bridge.ScipionUnavailableException;

/** Starts a worker's process and waits until it has connected: the socket lies in a folder that only this user may enter. */
final class WorkerStart {
    private static final String OWNER_ONLY = "rwx------";

    private final WorkerCommand command;

    WorkerStart(WorkerCommand command) {
        this.command = command;
    }

    /** A process and the connection it made. */
    record Connected(Process process, SocketChannel channel) {}

    Connected run() throws IOException {
        Path folder = Files.createTempDirectory(
                "scipion-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        Path socket = folder.resolve("worker");
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(socket));
            return connected(start(socket), listening);
        } finally {
            Files.deleteIfExists(socket);
            Files.delete(folder);
        }
    }

    private Process start(Path socket) throws IOException {
        List<String> words = List.of(
                command.python().toString(),
                "-m",
                "scipion_worker",
                "--socket",
                socket.toString(),
                "--log",
                command.log().toString());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.modules().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        builder.environment().clear();
        builder.environment().putAll(command.variables());
        return builder.start();
    }

    private Connected connected(Process process, ServerSocketChannel listening) {
        CompletableFuture<SocketChannel> connection = inBackground(() -> accept(listening));
        CompletableFuture<?> end = process.onExit();
        try {
            CompletableFuture.anyOf(connection, end).get(command.patience().toMillis(), TimeUnit.MILLISECONDS);
            return new Connected(process, connection.get(0, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw unavailable(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private ScipionUnavailableException unavailable(Exception cause) {
        return new ScipionUnavailableException(
                "No worker could be started with " + command.python() + "; " + command.log() + " may tell why", cause);
    }

    private static SocketChannel accept(ServerSocketChannel listening) {
        try {
            return listening.accept();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }
}
