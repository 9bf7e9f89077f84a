package org.scipion.store.launches;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scipion.model.RunLaunch;
import org.scipion.store.Launches;
import org.scipion.store.MissingException;
import org.scipion.store.session.Sessions;

/** Launches in PostgreSQL. */
public final class StoredLaunches implements Launches {
    private final Sessions sessions;
    private final InstantSource clock;

    /** Launches in one database, stamped by a clock. */
    public StoredLaunches(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Optional<RunLaunch> begin(long userId, long projectId, OptionalLong run, String mode, int places) {
        Long known = run.isPresent() ? run.getAsLong() : null;
        return inTurn(userId, mapper -> {
            if (mapper.placesTaken(userId, projectId, known) >= places) {
                return Optional.empty();
            }
            mapper.removeOfRun(projectId, known);
            return Optional.of(there(projectId, mapper.begin(userId, projectId, known, mode, clock.instant())));
        });
    }

    @Override
    public RunLaunch queue(long userId, long projectId, long run, String mode, String values) {
        return inTurn(userId, mapper -> {
            mapper.removeFormer(projectId, run);
            return there(projectId, mapper.queue(userId, projectId, run, mode, values, clock.instant()));
        });
    }

    private static RunLaunch there(long projectId, @Nullable LaunchRow row) {
        if (row == null) {
            throw new MissingException("There is no project " + projectId);
        }
        return row.launch();
    }

    @Override
    public Optional<RunLaunch> promote(RunLaunch waiting, int places) {
        return inTurn(
                waiting.userId(),
                mapper -> mapper.placesTaken(waiting.userId(), waiting.projectId(), null) >= places
                        ? Optional.empty()
                        : Optional.ofNullable(mapper.promote(waiting.id(), clock.instant()))
                                .map(LaunchRow::launch));
    }

    private <T> T inTurn(long userId, Function<LaunchMapper, T> work) {
        return sessions.inTransaction(() -> sessions.call(LaunchMapper.class, mapper -> {
            if (mapper.lockPerson(userId) == null) {
                throw new MissingException("There is no person " + userId);
            }
            return work.apply(mapper);
        }));
    }

    @Override
    public void postpone(RunLaunch launch) {
        sessions.call(
                LaunchMapper.class,
                mapper -> mapper.endStarting(launch.id(), RunLaunch.State.WAITING.name(), clock.instant()));
    }

    @Override
    public void started(RunLaunch launch, long run) {
        sessions.call(LaunchMapper.class, mapper -> mapper.started(launch.id(), run, clock.instant()));
    }

    @Override
    public void refused(RunLaunch launch) {
        sessions.call(
                LaunchMapper.class,
                mapper -> mapper.endStarting(launch.id(), RunLaunch.State.REFUSED.name(), clock.instant()));
    }

    @Override
    public void forget(RunLaunch launch) {
        sessions.call(LaunchMapper.class, mapper -> mapper.forget(launch.id()));
    }

    @Override
    public List<Long> withdraw(long projectId, Collection<Long> runs) {
        return launches(sessions.call(
                        LaunchMapper.class, mapper -> mapper.withdraw(projectId, runs.toArray(Long[]::new))))
                .stream()
                .filter(launch -> launch.state() == RunLaunch.State.WAITING)
                .map(launch -> launch.run().orElseThrow())
                .toList();
    }

    @Override
    public List<RunLaunch> withPlaces(long userId) {
        return launches(sessions.call(LaunchMapper.class, mapper -> mapper.withPlaces(userId)));
    }

    @Override
    public List<RunLaunch> starting() {
        return launches(sessions.call(LaunchMapper.class, LaunchMapper::starting));
    }

    @Override
    public List<RunLaunch> held() {
        return launches(sessions.call(LaunchMapper.class, LaunchMapper::held));
    }

    private static List<RunLaunch> launches(List<LaunchRow> rows) {
        return rows.stream().map(LaunchRow::launch).toList();
    }
}
