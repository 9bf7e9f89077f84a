package org.scipion.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpResponse;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile path on every route that takes one: nothing outside the project and the data folder is read, told of or written. */
class PathCorpusTest {

    private static final String SECRET = "top-secret-content";

    @TempDir
    private static Path lab;

    private static Path project;
    private static Path outside;
    private static ServerSocketChannel socket;
    private static ViewerServer server;

    @BeforeAll
    static void start() throws Exception {
        project = Files.createDirectories(lab.resolve("project"));
        outside = Files.createDirectories(lab.resolve("outside"));
        Path data = Files.createDirectories(lab.resolve("data"));
        Files.writeString(outside.resolve("secret.txt"), SECRET);
        Files.writeString(project.resolve("own.txt"), "own");
        Files.writeString(data.resolve("raw.txt"), "raw");
        Files.createDirectories(project.resolve("Runs"));
        link("to-file", outside.resolve("secret.txt"));
        link("to-folder", outside);
        link("to-relative", Path.of("../outside/secret.txt"));
        link("to-root", Path.of("/"));
        link("to-device", Path.of("/dev/zero"));
        link("to-memory", Path.of("/proc/self/environ"));
        link("dangling", outside.resolve("nothing"));
        link("loop", Path.of("loop"));
        link("to-data", data);
        new ProcessBuilder("mkfifo", project.resolve("fifo").toString()).start().waitFor();
        socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(project.resolve("socket")));
        server = new ViewerServer(project, List.of(), List.of(data));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        socket.close();
    }

    private static void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(project.resolve(name), target);
    }

    private static Stream<String> hostile() {
        List<String> places = new ArrayList<>(List.of(
                "../outside/secret.txt",
                "../../outside/secret.txt",
                "Runs/../../outside/secret.txt",
                "..\\outside\\secret.txt",
                "..//outside//secret.txt",
                "....//outside/secret.txt",
                ".../outside/secret.txt",
                "%2e%2e/outside/secret.txt",
                "%252e%252e%252foutside%252fsecret.txt",
                "..%2foutside%2fsecret.txt",
                "..%c0%afoutside/secret.txt",
                "own.txt\0.png",
                "own.txt/../../outside/secret.txt",
                outside.resolve("secret.txt").toString(),
                "//" + outside.resolve("secret.txt"),
                project + "/../outside/secret.txt",
                project + "-2/secret.txt",
                "file://" + outside.resolve("secret.txt"),
                "to-file",
                "to-relative",
                "to-folder/secret.txt",
                "to-folder",
                "to-root" + outside + "/secret.txt",
                "to-root/etc/passwd",
                "to-device",
                "to-memory",
                "dangling",
                "loop",
                "fifo",
                "socket",
                "secret.txt.",
                "secret.txt ",
                "n".repeat(300),
                "d/".repeat(3_000) + "x",
                "\u202e/secret.txt",
                "~/secret.txt",
                "~root"));
        return Stream.concat(places.stream(), places.stream().map(place -> "1@" + place));
    }

    @TestFactory
    Stream<DynamicTest> readsNothingElsewhere() {
        return hostile()
                .flatMap(path -> Stream.of("list", "preview", "preview2", "download", "download?inline=1")
                        .map(route -> DynamicTest.dynamicTest(route + " " + shown(path), () -> {
                            String address = "/projects/7/protocols/2/fs/" + route + (route.contains("?") ? "&" : "?")
                                    + "path=" + ViewerServer.encoded(path);
                            HttpResponse<byte[]> answer = server.get(address);
                            assertThat(answer.statusCode()).isIn(200, 400, 403, 404, 422);
                            assertThat(ViewerServer.text(answer))
                                    .doesNotContain(SECRET, "root:", "PATH=", "\"secret.txt\"");
                            if (answer.statusCode() == 200) {
                                assertThat(ViewerServer.text(answer)).isEqualTo("[]");
                            } else {
                                assertThat(ViewerServer.text(answer))
                                        .startsWith("{\"detail\":")
                                        .doesNotContain(lab.toString());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> writesNothingElsewhere() throws IOException {
        Set<String> before = filesOutside();
        return hostile()
                .map(path -> DynamicTest.dynamicTest("write " + shown(path), () -> {
                    Map<String, String> body = new HashMap<>();
                    body.put("path", path);
                    body.put("content", "overwritten");
                    HttpResponse<byte[]> answer = server.send("POST", "/projects/7/protocols/2/fs/write", body);
                    assertThat(answer.statusCode()).isIn(200, 400, 403, 404, 422);
                    if (answer.statusCode() == 200) {
                        Path written = Path.of(
                                String.valueOf(ViewerServer.object(answer).get("path")));
                        assertThat(written.toRealPath()).startsWith(project.toRealPath());
                        Files.delete(written);
                    }
                    assertThat(Files.readString(outside.resolve("secret.txt"))).isEqualTo(SECRET);
                    assertThat(filesOutside()).isEqualTo(before);
                }));
    }

    private static Set<String> filesOutside() throws IOException {
        try (Stream<Path> files = Files.walk(outside)) {
            return files.map(Path::toString).collect(java.util.stream.Collectors.toSet());
        }
    }

    private static String shown(String path) {
        return path.length() > 60 ? path.substring(0, 60) : path.replace('\0', '0');
    }
}
