package org.scipion.server.files;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns answers into HTTP. Whatever comes from a file is sent so that a browser never runs it. */
public final class FileResponses {

    /** How long a browser may show a picture again without asking. */
    public static final String KEPT_FOR_MINUTES = "private, max-age=300, stale-while-revalidate=3600";

    /** A browser asks each time whether its copy still holds. */
    public static final String ASKED_EACH_TIME = "private, no-cache";

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private FileResponses() {}

    /** The answer; or, if the client has it already, status 304 and no body. */
    public static ResponseBuilder of(CachedAnswer cached, @Nullable String ifNoneMatch, String cacheControl) {
        String tag = cached.key().tag();
        if (matches(ifNoneMatch, tag)) {
            return safe(Response.notModified()).header(HttpHeaders.ETAG, tag).header("Cache-Control", cacheControl);
        }
        return of(cached.answer()).header(HttpHeaders.ETAG, tag).header("Cache-Control", cacheControl);
    }

    /** The answer. */
    public static ResponseBuilder of(PreviewAnswer answer) {
        ResponseBuilder response = safe(Response.ok(answer.toByteArray(), answer.mime()));
        answer.headers().forEach(response::header);
        return response;
    }

    /** Whether a client's list of tags holds this one. */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    static ResponseBuilder safe(ResponseBuilder response) {
        return response.header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", "Authorization");
    }
}
