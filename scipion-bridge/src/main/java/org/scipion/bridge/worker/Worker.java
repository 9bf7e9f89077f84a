package org.scipion.bridge.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.scipion.bridge.ScipionUnavailableException;
import org.scipion.bridge.WorkerEndedException;
import org.scipion.bridge.WorkerTimeoutException;

/**
 * One Python process that acts for us, and the connection to it. It serves one call at a time; calls from several
 * threads are for its owner to keep apart. A call that outlasts its deadline costs the worker its life.
 */
public final class Worker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Worker.class.getName());
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Process process;
    private final SocketChannel channel;
    private final WorkerListener listener;
    private final AtomicInteger calls = new AtomicInteger();
    private final CompletableFuture<JsonNode> hello = new CompletableFuture<>();
    private volatile PendingCall pending = PendingCall.NONE;

    private Worker(WorkerStart.Connected connected, WorkerListener listener) {
        this.process = connected.process();
        this.channel = connected.channel();
        this.listener = listener;
    }

    /**
     * Starts a worker and waits until it has loaded Scipion.
     *
     * @throws ScipionUnavailableException if it does not come up in time, or says that it cannot load Scipion
     */
    public static Worker start(WorkerCommand command, WorkerListener listener) {
        try {
            Worker worker = new Worker(new WorkerStart(command).run(), listener);
            Thread.ofVirtual().name("scipion worker " + worker.pid()).start(worker::listen);
            worker.awaitHello(command);
            return worker;
        } catch (IOException e) {
            throw new ScipionUnavailableException(
                    "No worker could be started with " + command.python() + ": " + e.getMessage(), e);
        }
    }

    private void awaitHello(WorkerCommand command) {
        try {
            hello.get(command.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw e.getCause() instanceof ScipionUnavailableException known
                    ? known
                    : new ScipionUnavailableException(
                            "A worker did not come up with " + command.python() + "; " + command.log()
                                    + " may tell why",
                            e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new ScipionUnavailableException("The start of a worker was interrupted", e);
        }
    }

    /** What it said of itself and of its Scipion: versions, plugins, numbers of classes. */
    public JsonNode hello() {
        return hello.join();
    }

    /**
     * Asks the worker for something and waits for the answer.
     *
     * @param method a method of the protocol
     * @param parameters its parameters
     * @param patience how long it may take; the worker is killed after that
     * @throws WorkerTimeoutException if it took longer
     * @throws WorkerEndedException if the worker ended first, so that it is not known what was done
     * @throws org.scipion.bridge.BridgeException with the type that fits, if the worker refused or failed
     */
    public JsonNode call(String method, ObjectNode parameters, Duration patience) {
        return call(method, parameters, patience, event -> {});
    }

    /**
     * As {@link #call(String, ObjectNode, Duration)}.
     *
     * @param events takes the events that belong to this call, before it returns or throws
     */
    public JsonNode call(String method, ObjectNode parameters, Duration patience, Consumer<ObjectNode> events) {
        PendingCall call = new PendingCall(calls.incrementAndGet(), method, events);
        pending = call;
        try (Deadline deadline = Deadline.in(patience, this::kill)) {
            send(call, parameters);
            return call.await(deadline, patience);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new WorkerEndedException("'" + method + "' was interrupted", e);
        } finally {
            pending = PendingCall.NONE;
        }
    }

    private void send(PendingCall call, ObjectNode parameters) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("id", call.id()).put("m", call.method()).set("p", parameters);
        try {
            if (!channel.isOpen()) {
                call.workerEnded();
            }
            Frames.write(channel, request);
        } catch (IOException e) {
            call.workerEnded();
        }
    }

    /** Reads frames until the worker ends. */
    private void listen() {
        try (channel) {
            Optional<ObjectNode> frame = Frames.read(channel);
            while (frame.isPresent()) {
                take(frame.get());
                frame = Frames.read(channel);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The connection to worker {0} broke: {1}", pid(), e);
        } finally {
            hello.completeExceptionally(new IOException("the worker ended"));
            pending.workerEnded();
            kill();
            listener.ended(this);
        }
    }

    private void take(ObjectNode frame) {
        if (frame.has("ev")) {
            pending.event(frame);
            listener.event(this, frame);
        } else if (frame.has("hello")) {
            greet(frame);
        } else {
            pending.answer(frame);
        }
    }

    private void greet(ObjectNode frame) {
        try {
            hello.complete(WorkerHello.of(frame));
        } catch (ScipionUnavailableException refused) {
            hello.completeExceptionally(refused);
        }
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** How many calls it was given. */
    public int calls() {
        return calls.get();
    }

    /** Whether it still lives and listens. */
    public boolean isAlive() {
        return process.isAlive() && channel.isOpen();
    }

    /** Bytes of memory that it occupies; 0 where the system does not tell. */
    public long residentBytes() {
        return ResidentMemory.of(process.pid());
    }

    /** Ends it, gently first. Runs that it started have sessions of their own and live on. Returns when it is gone. */
    @Override
    public void close() {
        kill();
    }

    private void kill() {
        process.destroy();
        try {
            process.onExit()
                    .completeOnTimeout(process, GRACE.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly().onExit().join();
    }
}
