package org.scipion.store.projects;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.scipion.model.Permission;
import org.scipion.model.Share;
import org.scipion.store.MissingException;
import org.scipion.store.Shares;
import org.scipion.store.session.Sessions;

/** Shares in PostgreSQL. */
public final class StoredShares implements Shares {
    private final Sessions sessions;
    private final InstantSource clock;

    /** Shares of one database, stamped by a clock. */
    public StoredShares(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Share grant(long projectId, long userId, Permission permission) {
        return sessions.call(
                        ShareMapper.class,
                        mapper -> Optional.ofNullable(
                                mapper.grant(projectId, userId, permission.word(), clock.instant())))
                .orElseThrow(() -> new MissingException("There is no project " + projectId))
                .share();
    }

    @Override
    public boolean revoke(long projectId, long userId) {
        return sessions.call(ShareMapper.class, mapper -> mapper.revoke(projectId, userId)) == 1;
    }

    @Override
    public List<Share> of(long projectId) {
        return sessions.call(ShareMapper.class, mapper -> mapper.of(projectId)).stream()
                .map(ShareRow::share)
                .toList();
    }
}
