package org.scipion.server.http.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that say nothing, speak slowly or do not listen, at a server with little patience. */
class SlowClientsTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final int PACE_MILLIS = 50;
    private static final String REQUEST = "GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n";

    private static JettyServer server;

    @BeforeAll
    static void start() {
        server = HealthServer.startWith(PATIENCE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /api/hea",
                "GET /api/health HTTP/1.1\r\nHost: a\r\nX-Half",
                "POST /api/health HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12",
                "POST /api/health HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12"
            })
    void areDisconnectedWhenTheyFallSilent(String beginning) throws IOException {
        try (Socket socket = HealthServer.connect(server)) {
            socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
            assertThat(HealthServer.rest(socket)).doesNotContain("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/health?", "GET /api/health HTTP/1.1\r\nHost: a\r\nX-Long: "})
    void areDisconnectedWhenTheirHeadersTrickle(String beginning) throws IOException {
        try (Socket socket = HealthServer.connect(server)) {
            socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
            assertThat(isHeardOutTrickling(socket)).isFalse();
        }
    }

    @Test
    void areDisconnectedWhenALaterRequestTrickles() throws IOException {
        try (Socket socket = HealthServer.connect(server)) {
            socket.getOutputStream().write((REQUEST + "GET /").getBytes(ISO_8859_1));
            assertThat(isHeardOutTrickling(socket)).isFalse();
        }
    }

    @Test
    void areNotThoseWhoAskAgainAndAgain() throws IOException {
        try (Socket socket = HealthServer.connect(server)) {
            socket.setSoTimeout(PACE_MILLIS);
            int answers = 0;
            for (int pace = 0; pace < 5 * PATIENCE.toMillis() / PACE_MILLIS; pace++) {
                socket.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
                answers += heard(socket).contains("HTTP/1.1 200") ? 1 : 0;
            }
            assertThat(answers).isPositive();
            assertThat(heard(socket)).isNotEqualTo("closed");
        }
    }

    @Test
    void areDisconnectedWhenTheyDoNotTakeTheirAnswer() throws Exception {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        try (JettyServer generous = JettyServer.start(HealthServer.LOOPBACK, new MuchToSay(ended), PATIENCE, PATIENCE);
                Socket socket = HealthServer.connect(generous)) {
            socket.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
            assertThat(ended.get(20, TimeUnit.SECONDS)).as("taken").isFalse();
        }
    }

    /** Sends a byte at a time, for many times as long as the server is patient. */
    private static boolean isHeardOutTrickling(Socket socket) throws IOException {
        socket.setSoTimeout(PACE_MILLIS);
        for (int pace = 0; pace < 20 * PATIENCE.toMillis() / PACE_MILLIS; pace++) {
            try {
                socket.getOutputStream().write('x');
            } catch (SocketException e) {
                return false;
            }
            if (heard(socket).equals("closed")) {
                return false;
            }
        }
        return true;
    }

    private static String heard(Socket socket) throws IOException {
        byte[] bytes = new byte[4096];
        try {
            int length = socket.getInputStream().read(bytes);
            return length < 0 ? "closed" : new String(bytes, 0, length, ISO_8859_1);
        } catch (SocketTimeoutException e) {
            return "";
        } catch (SocketException e) {
            return "closed";
        }
    }

    /** Answers with more than fits into the buffers between two programs. */
    private static final class MuchToSay extends Handler.Abstract.NonBlocking {

        private final CompletableFuture<Boolean> ended;

        MuchToSay(CompletableFuture<Boolean> ended) {
            this.ended = ended;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.write(
                    true,
                    ByteBuffer.allocateDirect(64 << 20),
                    Callback.from(
                            () -> {
                                ended.complete(true);
                                callback.succeeded();
                            },
                            failure -> {
                                ended.complete(false);
                                callback.failed(failure);
                            }));
            return true;
        }
    }
}
