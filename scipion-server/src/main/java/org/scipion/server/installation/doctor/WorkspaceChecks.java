package org.scipion.server.installation.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.installation.Workspace;
import org.scipion.server.scipion.InstalledScipion;

/** Settings, folders, free room and Scipion itself. */
final class WorkspaceChecks {

    private static final long GIB = 1L << 30;
    private static final long TOO_LITTLE = 5 * GIB;
    private static final long LITTLE = 20 * GIB;
    private static final double TOO_SMALL_PART = 0.02;
    private static final double SMALL_PART = 0.1;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Workspace workspace;
    private final ServerConfiguration configuration;

    WorkspaceChecks(Workspace workspace, ServerConfiguration configuration) {
        this.workspace = workspace;
        this.configuration = configuration;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>(List.of(settings(), folders()));
        Stream.of(workspace.home(), configuration.projects(), configuration.logs())
                .flatMap(folder -> fileStore(folder).stream())
                .distinct()
                .forEach(disk -> findings.add(room(disk)));
        findings.add(scipion());
        page().ifPresent(findings::add);
        return findings;
    }

    private Finding settings() {
        Path file = workspace.settingsFile();
        try {
            boolean readable = Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
            return readable
                    ? Finding.fail("settings", file + " holds secrets and is open to others", "chmod 600 " + file)
                    : Finding.ok("settings", file.toString());
        } catch (IOException e) {
            return Finding.fail("settings", file + " cannot be read: " + e.getMessage(), "give it to this user");
        }
    }

    private Finding folders() {
        List<Path> closed = Stream.of(
                        workspace.home(),
                        workspace.home().resolve("config"),
                        configuration.projects(),
                        configuration.logs())
                .filter(folder -> !Files.isDirectory(folder) || !Files.isWritable(folder))
                .toList();
        return closed.isEmpty()
                ? Finding.ok("folders", "can be written to")
                : Finding.fail(
                        "folders", closed + " missing or not writable", "make them and give them to the server's user");
    }

    private static Optional<FileStore> fileStore(Path folder) {
        try {
            return Optional.of(Files.getFileStore(folder));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static Finding room(FileStore disk) {
        try {
            long free = disk.getUsableSpace();
            double part = (double) free / disk.getTotalSpace();
            String found = free / GIB + " GiB free on " + disk.name() + " (" + Math.round(100 * part) + " %)";
            String remedy = "make room, or move PROJECTS_PATH to a larger disk";
            if (free < TOO_LITTLE || part < TOO_SMALL_PART) {
                return Finding.fail("disk", found, remedy);
            }
            return free < LITTLE || part < SMALL_PART ? Finding.warn("disk", found, remedy) : Finding.ok("disk", found);
        } catch (IOException e) {
            return Finding.warn("disk", disk.name() + " does not tell its free room", "look with df");
        }
    }

    private Finding scipion() {
        boolean there = new InstalledScipion(workspace.home()).isSetUp();
        return there
                ? Finding.ok("scipion", "set up in " + workspace.home().resolve("config/scipion.conf"))
                : Finding.warn(
                        "scipion", "not set up: projects can be read, protocols cannot run", "scipionapi bootstrap");
    }

    private Optional<Finding> page() {
        if (!configuration.web().served()) {
            return Optional.empty();
        }
        Path start = configuration.web().folder().resolve("index.html");
        return Optional.of(
                Files.isRegularFile(start)
                        ? Finding.ok("web page", start.toString())
                        : Finding.fail(
                                "web page",
                                start + " does not exist",
                                "scipionapi restart --web-dist BUNDLE, or SERVE_WEB=0 for the built-in page"));
    }
}
