package org.scipion.store.users;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Credentials;
import org.scipion.model.NewUser;
import org.scipion.model.Profile;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.store.MissingException;
import org.scipion.store.Users;
import org.scipion.store.session.Sessions;

/** Accounts in PostgreSQL. */
public final class StoredUsers implements Users {
    private final Sessions sessions;
    private final InstantSource clock;

    /** Accounts of one database, stamped by a clock. */
    public StoredUsers(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public User add(NewUser user) {
        return sessions.call(UserMapper.class, mapper -> mapper.add(user, clock.instant()))
                .user();
    }

    @Override
    public Optional<User> find(long id) {
        return read(mapper -> mapper.find(id)).map(UserRow::user);
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return read(mapper -> mapper.findByEmail(email)).map(UserRow::user);
    }

    @Override
    public Optional<Credentials> credentials(String email) {
        return read(mapper -> mapper.findByEmail(email)).map(UserRow::credentials);
    }

    @Override
    public List<User> all() {
        return sessions.call(UserMapper.class, UserMapper::all).stream()
                .map(UserRow::user)
                .toList();
    }

    @Override
    public long count() {
        return sessions.call(UserMapper.class, UserMapper::count);
    }

    @Override
    public User changeProfile(long id, Profile profile) {
        return change(id, mapper -> mapper.changeProfile(id, profile, clock.instant()));
    }

    @Override
    public User changePassword(long id, String passwordHash) {
        return change(id, mapper -> mapper.changePassword(id, passwordHash, clock.instant()));
    }

    @Override
    public boolean rehash(long id, String formerHash, String passwordHash) {
        return sessions.call(UserMapper.class, mapper -> mapper.rehash(id, formerHash, passwordHash)) == 1;
    }

    @Override
    public User changeRole(long id, Role role) {
        return change(id, mapper -> mapper.changeRole(id, role.word(), clock.instant()));
    }

    @Override
    public User changeActive(long id, boolean active) {
        return change(id, mapper -> mapper.changeActive(id, active, clock.instant()));
    }

    @Override
    public User markVerified(long id) {
        return change(id, mapper -> mapper.markVerified(id, clock.instant()));
    }

    @Override
    public void expectVerification(long id, String codeHash, Instant expires) {
        sessions.call(UserMapper.class, mapper -> mapper.expectVerification(id, codeHash, expires));
    }

    @Override
    public Optional<User> verify(String codeHash) {
        return read(mapper -> mapper.verify(codeHash, clock.instant())).map(UserRow::user);
    }

    @Override
    public User revokeTokens(long id) {
        return change(id, mapper -> mapper.revokeTokens(id, clock.instant()));
    }

    private Optional<UserRow> read(Function<UserMapper, @Nullable UserRow> query) {
        return sessions.call(UserMapper.class, mapper -> Optional.ofNullable(query.apply(mapper)));
    }

    private User change(long id, Function<UserMapper, @Nullable UserRow> update) {
        return read(update)
                .orElseThrow(() -> new MissingException("There is no user " + id))
                .user();
    }
}
