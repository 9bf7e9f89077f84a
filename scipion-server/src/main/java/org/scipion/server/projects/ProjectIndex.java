package org.scipion.server.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.NewProject;
import org.scipion.model.Project;
import org.scipion.server.ServerException;
import org.scipion.store.Store;

/** Makes what the database knows of projects agree with their folders again, for example after an old back-up was restored. Folders are only read. */
public final class ProjectIndex {

    private final Store store;
    private final Path root;

    /** @param root the server's own folder of projects */
    public ProjectIndex(Store store, Path root) {
        this.store = store;
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * What was found.
     *
     * @param read projects whose runs were counted anew
     * @param added projects that were registered
     * @param unowned projects in the folder that are not registered, because nobody was named to own them
     * @param lost folders of registered projects that are gone or no longer hold a project
     */
    public record Report(List<Path> read, List<Path> added, List<Path> unowned, List<Path> lost) {}

    /**
     * Does it.
     *
     * @param owner account that gets projects which nobody has
     */
    public Report rebuild(OptionalLong owner) {
        Report report = new Report(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Project project : store.projects().all()) {
            (count(project) ? report.read() : report.lost()).add(project.folder());
        }
        for (Path folder : unregistered()) {
            if (owner.isEmpty()) {
                report.unowned().add(folder);
            } else if (register(folder, owner.getAsLong())) {
                report.added().add(folder);
            }
        }
        return report;
    }

    private boolean count(Project project) {
        try {
            int runs = ScipionProject.open(project.folder()).graph().nodes().size();
            store.projects().recordRuns(project.id(), runs);
            return true;
        } catch (BridgeException gone) {
            return false;
        }
    }

    private boolean register(Path folder, long owner) {
        try {
            String comment = ScipionProject.open(folder).info().comment();
            String name = String.valueOf(folder.getFileName());
            return count(store.projects().add(new NewProject(name, folder, comment, owner)));
        } catch (BridgeException noProject) {
            return false;
        }
    }

    /** Folders with a project's database. Hidden ones are unfinished copies and removed projects. */
    private List<Path> unregistered() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .filter(folder -> Files.isRegularFile(folder.resolve("project.sqlite")))
                    .filter(folder -> store.projects().findByFolder(folder).isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ServerException("The projects folder " + root + " cannot be read", e);
        }
    }
}
