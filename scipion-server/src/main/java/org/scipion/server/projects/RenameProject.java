package org.scipion.server.projects;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.scipion.model.Project;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;
import org.scipion.model.User;
import org.scipion.server.ServerException;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ConflictException;
import org.scipion.server.http.UnprocessableException;
import org.scipion.store.Store;

/** Gives a managed project another name, which renames its folder too, or another description. A link among the projects is renamed itself. */
final class RenameProject {

    private final Store store;
    private final ManagedProjects managed;
    private final OpenProjects open;

    RenameProject(Store store, ManagedProjects managed, OpenProjects open) {
        this.store = store;
        this.managed = managed;
        this.open = open;
    }

    /**
     * Does it.
     *
     * @param name as the caller typed it, empty to keep the old one
     * @param description empty to keep the old one
     */
    void run(User caller, Project row, Optional<String> name, Optional<String> description) {
        ProjectName wanted = name.map(ProjectName::of).orElseGet(() -> new ProjectName(row.name()));
        boolean moves = !wanted.text().equals(row.name());
        if (moves) {
            refuseMove(caller, row, wanted);
        }
        Path folder = moves ? managed.folder(wanted) : row.folder();
        store.inTransaction(() -> {
            Project changed =
                    store.projects().change(row.id(), wanted.text(), folder, description.orElse(row.description()));
            if (moves) {
                move(row.folder(), folder, wanted);
            }
            return changed;
        });
    }

    private void refuseMove(User caller, Project row, ProjectName wanted) {
        if (!managed.manages(row.folder())) {
            throw new UnprocessableException("Renaming external imported projects is not supported");
        }
        boolean seen = store.projects().visibleTo(caller.id()).stream()
                .anyMatch(other -> other.project().name().equals(wanted.text()));
        if (seen || managed.isTaken(wanted)) {
            throw taken(wanted);
        }
        if (open.open(row.folder()).runs().stream().anyMatch(RenameProject::isAtWork)) {
            throw new ConflictException("Runs of this project are at work; stop them before renaming it");
        }
    }

    private static boolean isAtWork(Run run) {
        return run.status().isActive() && run.status() != RunStatus.INTERACTIVE;
    }

    private void move(Path from, Path to, ProjectName wanted) {
        open.forget(from);
        try {
            Files.move(from, to);
        } catch (FileAlreadyExistsException e) {
            BadRequestException refusal = taken(wanted);
            refusal.initCause(e);
            throw refusal;
        } catch (IOException e) {
            throw new ServerException("The folder " + from + " could not be renamed", e);
        }
    }

    private static BadRequestException taken(ProjectName wanted) {
        return new BadRequestException("A project with this name already exists: '" + wanted.text() + "'");
    }
}
