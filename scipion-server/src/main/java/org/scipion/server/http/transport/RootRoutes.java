package org.scipion.server.http.transport;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The few addresses outside the API: {@code /health}, and {@code /docs} and {@code /openapi.json}, which lead into it. */
final class RootRoutes extends Handler.Wrapper {

    private final String mountPath;
    private final boolean webServed;

    RootRoutes(String mountPath, boolean webServed, Handler inner) {
        super(inner);
        this.mountPath = mountPath;
        this.webServed = webServed;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        boolean known = path != null
                && switch (path) {
                    case "/health" -> true;
                    case "/docs", "/openapi.json" -> !mountPath.equals("/");
                    default -> false;
                };
        if (!known) {
            return super.handle(request, response, callback);
        }
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            Response.writeError(request, response, callback, 405);
        } else if ("/health".equals(path)) {
            Answers.json(response, callback, 200, health());
        } else {
            response.setStatus(307);
            response.getHeaders().put(HttpHeader.LOCATION, mountPath + path);
            response.write(true, null, callback);
        }
        return true;
    }

    private Map<String, String> health() {
        Map<String, String> health = new LinkedHashMap<>();
        health.put("status", "ok");
        health.put("mode", webServed ? "combined" : "api-only");
        health.put("apiMountPath", mountPath);
        return health;
    }
}
