package org.scipion.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.scipion.bridge.creation.NewDatabase;

/**
 * Makes projects without runs, as Scipion 3.11 does: the same folders, and databases of the same tables and rows. Needs no
 * Scipion, so that a project can be made before there is one. Safe for use by many threads.
 */
public final class EmptyProject {
    private static final List<String> FOLDERS = List.of("Runs", "Logs", "Tmp", "Uploads", ".config");

    private EmptyProject() {}

    /**
     * Makes a project; when that fails, what was made is left for the caller to remove.
     *
     * @param folder its folder, which must be empty or not exist
     * @param comment what people say about it, empty when nothing
     * @param clock time of the project's birth, in the zone whose local time Scipion is to store
     * @throws ActionRefusedException if the folder holds something
     * @throws BridgeException if it cannot be written
     */
    public static void create(Path folder, String comment, Clock clock) {
        Path project = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(project);
            refuseWhatIsInUse(project);
            for (String name : FOLDERS) {
                Files.createDirectory(project.resolve(name));
            }
        } catch (IOException e) {
            throw new BridgeException("The project folder " + project + " cannot be made: " + e.getMessage(), e);
        }
        NewDatabase.ofSettings(project.resolve("settings.sqlite"), clock);
        NewDatabase.ofProject(project.resolve("project.sqlite"), comment, clock);
    }

    /** As {@link #create(Path, String, Clock)}, now and here. */
    public static void create(Path folder, String comment) {
        create(folder, comment, Clock.system(ZoneId.systemDefault()));
    }

    private static void refuseWhatIsInUse(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new ActionRefusedException(folder + " holds something already: a project needs an empty folder");
            }
        }
    }
}
