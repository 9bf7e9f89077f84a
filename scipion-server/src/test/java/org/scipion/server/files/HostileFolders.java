package org.scipion.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project full of traps beside a folder with a secret, and every path by which somebody may try to get from one to the other.
 *
 * @param project the folder that may be read, with links, a pipe and a socket in it
 * @param data another one, to which a link of the project leads
 * @param outside the folder with {@link #SECRET} in a file, which nobody may read, learn of or write to
 */
record HostileFolders(Path project, Path data, Path outside, ServerSocketChannel socket) implements AutoCloseable {

    static final String SECRET = "top-secret-content";

    static HostileFolders in(Path lab) {
        try {
            Path project = Files.createDirectories(lab.resolve("project"));
            Path outside = Files.createDirectories(lab.resolve("outside"));
            Path data = Files.createDirectories(lab.resolve("data"));
            Files.writeString(outside.resolve("secret.txt"), SECRET);
            Files.writeString(project.resolve("own.txt"), "own");
            Files.writeString(data.resolve("raw.txt"), "raw");
            Files.createDirectories(project.resolve("Runs"));
            ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket.bind(UnixDomainSocketAddress.of(project.resolve("socket")));
            HostileFolders made = new HostileFolders(project, data, outside, socket);
            made.setTraps();
            return made;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void setTraps() throws IOException {
        link("to-file", outside.resolve("secret.txt"));
        link("to-folder", outside);
        link("to-relative", Path.of("../outside/secret.txt"));
        link("to-root", Path.of("/"));
        link("to-device", Path.of("/dev/zero"));
        link("to-memory", Path.of("/proc/self/environ"));
        link("dangling", outside.resolve("nothing"));
        link("loop", Path.of("loop"));
        link("to-data", data);
        new ProcessBuilder("mkfifo", project.resolve("fifo").toString())
                .start()
                .onExit()
                .join();
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(project.resolve(name), target);
    }

    /** Every hostile path, by itself and as the stack of an image. */
    Stream<String> paths() {
        return Stream.concat(places().stream(), places().stream().map(place -> "1@" + place));
    }

    private List<String> places() {
        return List.of(
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
                "~root");
    }

    /** Fails if anything was written, made or removed outside. */
    void assertUntouched() throws IOException {
        assertThat(outside).isDirectoryContaining(file -> file.endsWith("secret.txt"));
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).hasSize(1);
        }
        assertThat(outside.resolve("secret.txt")).hasContent(SECRET);
    }

    /** A path as the name of a test. */
    static String shown(String path) {
        return path.length() > 60 ? path.substring(0, 60) : path.replace('\0', '0');
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
