package org.scipion.server.http.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
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

    private static final int PATIENCE_MILLIS = 20_000;

    private HealthServer() {}

    static JettyServer start() {
        ServerConfiguration configuration =
                ServerConfiguration.of(TestServer.variables(Path.of("target/no-workspace")));
        return JettyServer.start(
                new ListenAddress("127.0.0.1", 0),
                FrontHandlers.around(
                        RestApi.handler(
                                List.of(new HealthResource()),
                                token -> {
                                    throw new UnauthenticatedException("Not authenticated");
                                },
                                (caller, id, need) -> {
                                    throw new NotFoundException("Project not found");
                                },
                                new Routes()),
                        configuration));
    }

    static Socket connect(JettyServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }
}
