package org.scipion.server.files;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.scipion.preview.ByteSource;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.NotFoundException;

/** What the file routes have in common, whatever folder they look into. */
public final class FileBrowsing {

    private final FilePreviews previews;
    private final AnswerCache cache;

    /** Browsing that keeps finished previews in the given cache. */
    public FileBrowsing(FilePreviews previews, AnswerCache cache) {
        this.previews = previews;
        this.cache = cache;
    }

    Response list(BrowsedFolder folder, String path) {
        FolderListing listing = new FolderReader(folder, BrowserPath.parse(folder.root(), path)).list();
        Response.ResponseBuilder response = Response.ok(listing.entries());
        PreviewHeaders.none().truncated(listing.truncated()).all().forEach(response::header);
        return response.build();
    }

    Response text(BrowsedFolder folder, String path, HttpHeaders request) {
        return answer(folder, file(folder, path), "text", request, "File not found", previews::asText);
    }

    Response preview(BrowsedFolder folder, String path, HttpHeaders request) {
        BrowserPath place = file(folder, path);
        OptionalInt section = place.section();
        return answer(
                folder,
                place,
                "preview " + place.position(),
                request,
                "Entry not found",
                source -> previews.show(source, section));
    }

    Response download(BrowsedFolder folder, String path, boolean inline, HttpHeaders request, Request connection) {
        BrowserPath place = file(folder, path);
        String mime = MediaTypes.of(place.name());
        boolean drawn = mime.startsWith("volume/") || (mime.startsWith("image/") && !MediaTypes.isActive(mime));
        if (inline && drawn) {
            return preview(folder, path, request);
        }
        boolean shown = inline && !MediaTypes.isActive(mime);
        String disposition =
                shown ? ContentDisposition.inline(place.name()) : ContentDisposition.attachment(place.name());
        return Downloads.send(folder.open(place), disposition, mime, wanted(request, connection));
    }

    private Response answer(
            BrowsedFolder folder,
            BrowserPath place,
            String parameters,
            HttpHeaders request,
            String absent,
            Function<ByteSource, PreviewAnswer> shown) {
        try (OpenedFile file = opened(folder, place, absent)) {
            AnswerKey key = new AnswerKey(file.identity(), parameters);
            CachedAnswer cached = cache.get(key, () -> shown.apply(file.map()));
            return FileResponses.of(cached, request.getHeaderString("If-None-Match"), FileResponses.ASKED_EACH_TIME)
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline(nameOf(place, cached.answer())))
                    .build();
        }
    }

    private static OpenedFile opened(BrowsedFolder folder, BrowserPath place, String absent) {
        try {
            return folder.open(place);
        } catch (NotFoundException e) {
            NotFoundException refusal = new NotFoundException(absent);
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static BrowserPath file(BrowsedFolder folder, String path) {
        BrowserPath place = BrowserPath.parseImage(folder.root(), path);
        if (place.isRoot()) {
            throw new BadRequestException("A file path is required");
        }
        return place;
    }

    private static String nameOf(BrowserPath place, PreviewAnswer answer) {
        if (!answer.mime().equals("image/png") || place.name().endsWith(".png")) {
            return place.name();
        }
        int dot = place.name().lastIndexOf('.');
        return (dot > 0 ? place.name().substring(0, dot) : place.name()) + ".png";
    }

    private static Downloads.Wanted wanted(HttpHeaders request, Request connection) {
        return new Downloads.Wanted(
                request.getHeaderString("Range"),
                request.getHeaderString("If-Range"),
                request.getHeaderString("If-None-Match"),
                HttpMethod.HEAD.is(connection.getMethod()));
    }
}
