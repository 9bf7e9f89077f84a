package org.scipion.server.thumbnails;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.ContentDisposition;
import org.scipion.server.files.FileResponses;

/** Thumbnails as HTTP: browsers keep them and ask whether they still hold. */
final class ThumbnailAnswers {

    /** How long browsers may show a thumbnail without asking. */
    static final String CACHE = "private, max-age=900, stale-while-revalidate=300";

    /** How long they may keep a list of thumbnails. */
    static final String CACHE_OF_LISTS = "private, max-age=60, stale-while-revalidate=300";

    private static final long NANOS = 1_000_000_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private ThumbnailAnswers() {}

    static Response of(CachedAnswer picture, @Nullable String known, String name) {
        long modified = picture.key().file().modifiedNanos();
        return FileResponses.of(picture, known, CACHE)
                .header(HttpHeaders.LAST_MODIFIED, DATE.format(Instant.ofEpochSecond(modified / NANOS)))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline(name))
                .build();
    }
}
