package org.scipion.server.plugins;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plugin repository and a package index of two plugins, on the loopback interface. */
final class PluginIndexes implements AutoCloseable {

    /** A folder in which plugins are developed. */
    static final Path SOURCES = temporaryFolder();

    private static final String LIST = """
            {"scipion-em-relion": {"pipName": "scipion-em-relion", "name": "relion", "logo": "/media/relion.png",
                                   "pluginSourceUrl": "", "categories": ["SPA"]},
             "scipion-em-eman2": {"pipName": "scipion-em-eman2", "name": "eman2"}}
            """;
    private static final String RELION = """
            {"info": {"summary": "Plugin to use Relion", "author": "A", "author_email": "", "home_page": ""},
             "releases": {"5.0.2": [{"comment_text": "scipion-3", "upload_time": "2026-01-02T00:00:00"}]}}
            """;

    private final HttpServer server;

    private PluginIndexes(HttpServer server) {
        this.server = server;
    }

    static PluginIndexes start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            serve(server, "/list", LIST);
            serve(server, "/index/scipion-em-relion/json", RELION);
            server.start();
            return new PluginIndexes(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    String repository() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/list";
    }

    String index() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/index";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("scipion-sources").toRealPath();
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
