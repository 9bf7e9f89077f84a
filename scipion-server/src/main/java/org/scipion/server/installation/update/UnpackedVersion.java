package org.scipion.server.installation.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.scipion.server.http.rest.Json;
import org.scipion.server.installation.InstallationException;
import org.scipion.server.projects.copy.FolderRemoval;

/**
 * A version that was unpacked into the workspace and has told its number.
 *
 * @param folder the unpacked distribution
 * @param tag its version, such as {@code v0.2.0}
 */
record UnpackedVersion(Path folder, String tag) {

    private static final String LAUNCHER = "bin/scipionapi";
    private static final long LARGEST = 1L << 30;

    /**
     * Unpacks an archive below a folder, under the name that the archive gives it.
     *
     * @throws InstallationException when it is none of ours, or does not run on this machine
     */
    static UnpackedVersion from(Path archive, Path versions) {
        try {
            if (!Files.isRegularFile(archive) || Files.size(archive) > LARGEST) {
                throw new InstallationException(archive + " is no file of at most " + LARGEST + " bytes");
            }
            Path draft = Files.createTempDirectory(Files.createDirectories(versions), ".draft");
            try {
                return publish(unpack(archive, draft), versions);
            } finally {
                FolderRemoval.remove(draft);
            }
        } catch (IOException e) {
            throw new InstallationException(
                    archive + " cannot be unpacked into " + versions + ": " + e.getMessage(), e);
        }
    }

    /** The machine's tar keeps modes and links, and lets nothing out of the folder. */
    private static Path unpack(Path archive, Path draft) throws IOException {
        Child.Outcome outcome =
                Child.run(List.of("tar", "-xzf", archive.toString(), "--no-same-owner", "-C", draft.toString()), draft);
        if (!outcome.done()) {
            throw new InstallationException(archive + " is no packed distribution: " + outcome.lastWords());
        }
        try (Stream<Path> unpacked = Files.list(draft)) {
            return unpacked.filter(folder -> Files.isExecutable(folder.resolve(LAUNCHER)))
                    .findFirst()
                    .orElseThrow(() -> new InstallationException(archive + " holds no " + LAUNCHER));
        }
    }

    private static UnpackedVersion publish(Path unpacked, Path versions) throws IOException {
        Child.Outcome asked = Child.run(List.of(unpacked.resolve(LAUNCHER).toString(), "version", "--json"), versions);
        if (!asked.done()) {
            throw new InstallationException("the new version does not run on this machine: " + asked.lastWords());
        }
        String tag = Json.mapper().readTree(asked.output()).path("version").asText();
        Path folder = free(versions, String.valueOf(unpacked.getFileName()));
        Files.move(unpacked, folder);
        return new UnpackedVersion(folder, tag);
    }

    /** The version that runs may have the same name, and must stay. */
    private static Path free(Path versions, String name) {
        Path folder = versions.resolve(name);
        for (int number = 2; Files.exists(folder); number++) {
            folder = versions.resolve(name + "-" + number);
        }
        return folder;
    }

    /** Takes it away again. */
    void remove() {
        remove(folder);
    }

    /** Takes away all versions of a folder but this one and the one that runs. */
    void removeOthers(Path running) {
        try (Stream<Path> versions = Files.list(folder.getParent())) {
            versions.filter(other -> !other.equals(folder) && !running.startsWith(other))
                    .forEach(UnpackedVersion::remove);
        } catch (IOException e) {
            throw new InstallationException(folder.getParent() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void remove(Path folder) {
        try {
            FolderRemoval.remove(folder);
        } catch (IOException e) {
            throw new InstallationException(folder + " cannot be removed: " + e.getMessage(), e);
        }
    }

    /** Runs one of its commands on a workspace. */
    Child.Outcome run(Path home, String command) {
        return Child.run(List.of(folder.resolve(LAUNCHER).toString(), command), home);
    }
}
