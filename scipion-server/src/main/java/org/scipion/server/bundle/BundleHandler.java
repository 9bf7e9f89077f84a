package org.scipion.server.bundle;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.scipion.server.WebPages;

/**
 * Answers with the files of a bundle, and with its start at every address outside the API whose last part has no ending, because such a page finds
 * its parts by their address. Files whose names change with their content may be kept for a year, all others are asked for again.
 */
public final class BundleHandler extends Handler.Wrapper {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final String mountPath;
    private final BundlePaths paths;
    private final ResourceHandler files;
    private final String policy;

    /**
     * Serves a bundle.
     *
     * @param mountPath prefix of the API, which keeps its addresses
     * @throws BundleException when there is none
     */
    public BundleHandler(WebPages web, String mountPath, Handler inner) {
        super(inner);
        Path folder = web.folder();
        if (!Files.isRegularFile(folder.resolve("index.html"))) {
            throw new BundleException(
                    "SERVE_WEB is on, but " + folder
                            + " holds no index.html. Run 'scipionapi start --web-dist BUNDLE', or set SERVE_WEB=0 for the built-in page");
        }
        this.mountPath = mountPath;
        this.paths = new BundlePaths(folder);
        this.policy = policy(web.apiBaseUrl());
        this.files = new ResourceHandler();
        files.setBaseResource(ResourceFactory.of(files).newResource(folder));
        files.setDirAllowed(false);
        files.setEtags(true);
        files.setPrecompressedFormats(CompressedContentFormat.GZIP);
        installBean(files);
    }

    @Override
    public void setServer(Server server) {
        super.setServer(server);
        files.setServer(server);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        boolean asks = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (!asks || path == null || path.startsWith(mountPath + "/")) {
            return super.handle(request, response, callback);
        }
        String file = paths.fileFor(path).orElse("");
        if (file.isEmpty()) {
            return super.handle(request, response, callback);
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, BundlePaths.namedByContent(file) ? FOR_EVER : ASK_AGAIN);
        response.getHeaders().put("Content-Security-Policy", policy);
        HttpURI address = HttpURI.build(request.getHttpURI()).path(file).asImmutable();
        return files.handle(Request.serveAs(request, address), response, callback);
    }

    /** Looser than that of our own page by what bundlers produce: fonts and pictures inside style sheets, WebAssembly; and an API of another origin. */
    private static String policy(String apiBaseUrl) {
        return "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                + "font-src 'self' data:; worker-src 'self' blob:; connect-src 'self' data: blob:"
                + originOf(apiBaseUrl)
                + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String originOf(String apiBaseUrl) {
        URI address = URI.create(apiBaseUrl);
        return address.getScheme() == null ? "" : " " + address.getScheme() + "://" + address.getRawAuthority();
    }
}
