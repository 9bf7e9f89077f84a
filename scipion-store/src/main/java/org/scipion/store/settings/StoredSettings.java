package org.scipion.store.settings;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.scipion.store.RefusedValueException;
import org.scipion.store.Settings;
import org.scipion.store.session.Sessions;

/** Settings in PostgreSQL. */
public final class StoredSettings implements Settings {
    private static final int LONGEST = 1 << 16;

    private final Sessions sessions;
    private final InstantSource clock;

    /** Settings in one database, stamped by a clock. */
    public StoredSettings(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Optional<String> ofUser(long userId) {
        return sessions.call(SettingsMapper.class, mapper -> Optional.ofNullable(mapper.ofUser(userId)));
    }

    @Override
    public String replaceOfUser(long userId, String settings) {
        return write(settings, mapper -> mapper.replaceOfUser(userId, settings, clock.instant()));
    }

    @Override
    public String mergeOfUser(long userId, String settings) {
        return write(settings, mapper -> mapper.mergeOfUser(userId, settings, clock.instant()));
    }

    @Override
    public Optional<String> ofInstance() {
        return sessions.call(SettingsMapper.class, mapper -> Optional.ofNullable(mapper.ofInstance()));
    }

    @Override
    public String replaceOfInstance(String settings) {
        return write(settings, mapper -> mapper.replaceOfInstance(settings, clock.instant()));
    }

    @Override
    public String mergeOfInstance(String settings) {
        return write(settings, mapper -> mapper.mergeOfInstance(settings, clock.instant()));
    }

    private String write(String settings, Function<SettingsMapper, String> write) {
        if (settings.length() > LONGEST) {
            throw new RefusedValueException(
                    "Settings hold at most " + LONGEST + " characters, not " + settings.length());
        }
        return sessions.call(SettingsMapper.class, write);
    }
}
