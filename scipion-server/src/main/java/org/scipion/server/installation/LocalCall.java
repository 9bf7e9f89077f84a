package org.scipion.server.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;

/** One request to a server of ours on this machine. The smallest client of the JDK, because commands wait for it to load. */
public final class LocalCall {

    private LocalCall() {}

    /** Asks for an address and returns the status of the answer, which must begin within the given time. */
    public static int get(URI address, Duration patience) throws IOException {
        return status(connection(address, patience));
    }

    /** Posts a JSON text and returns the status of the answer, which must begin within the given time. */
    public static int post(URI address, String json, Duration patience) throws IOException {
        HttpURLConnection connection = connection(address, patience);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.getOutputStream().write(json.getBytes(UTF_8));
        return status(connection);
    }

    private static HttpURLConnection connection(URI address, Duration patience) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(Math.toIntExact(patience.toMillis()));
        connection.setReadTimeout(Math.toIntExact(patience.toMillis()));
        return connection;
    }

    private static int status(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        connection.disconnect();
        return status;
    }
}
