package org.scipion.server.http.transport;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.scipion.server.ListenAddress;
import org.scipion.server.ServerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listening socket and its handlers. Requests run on virtual threads. */
public final class JettyServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JettyServer.class);

    private final Server server;
    private final ServerConnector connector;

    private JettyServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Opens the socket and answers requests with the handler until {@link #close}.
     *
     * @throws ServerException when the address cannot be listened on
     */
    public static JettyServer start(ListenAddress listen, Handler handler) {
        return start(listen, handler, HttpLimits.IDLE, HttpLimits.HEADERS);
    }

    /** As {@link #start(ListenAddress, Handler)}, with these times instead of those of {@link HttpLimits}. */
    static JettyServer start(ListenAddress listen, Handler handler, Duration idle, Duration headers) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("http");
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-virtual-"));
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(protocol()));
        connector.setHost(listen.host());
        connector.setPort(listen.port());
        connector.setIdleTimeout(idle.toMillis());
        connector.setAcceptedTcpNoDelay(true);
        connector.addBean(new SlowHeaders(connector, headers));
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(HttpLimits.CONNECTIONS, connector));
        server.setStopTimeout(HttpLimits.STOPPING.toMillis());
        server.setErrorHandler(new JsonErrors());
        server.setRequestLog(new AccessLog());
        server.setHandler(new GracefulHandler(handler));
        return new JettyServer(server, connector).started(listen);
    }

    /** The TCP port in use, also when a free one was asked for. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Waits until the server has stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Accepts nothing more, lets running requests end within {@link HttpLimits#STOPPING}, cuts off those that do not, and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException e) {
            LOG.warn("Requests that did not end within {} s were cut off", HttpLimits.STOPPING.toSeconds());
        } catch (Exception e) {
            throw new ServerException("The HTTP server did not stop cleanly", e);
        }
    }

    private JettyServer started(ListenAddress listen) {
        try {
            server.start();
            return this;
        } catch (Exception e) {
            close();
            throw new ServerException(reason(listen, e), e);
        }
    }

    private static String reason(ListenAddress listen, Exception e) {
        String address = listen.host() + ":" + listen.port();
        boolean taken =
                e instanceof BindException || (e instanceof IOException && e.getCause() instanceof BindException);
        return taken
                ? "Cannot listen on " + address
                        + ": it is in use or no address of this machine. Set API_HOST and API_PORT"
                : "The HTTP server cannot start on " + address;
    }

    private static HttpConfiguration protocol() {
        HttpConfiguration protocol = new HttpConfiguration();
        protocol.setSendServerVersion(false);
        // Else a token in other letter case is taken for the one that came earlier on the same connection.
        protocol.setHeaderCacheCaseSensitive(true);
        protocol.setRequestHeaderSize(HttpLimits.REQUEST_HEADER);
        protocol.setMaxResponseHeaderSize(HttpLimits.RESPONSE_HEADER);
        // Names of outputs and tables stand percent-encoded in paths and may hold a slash or a percent sign; no path of
        // ours is a file's.
        protocol.setUriCompliance(UriCompliance.DEFAULT.with(
                "encoded-names",
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
        return protocol;
    }
}
