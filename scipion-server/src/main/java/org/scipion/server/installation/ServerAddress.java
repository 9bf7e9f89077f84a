package org.scipion.server.installation;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import org.scipion.server.ListenAddress;
import org.scipion.server.ServerConfiguration;

/**
 * Where programs on this machine reach the server.
 *
 * @param root address of the root, without a slash at its end
 * @param mountPath prefix of the API
 */
public record ServerAddress(String root, String mountPath) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The address of a configured server; one that listens everywhere is asked on the loopback interface. */
    public static ServerAddress of(ServerConfiguration configuration) {
        ListenAddress listen = configuration.listen();
        String host = listen.host().equals("0.0.0.0") || listen.host().equals("::") ? "127.0.0.1" : listen.host();
        String written = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return new ServerAddress("http://" + written + ":" + listen.port(), configuration.mountPath());
    }

    /** Prefix of every route of the API. */
    public String api() {
        return mountPath.equals("/") ? root : root + mountPath;
    }

    /** Whether the server answers that it is well. Asked often while a server starts, so it costs little. */
    public boolean healthy() {
        try {
            return LocalCall.get(URI.create(root + "/health"), PATIENCE) == HttpURLConnection.HTTP_OK;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
