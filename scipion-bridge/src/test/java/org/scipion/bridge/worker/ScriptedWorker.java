package org.scipion.bridge.worker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * A process that speaks the worker protocol without Scipion and does by name what workers do at their worst. Started as an
 * interpreter would be, over a script that runs this class.
 */
public final class ScriptedWorker {
    private final SocketChannel channel;
    private String project = "";

    private ScriptedWorker(SocketChannel channel) {
        this.channel = channel;
    }

    /** A command that starts such workers. */
    public static WorkerCommand command(Path folder, Map<String, String> variables) throws IOException {
        Path script = folder.resolve("python");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '" + java + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '" + classPath + "' "
                        + ScriptedWorker.class.getName() + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return new WorkerCommand(script, folder, variables, folder.resolve("log"), Duration.ofSeconds(60));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String mood = System.getenv().getOrDefault("MOOD", "");
        if (mood.equals("unwilling")) {
            return;
        }
        if (mood.equals("silent")) {
            new CountDownLatch(1).await();
        }
        // -m scipion_worker --socket S --log L
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(arguments[3]))) {
            new ScriptedWorker(channel).serve(mood);
        }
    }

    private void serve(String mood) throws IOException, InterruptedException {
        Frames.write(channel, hello(mood));
        Optional<ObjectNode> request = Frames.read(channel);
        while (request.isPresent()) {
            serve(request.get());
            request = Frames.read(channel);
        }
    }

    private static ObjectNode hello(String mood) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        ObjectNode hello =
                frame.putObject("hello").put("v", mood.equals("old") ? 0 : 1).put("protocols", 212);
        if (mood.equals("refusing")) {
            hello.putObject("error").put("code", "INTERNAL").put("message", "No module named 'pwem'");
        }
        return frame;
    }

    private void serve(ObjectNode request) throws IOException, InterruptedException {
        ObjectNode parameters = (ObjectNode) request.path("p");
        switch (request.path("m").asText()) {
            case "die" -> Runtime.getRuntime().halt(9);
            case "hang" -> new CountDownLatch(1).await();
            case "hang stubbornly" -> hangStubbornly();
            case "store and die" -> {
                Frames.write(channel, event("stored", request));
                Runtime.getRuntime().halt(9);
            }
            case "announce too much" -> write(ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE));
            case "talk nonsense" ->
                write(ByteBuffer.allocate(8).putInt(4).put("no {".getBytes(StandardCharsets.US_ASCII)));
            case "fail" -> Frames.write(channel, answer(request).set("e", parameters));
            case "project.open" -> {
                project = parameters.path("path").asText();
                Frames.write(channel, answer(request).set("r", parameters));
            }
            default -> Frames.write(channel, answer(request).set("r", told(parameters)));
        }
    }

    private ObjectNode told(ObjectNode parameters) {
        parameters.put("pid", ProcessHandle.current().pid()).put("project", project);
        ObjectNode variables = parameters.putObject("variables");
        System.getenv().forEach(variables::put);
        return parameters;
    }

    /** Not even a request to end ends it. */
    private static void hangStubbornly() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        never.await();
    }

    private static ObjectNode event(String name, ObjectNode request) {
        return answer(request).put("ev", name).put("protocolId", 7);
    }

    private static ObjectNode answer(ObjectNode request) {
        return JsonNodeFactory.instance.objectNode().set("id", request.path("id"));
    }

    private void write(ByteBuffer bytes) throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
