package org.scipion.server.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scipion.server.Updates;

/** Reads now and then what newer version is announced, where an installation wants that. Safe for use by many threads. */
public final class UpdateCheck {

    private static final Duration KEPT = Duration.ofHours(6);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(10);

    private final Updates updates;
    private final Clock clock;
    private @Nullable Announcement known;
    private Instant until = Instant.MIN;

    /** Looks where an installation's updates are announced. */
    public UpdateCheck(Updates updates, Clock clock) {
        this.updates = updates;
        this.clock = clock;
    }

    /** What is announced, as of a few hours ago at most. */
    synchronized Announcement announced() {
        if (!updates.checked()) {
            return Announcement.NONE;
        }
        Announcement news = known;
        if (news == null || clock.instant().isAfter(until)) {
            news = Announcement.at(updates.baseUrl());
            known = news;
            until = clock.instant().plus(news.error() == null ? KEPT : KEPT_AFTER_FAILURE);
        }
        return news;
    }
}
