package org.scipion.server.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers with the built-in web page: its files by name, and its start wherever a browser goes outside the API, because the page finds its parts by
 * their address. Programs that call the API without its prefix ask for no page, so they still get their answers.
 */
public final class PageHandler extends Handler.Wrapper {

    private final String mountPath;
    private final PageFiles files = PageFiles.read();

    /** @param mountPath prefix of the API, which keeps its addresses */
    public PageHandler(String mountPath, Handler inner) {
        super(inner);
        this.mountPath = mountPath;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        boolean asks = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (!asks || path == null || path.startsWith(mountPath + "/")) {
            return super.handle(request, response, callback);
        }
        PageFile file = files.at(path).orElse(null);
        if (file == null && isBrowsing(request)) {
            file = files.start();
        }
        if (file == null) {
            return super.handle(request, response, callback);
        }
        answer(file, request, response, callback);
        return true;
    }

    private static boolean isBrowsing(Request request) {
        return request.getHeaders().contains(HttpHeader.ACCEPT, "text/html");
    }

    private static void answer(PageFile file, Request request, Response response, Callback callback) {
        boolean packed = request.getHeaders().contains(HttpHeader.ACCEPT_ENCODING, "gzip");
        response.getHeaders().put(HttpHeader.ETAG, file.tag());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        response.getHeaders().put(HttpHeader.VARY, "Accept, Accept-Encoding");
        if (file.tag().equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.write(true, null, callback);
            return;
        }
        byte[] content = packed ? file.packed() : file.plain();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, file.mediaType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
        if (packed) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        boolean wanted = HttpMethod.GET.is(request.getMethod());
        response.write(true, wanted ? ByteBuffer.wrap(content) : null, callback);
    }
}
