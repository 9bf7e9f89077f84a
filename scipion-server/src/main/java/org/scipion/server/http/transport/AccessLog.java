package org.scipion.server.http.transport;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per request. Query strings and headers are left out: they may hold codes and tokens. */
final class AccessLog implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final int LONGEST_PATH = 500;
    private static final long NANOS_PER_MICRO = 1_000;

    @Override
    public void log(Request request, Response response) {
        LOG.info(
                "{} {} {} {} {} B {} us {}",
                Request.getRemoteAddr(request),
                request.getMethod(),
                path(request),
                response.getStatus(),
                Response.getContentBytesWritten(response),
                (System.nanoTime() - request.getBeginNanoTime()) / NANOS_PER_MICRO,
                RequestIds.of(request));
    }

    private static String path(Request request) {
        String path = request.getHttpURI().getPath();
        if (path == null) {
            return "-";
        }
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "..." : path;
    }
}
