package org.scipion.server.installation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.scipion.server.ListenAddress;

/** Whether a TCP port can be listened on. */
public final class ListenPort {

    private ListenPort() {}

    /**
     * Returns when an address can be listened on.
     *
     * @throws PortInUseException when it cannot
     */
    public static void requireFree(ListenAddress address) {
        try {
            listen(address).close();
        } catch (IOException e) {
            throw new PortInUseException(address, e);
        }
    }

    /** The given port where it is free, else any other that is. */
    static int freeFrom(ListenAddress preferred) {
        try (ServerSocket socket = listen(preferred)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            return any(preferred.host());
        }
    }

    private static int any(String host) {
        try (ServerSocket socket = listen(new ListenAddress(host, 0))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PortInUseException(new ListenAddress(host, 0), e);
        }
    }

    private static ServerSocket listen(ListenAddress address) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address.host(), address.port()));
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }
}
