package org.scipion.jobs.redis;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scipion.jobs.RedisStartException;

/** The program that is run: the machine's own if it has one, else the one in the distribution. */
final class RedisProgram {
    private static final List<String> NAMES = List.of("valkey-server", "redis-server");

    private RedisProgram() {}

    /** The program; one from the distribution is unpacked into a folder unless it is there. */
    static Path find(String searchPath, Path folder) throws IOException {
        Optional<Path> installed = installed(searchPath);
        return installed.isPresent() ? installed.get() : unpacked(folder);
    }

    private static Optional<Path> installed(String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(file -> file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Path unpacked(Path folder) throws IOException {
        String name = nameFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (InputStream program = RedisProgram.class.getClassLoader().getResourceAsStream(name)) {
            if (program == null) {
                throw new RedisStartException("The distribution holds no " + name + ". Install redis-server or"
                        + " valkey-server, or set BROKER_URL to a server of your own.");
            }
            return copy(program.readAllBytes(), folder.resolve(name));
        }
    }

    /** The name of the distribution's program for a kind of machine. */
    static String nameFor(String system, String machine) {
        if (system.equals("Linux") && (machine.equals("amd64") || machine.equals("x86_64"))) {
            return "redis-server-6.2.6-v5-linux-amd64";
        }
        if (system.equals("Linux") && machine.equals("aarch64")) {
            return "redis-server-6.2.7-linux-arm64";
        }
        throw new RedisStartException("The distribution holds no Redis for " + system + " on " + machine
                + ". Set BROKER_URL to a server of your own.");
    }

    private static Path copy(byte[] program, Path target) throws IOException {
        if (!Files.exists(target) || Files.size(target) != program.length) {
            Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
            Files.write(unfinished, program);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }
}
