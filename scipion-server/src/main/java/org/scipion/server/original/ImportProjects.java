package org.scipion.server.original;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scipion.model.NewProject;
import org.scipion.model.Permission;
import org.scipion.model.Project;
import org.scipion.server.original.ImportReport.Kind;
import org.scipion.store.OriginalDatabase;
import org.scipion.store.Store;

/** Registers projects where they lie, and shares them as they were shared; folders are not touched. */
final class ImportProjects {

    private static final int LONGEST_DESCRIPTION = 10_000;

    private final Store store;
    private final Path root;
    private final Map<Long, Long> accounts;
    private final ImportReport report;
    private final Map<Long, Project> projects = new HashMap<>();

    /**
     * Imports into a store.
     *
     * @param root folder that relative names count from
     * @param accounts number here of each account, by its number there
     */
    ImportProjects(Store store, Path root, Map<Long, Long> accounts, ImportReport report) {
        this.store = store;
        this.root = root;
        this.accounts = accounts;
        this.report = report;
    }

    void take(OriginalDatabase source) {
        source.projects().forEach(this::take);
        source.shares().forEach(this::take);
    }

    private void take(OriginalDatabase.Project project) {
        String what = "project " + project.name();
        Long owner = accounts.get(project.ownerId());
        Optional<Path> folder = folder(project.name()).filter(Files::isDirectory);
        if (owner == null) {
            report.skip(what, "its owner has no account here");
        } else if (folder.isEmpty()) {
            report.skip(what, "there is no such folder; import again when it is there");
        } else {
            projects.put(project.id(), registered(project, folder.get(), owner));
        }
    }

    private Project registered(OriginalDatabase.Project project, Path folder, long owner) {
        return present(folder, owner, "project " + project.name()).orElseGet(() -> add(project, folder, owner));
    }

    private Optional<Path> folder(String name) {
        try {
            return Optional.of(root.resolve(name).normalize()).filter(folder -> !folder.equals(root));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Project> present(Path folder, long owner, String what) {
        Optional<Project> found = store.projects().findByFolder(folder);
        found.ifPresent(project -> {
            report.presentAlready(Kind.PROJECTS);
            if (project.ownerId() != owner) {
                report.change(what, "it belongs to somebody else here, and stays so");
            }
        });
        return found;
    }

    private Project add(OriginalDatabase.Project project, Path folder, long owner) {
        report.addedOne(Kind.PROJECTS);
        String description = project.description();
        String status = project.status().isBlank() ? NewProject.ACTIVE : project.status();
        return store.projects()
                .add(new NewProject(
                        folder.getFileName().toString(),
                        folder,
                        description.substring(0, Math.min(description.length(), LONGEST_DESCRIPTION)),
                        status,
                        owner));
    }

    private void take(OriginalDatabase.Share share) {
        Project project = projects.get(share.projectId());
        Long user = accounts.get(share.userId());
        if (project == null || user == null) {
            report.skip(name(share), "the project or the account is not here");
        } else {
            take(share, project, user);
        }
    }

    private void take(OriginalDatabase.Share share, Project project, long user) {
        if (project.ownerId() == user) {
            report.skip(name(share), "the account owns the project");
        } else if (store.shares().of(project.id()).stream().anyMatch(known -> known.userId() == user)) {
            report.presentAlready(Kind.SHARES);
        } else {
            store.shares().grant(project.id(), user, permission(share));
            report.addedOne(Kind.SHARES);
        }
    }

    private static String name(OriginalDatabase.Share share) {
        return "share of project " + share.projectId() + " with account " + share.userId();
    }

    private Permission permission(OriginalDatabase.Share share) {
        return Permission.of(share.permission())
                .filter(permission -> permission != Permission.OWNER)
                .orElseGet(() -> {
                    report.change(name(share), "its permission '" + share.permission() + "' became read");
                    return Permission.READ;
                });
    }
}
