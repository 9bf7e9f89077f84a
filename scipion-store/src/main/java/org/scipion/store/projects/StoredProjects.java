package org.scipion.store.projects;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.scipion.model.AccessibleProject;
import org.scipion.model.DiskUse;
import org.scipion.model.NewProject;
import org.scipion.model.Project;
import org.scipion.store.MissingException;
import org.scipion.store.Projects;
import org.scipion.store.session.Sessions;

/** Registered projects in PostgreSQL. */
public final class StoredProjects implements Projects {
    private final Sessions sessions;
    private final InstantSource clock;

    /** Projects of one database, stamped by a clock. */
    public StoredProjects(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Project add(NewProject project) {
        return sessions.call(
                        ProjectMapper.class,
                        mapper -> mapper.add(
                                project.name(),
                                text(project.folder()),
                                project.description(),
                                project.status(),
                                project.ownerId(),
                                clock.instant()))
                .project();
    }

    @Override
    public Optional<Project> find(long id) {
        return sessions.call(ProjectMapper.class, mapper -> Optional.ofNullable(mapper.find(id)))
                .map(ProjectRow::project);
    }

    @Override
    public Optional<Project> findByFolder(Path folder) {
        return sessions.call(ProjectMapper.class, mapper -> Optional.ofNullable(mapper.findByFolder(text(folder))))
                .map(ProjectRow::project);
    }

    @Override
    public Optional<AccessibleProject> visible(long projectId, long userId) {
        return sessions.call(ProjectMapper.class, mapper -> Optional.ofNullable(mapper.visible(projectId, userId)))
                .map(AccessibleProjectRow::project);
    }

    @Override
    public List<AccessibleProject> visibleTo(long userId) {
        return sessions.call(ProjectMapper.class, mapper -> mapper.visibleTo(userId)).stream()
                .map(AccessibleProjectRow::project)
                .toList();
    }

    @Override
    public List<Project> all() {
        return sessions.call(ProjectMapper.class, ProjectMapper::all).stream()
                .map(ProjectRow::project)
                .toList();
    }

    @Override
    public Project change(long id, String name, Path folder, String description) {
        return sessions.call(
                        ProjectMapper.class,
                        mapper -> Optional.ofNullable(
                                mapper.change(id, name, text(folder), description, clock.instant())))
                .orElseThrow(() -> missing(id))
                .project();
    }

    @Override
    public void touch(long id) {
        update(id, mapper -> mapper.touch(id, clock.instant()));
    }

    @Override
    public void recordRuns(long id, int runs) {
        update(id, mapper -> mapper.recordRuns(id, runs));
    }

    @Override
    public void recordDiskUse(long id, DiskUse use) {
        update(id, mapper -> mapper.recordDiskUse(id, use.bytes(), use.measured()));
    }

    @Override
    public boolean remove(long id) {
        return sessions.call(ProjectMapper.class, mapper -> mapper.remove(id)) == 1;
    }

    private void update(long id, ToIntFunction<ProjectMapper> update) {
        if (sessions.call(ProjectMapper.class, update::applyAsInt) == 0) {
            throw missing(id);
        }
    }

    private static MissingException missing(long id) {
        return new MissingException("There is no project " + id);
    }

    private static String text(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }
}
