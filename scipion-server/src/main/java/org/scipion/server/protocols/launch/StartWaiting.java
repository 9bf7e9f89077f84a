package org.scipion.server.protocols.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.LaunchMode;
import org.scipion.bridge.LaunchedRun;
import org.scipion.bridge.RunTarget;
import org.scipion.bridge.RuntimeBusyException;
import org.scipion.bridge.ScipionUnavailableException;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Permission;
import org.scipion.model.RunLaunch;
import org.scipion.model.User;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ConflictException;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.ProjectDoor;
import org.scipion.server.http.rest.Json;
import org.scipion.server.scipion.InstalledScipion;
import org.scipion.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a run whose turn has come. */
public final class StartWaiting {

    private static final Logger LOG = LoggerFactory.getLogger(StartWaiting.class);

    private final Store store;
    private final LaunchPlaces places;
    private final ProjectDoor door;
    private final InstalledScipion scipion;

    /** Starts by the given Scipion, in projects that the door opens. */
    public StartWaiting(Store store, LaunchPlaces places, ProjectDoor door, InstalledScipion scipion) {
        this.store = store;
        this.places = places;
        this.door = door;
        this.scipion = scipion;
    }

    /** Does it if there is a place; false when there is none. */
    boolean run(RunLaunch waiting) {
        try {
            AccessibleProject project = open(waiting);
            Optional<RunLaunch> placed = places.take(waiting);
            placed.ifPresent(launch -> start(project, launch));
            return placed.isPresent();
        } catch (NotFoundException gone) {
            store.launches().forget(waiting);
        } catch (ConflictException otherServer) {
            LOG.debug("Run {} is left to the server that writes to its project", waiting.run());
        }
        return true;
    }

    /** As for a request: the person must still be allowed to, and no other server may write to the project. */
    AccessibleProject open(RunLaunch waiting) {
        User person = store.users()
                .find(waiting.userId())
                .filter(User::active)
                .orElseThrow(() -> new NotFoundException("There is no such person"));
        AccessibleProject project = door.open(person, waiting.projectId(), Need.PROJECT_WRITE);
        if (!project.permission().covers(Permission.FULL)) {
            throw new NotFoundException("The person may look at the project only");
        }
        return project;
    }

    private void start(AccessibleProject project, RunLaunch launch) {
        long run = launch.run().orElseThrow();
        try {
            LaunchedRun launched =
                    scipion.project(project).runs().launch(RunTarget.of(run), values(launch), mode(launch));
            store.launches().started(launch, launched.id());
            store.projects().touch(launch.projectId());
        } catch (RuntimeBusyException | ScipionUnavailableException later) {
            LOG.info("Run {} of project {} goes on waiting: {}", run, launch.projectId(), later.getMessage());
            store.launches().postpone(launch);
        } catch (BridgeException failure) {
            LOG.warn(
                    "Run {} of project {} waited, and cannot be started: {}",
                    run,
                    launch.projectId(),
                    failure.getMessage());
            store.launches().refused(launch);
        }
    }

    private static LaunchMode mode(RunLaunch launch) {
        return LaunchRun.mode(launch.mode()).orElseThrow();
    }

    private static ObjectNode values(RunLaunch launch) {
        try {
            return (ObjectNode) Json.mapper().readTree(launch.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The values of a waiting run are no JSON object", e);
        }
    }
}
