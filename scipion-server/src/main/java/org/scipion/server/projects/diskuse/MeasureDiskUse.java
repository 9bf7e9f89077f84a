package org.scipion.server.projects.diskuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.scipion.jobs.JobContext;
import org.scipion.jobs.JobHandler;
import org.scipion.model.DiskUse;
import org.scipion.model.Job;
import org.scipion.model.JobRequest;
import org.scipion.model.Project;
import org.scipion.server.projects.copy.FolderSize;
import org.scipion.store.Projects;

/** Adds up the bytes of a project's files and notes the sum in the list of projects. May be done twice without harm. */
public final class MeasureDiskUse implements JobHandler {

    /** The kind of job that this is. */
    public static final String KIND = "project-disk-use";

    /** The queue that it waits in. */
    public static final String QUEUE = "upkeep";

    private static final int ATTEMPTS = 3;

    private final Projects projects;
    private final InstantSource clock;

    /** Notes the sums with the time of the given clock. */
    public MeasureDiskUse(Projects projects, InstantSource clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * The request to measure a project.
     *
     * @param occasion names the measurement; asking for the same one again changes nothing
     */
    static JobRequest request(long project, String occasion) {
        return JobRequest.once(KIND, QUEUE, "{}")
                .repeatable(ATTEMPTS)
                .about(project)
                .keyed(project + "@" + occasion);
    }

    @Override
    public String run(Job job, JobContext context) throws IOException {
        Optional<Project> project =
                job.projectId().isPresent() ? projects.find(job.projectId().getAsLong()) : Optional.empty();
        Optional<Path> folder = project.map(Project::folder).filter(Files::isDirectory);
        if (project.isEmpty() || folder.isEmpty()) {
            return "{\"bytes\":null}";
        }
        long bytes = FolderSize.of(folder.get(), context::cancelRequested);
        context.stopIfCancelled();
        projects.recordDiskUse(project.get().id(), new DiskUse(bytes, clock.instant()));
        return "{\"bytes\":" + bytes + "}";
    }
}
