package org.scipion.server.http.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.scipion.server.ListenAddress;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.TestServer;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.UnauthenticatedException;
import org.scipion.server.http.rest.RestApi;
import org.scipion.server.http.rest.Routes;
import org.scipion.server.system.HealthResource;

/** A server that answers {@code GET /health} and nothing else, to talk to byte by byte. */
final class HealthServer {

    static final ListenAddress LOOPBACK = new ListenAddress("127.0.0.1", 0);

    private static final int PATIENCE_MILLIS = 20_000;

    private HealthServer() {}

    static JettyServer start() {
        return startWith(Map.of());
    }

    /** With another resource beside it. */
    static JettyServer startBeside(Object resource) {
        return JettyServer.start(LOOPBACK, handler(Map.of(), new HealthResource(), resource));
    }

    /** With further settings. */
    static JettyServer startWith(Map<String, String> settings) {
        return JettyServer.start(LOOPBACK, handler(settings, new HealthResource()));
    }

    /** With as little patience as this for silent clients and for slow headers. */
    static JettyServer startWith(Duration patience) {
        return JettyServer.start(LOOPBACK, handler(Map.of(), new HealthResource()), patience, patience);
    }

    private static Handler handler(Map<String, String> settings, Object... resources) {
        Map<String, String> variables = TestServer.variables(Path.of("target/no-workspace"));
        variables.putAll(settings);
        return FrontHandlers.around(
                RestApi.handler(
                        List.of(resources),
                        token -> {
                            throw new UnauthenticatedException("Not authenticated");
                        },
                        (caller, id, need) -> {
                            throw new NotFoundException("Project not found");
                        },
                        new Routes()),
                ServerConfiguration.of(variables));
    }

    /** What is answered to this request, byte by byte, until the connection ends. */
    static String exchange(JettyServer server, String request) throws IOException {
        try (Socket socket = connect(server)) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return rest(socket);
        }
    }

    /** All that still comes. */
    static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    static Socket connect(JettyServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }
}
