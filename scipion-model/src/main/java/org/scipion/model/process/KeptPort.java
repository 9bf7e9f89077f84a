package org.scipion.model.process;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A port of the loopback address that a program keeps from start to start, as long as nobody else takes it. */
public final class KeptPort {
    private KeptPort() {}

    /** The port noted in a file if it is free, else a free one that is noted there. */
    public static int in(Path file) throws IOException {
        int kept = read(file);
        if (kept > 0 && isFree(kept)) {
            return kept;
        }
        int chosen = choose();
        Files.writeString(file, chosen + System.lineSeparator());
        return chosen;
    }

    private static int read(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 0;
    }

    /** Whether a program could listen there now. */
    public static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    private static int choose() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
