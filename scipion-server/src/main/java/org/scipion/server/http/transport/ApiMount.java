package org.scipion.server.http.transport;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hands requests under the mount path to the API with that prefix taken off; and, when nothing else is served, those outside it too, because clients
 * in development call the bare host.
 */
final class ApiMount extends Handler.Wrapper {

    private final String prefix;
    private final boolean alsoAtRoot;

    ApiMount(String mountPath, boolean alsoAtRoot, Handler api) {
        super(api);
        this.prefix = mountPath.equals("/") ? "" : mountPath;
        this.alsoAtRoot = alsoAtRoot;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        if (path == null) {
            return false;
        }
        if (path.startsWith(prefix + "/")) {
            return handleApi(request, path.substring(prefix.length()), response, callback);
        }
        return alsoAtRoot && handleApi(request, path, response, callback);
    }

    private boolean handleApi(Request request, String path, Response response, Callback callback) throws Exception {
        if (HttpMethod.OPTIONS.is(request.getMethod())) {
            Response.writeError(request, response, callback, 405);
            return true;
        }
        Request inner = new Inner(request, path);
        Exchange exchange = Exchange.of(inner, callback);
        boolean handled = super.handle(inner, response, exchange);
        if (response.isCommitted()) {
            // Jersey leaves an answer open whose last bytes could not be sent; a stop would wait for it.
            exchange.failed(new EofException("The client did not wait for the end of its answer"));
        }
        return handled;
    }

    /** The request as the API sees it. Host names are of no use to it, and those with an underscore would be refused. */
    private static final class Inner extends Request.Wrapper {

        private final HttpURI address;
        private final HttpFields headers;

        Inner(Request request, String path) {
            super(request);
            this.address = HttpURI.build(request.getHttpURI())
                    .path(path)
                    .scheme("http")
                    .host("localhost")
                    .port(80)
                    .asImmutable();
            this.headers = HttpFields.build(request.getHeaders())
                    .put(RequestIds.HEADER, RequestIds.of(request))
                    .put("X-Scipion-Client", Request.getRemoteAddr(request))
                    .asImmutable();
        }

        @Override
        public HttpURI getHttpURI() {
            return address;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
