package org.scipion.server;

import java.net.URI;
import java.time.Clock;
import org.eclipse.jetty.server.Handler;
import org.scipion.server.http.rest.Routes;
import org.scipion.server.http.transport.JettyServer;
import org.scipion.store.Store;

/** A running server. Safe for use by many threads. */
public final class ScipionServer implements AutoCloseable {

    private final ServerConfiguration configuration;
    private final Composition composition;
    private final JettyServer http;

    private ScipionServer(ServerConfiguration configuration, Composition composition, JettyServer http) {
        this.configuration = configuration;
        this.composition = composition;
        this.http = http;
    }

    /**
     * Starts everything that a configuration asks for; when this returns, requests are answered.
     *
     * @throws ServerException saying what could not be started; what had been started is stopped again
     */
    public static ScipionServer start(ServerConfiguration configuration) {
        return start(configuration, Clock.systemUTC());
    }

    static ScipionServer start(ServerConfiguration configuration, Clock clock) {
        Composition composition = new Composition(configuration, clock);
        try {
            Handler handler = composition.handler();
            composition.awaitData();
            JettyServer http = JettyServer.start(configuration.listen(), handler);
            return new ScipionServer(configuration, composition, http);
        } catch (RuntimeException e) {
            composition.close();
            throw e;
        }
    }

    /** The TCP port in use, also when a free one was asked for. */
    public int port() {
        return http.port();
    }

    /** The address of the API, for a client on this machine. */
    public URI api() {
        String mount = configuration.mountPath().equals("/") ? "" : configuration.mountPath();
        return URI.create("http://" + reachableHost() + ":" + port() + mount);
    }

    /** Waits until the server has been closed. */
    public void join() throws InterruptedException {
        http.join();
    }

    /** Accepts nothing more, lets running requests end within ten seconds, and stops every part. */
    @Override
    public void close() {
        try {
            composition.endStreams();
            http.close();
        } finally {
            composition.close();
        }
    }

    Store store() {
        return composition.store();
    }

    Routes routes() {
        return composition.routes();
    }

    private String reachableHost() {
        String host = configuration.listen().host();
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
