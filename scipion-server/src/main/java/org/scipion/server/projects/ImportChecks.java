package org.scipion.server.projects;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.Project;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.UnprocessableException;
import org.scipion.store.Projects;

/** What stands in the way of an import before anything is copied. */
final class ImportChecks {

    private final Projects projects;
    private final ManagedProjects managed;

    ImportChecks(Projects projects, ManagedProjects managed) {
        this.projects = projects;
        this.managed = managed;
    }

    /** The folders of our own projects are no source, or people could copy each other's. */
    void refuseOurOwn(Path source, long userId) {
        Optional<Project> registered = projects.findByFolder(source);
        if (registered.isPresent() && maySee(registered.get(), userId)) {
            throw new BadRequestException("This Scipion project is already imported for the current user");
        }
        if (registered.isPresent() || managed.overlaps(source)) {
            throw new ForbiddenException("Source project path is outside of the folders to import from");
        }
    }

    /** The database has to be a file of the folder itself: a link could lead to somebody else's. */
    void refuseWhatIsNoProject(Path source) {
        Path database = source.resolve("project.sqlite");
        if (Files.isSymbolicLink(database)) {
            throw noProject("its project.sqlite is a link", null);
        }
        if (!Files.isRegularFile(database, NOFOLLOW_LINKS)) {
            throw noProject("it has no project.sqlite", null);
        }
        try {
            ScipionProject.open(source).info();
        } catch (BridgeException e) {
            throw noProject("its project.sqlite cannot be read", e);
        }
    }

    /** Names are unique in the managed folder and among what one person sees. */
    void refuseTaken(ProjectName name, long userId) {
        if (projects.visibleTo(userId).stream()
                .anyMatch(known -> known.project().name().equals(name.text()))) {
            throw new BadRequestException("A project with this name already exists: '" + name.text() + "'");
        }
        if (managed.isTaken(name)) {
            throw targetTaken(name);
        }
    }

    static BadRequestException targetTaken(ProjectName name) {
        return new BadRequestException("Target project path already exists: '" + name.text() + "'");
    }

    static UnprocessableException noProject(String why, @Nullable Exception cause) {
        String message = "Source path is not a valid Scipion project: " + why;
        return cause == null ? new UnprocessableException(message) : new UnprocessableException(message, cause);
    }

    private boolean maySee(Project project, long userId) {
        return projects.visible(project.id(), userId).isPresent();
    }
}
