package org.scipion.server.http.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that are refused before their body has arrived. */
class RefusedBodyTest {

    private static final String REFUSED = "POST /api/health HTTP/1.1\r\nHost: a\r\n";
    private static final String NEXT = "GET /api/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    private static JettyServer server;

    @BeforeAll
    static void start() {
        server = HealthServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void leaveTheirConnectionToTheNextRequest() throws IOException {
        try (Socket socket = HealthServer.connect(server)) {
            send(socket, REFUSED + "Content-Length: 5\r\n\r\n");
            socket.setSoTimeout(500);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            socket.setSoTimeout(20_000);
            send(socket, "12345" + NEXT);
            assertThat(HealthServer.rest(socket)).containsSubsequence("HTTP/1.1 405", "HTTP/1.1 200");
        }
    }

    @Test
    void areNotAskedFor() throws IOException {
        try (Socket socket = HealthServer.connect(server)) {
            send(socket, REFUSED + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
            assertThat(HealthServer.rest(socket)).startsWith("HTTP/1.1 405").doesNotContain("100 Continue");
        }
    }

    @Test
    void areNotWaitedForWhenTheyAreHuge() throws IOException {
        try (Socket socket = HealthServer.connect(server)) {
            send(socket, REFUSED + "Content-Length: 5000000000\r\n\r\n");
            assertThat(HealthServer.rest(socket)).startsWith("HTTP/1.1 405");
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }
}
