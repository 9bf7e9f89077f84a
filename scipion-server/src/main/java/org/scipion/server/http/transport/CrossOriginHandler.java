package org.scipion.server.http.transport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets pages of other, named origins call the API. A question from any other origin is answered with status 400, as the client's own server does. */
final class CrossOriginHandler extends Handler.Wrapper {

    private static final String METHODS = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT";
    private static final String EXPOSED = String.join(
            ", ",
            "Content-Disposition",
            "Content-Range",
            "ETag",
            "Retry-After",
            "Server-Timing",
            "X-Archive-Kind",
            "X-Preview-Colormap",
            "X-Preview-Colormap-Note",
            "X-Preview-Columns",
            "X-Preview-Depth",
            "X-Preview-Format",
            "X-Preview-Height",
            "X-Preview-Kind",
            "X-Preview-Mime",
            "X-Preview-Mode",
            "X-Preview-Name",
            "X-Preview-Note",
            "X-Preview-ResponseMime",
            "X-Preview-RowCount",
            "X-Preview-Schema",
            "X-Preview-SizeBytes",
            "X-Preview-ThumbHeight",
            "X-Preview-ThumbWidth",
            "X-Preview-Tiles",
            "X-Preview-Truncated",
            "X-Preview-Type",
            "X-Preview-VoxelSize",
            "X-Preview-Width",
            "X-Request-Id");

    private final Set<String> origins;

    CrossOriginHandler(List<String> origins, Handler inner) {
        super(inner);
        this.origins = Set.copyOf(origins);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null) {
            return super.handle(request, response, callback);
        }
        boolean allowed = origins.contains(origin);
        response.getHeaders().ensureField(new HttpField(HttpHeader.VARY, "Origin"));
        if (allowed) {
            allow(response.getHeaders(), origin);
        }
        if (!isQuestion(request)) {
            return super.handle(request, response, callback);
        }
        answerQuestion(request, response, callback, allowed);
        return true;
    }

    private static boolean isQuestion(Request request) {
        return HttpMethod.OPTIONS.is(request.getMethod())
                && request.getHeaders().contains(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private static void allow(HttpFields.Mutable headers, String origin) {
        headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        headers.put(HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }

    private static void answerQuestion(Request request, Response response, Callback callback, boolean allowed) {
        if (!allowed) {
            Answers.json(response, callback, 400, Map.of("detail", "Disallowed CORS origin"));
            return;
        }
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        headers.put(HttpHeader.ACCESS_CONTROL_MAX_AGE, HttpLimits.PREFLIGHT_KEPT.toSeconds());
        // With credentials a star would be taken literally, so the names asked for are repeated.
        String wanted = request.getHeaders().get(HttpHeader.ACCESS_CONTROL_REQUEST_HEADERS);
        if (wanted != null) {
            headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, wanted);
        }
        response.setStatus(200);
        response.write(true, null, callback);
    }
}
