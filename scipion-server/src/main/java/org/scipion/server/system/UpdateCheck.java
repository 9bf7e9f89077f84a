package org.scipion.server.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scipion.server.Updates;
import org.scipion.server.http.rest.Json;

/** Reads now and then what newer version is announced, where an installation wants that. Safe for use by many threads. */
public final class UpdateCheck {

    private static final Duration KEPT = Duration.ofHours(6);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(10);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST = 1 << 20;

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
            news = ask();
            known = news;
            until = clock.instant().plus(news.error() == null ? KEPT : KEPT_AFTER_FAILURE);
        }
        return news;
    }

    private Announcement ask() {
        String address = updates.baseUrl().replaceFirst("/*$", "/manifest.json");
        try {
            URLConnection connection = URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (InputStream content = connection.getInputStream()) {
                return Announcement.read(address, Json.mapper().readTree(content.readNBytes(LARGEST)));
            }
        } catch (JsonProcessingException e) {
            return Announcement.failed(address, "The announcement is no JSON");
        } catch (IOException | IllegalArgumentException e) {
            return Announcement.failed(address, "The announcement of updates cannot be reached");
        }
    }
}
