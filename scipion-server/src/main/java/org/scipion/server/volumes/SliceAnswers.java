package org.scipion.server.volumes;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.server.files.AnswerCache;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.FileResponses;

/** Answers with planes of volumes as pictures, and with what the client reads about them. Safe for use by many threads. */
public final class SliceAnswers {

    private final VolumeViews views;
    private final AnswerCache cache;

    /** Slices that are kept in the given cache. */
    public SliceAnswers(VolumeFiles files, AnswerCache cache) {
        this.views = new VolumeViews(files);
        this.cache = cache;
    }

    /**
     * One plane of a volume.
     *
     * @param id what the client knows the volume by
     * @param known the tags that the client has
     */
    public Response of(
            AccessibleProject project,
            OutputVolume volume,
            String id,
            SliceParameters parameters,
            @Nullable String known) {
        CachedAnswer slice = views.slice(project, volume, parameters.request());
        ResponseBuilder response =
                FileResponses.of(slice, known, FileResponses.KEPT_FOR_MINUTES).header("X-Preview-TomogramId", id);
        return withCacheFacts(response, slice).build();
    }

    private ResponseBuilder withCacheFacts(ResponseBuilder response, CachedAnswer cached) {
        long modified = cached.key().file().modifiedNanos();
        response.header("X-Preview-Cache", cached.hit() ? "hit" : "miss")
                .header("X-Preview-Cache-Key", cached.key().digest().substring(0, 12))
                .header("X-Preview-Cache-Pid", ProcessHandle.current().pid())
                .header("X-Preview-Cache-Entries", cache.entries())
                .header("X-Preview-Volume-MTimeNs", modified)
                .header("X-Preview-Volume-Size", cached.key().file().sizeBytes());
        // An answer from a file that changed meanwhile is never given, so after is always as before.
        return cached.hit()
                ? response
                : response.header("X-Preview-Volume-MTimeNs-After", modified)
                        .header("X-Preview-Volume-MTime-Changed", false);
    }
}
