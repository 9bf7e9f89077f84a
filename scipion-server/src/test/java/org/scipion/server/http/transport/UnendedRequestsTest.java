package org.scipion.server.http.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;

/** Requests whose body nobody reads, and answers whose end nobody waits for. */
class UnendedRequestsTest {

    private static final String NEXT = "GET /api/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    private static final Unended UNENDED = new Unended();

    private static JettyServer server;

    @BeforeAll
    static void start() {
        server = HealthServer.startBeside(UNENDED);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void leaveTheirConnectionToTheNextRequestAlthoughTheirBodyIsOfNoInterest() throws IOException {
        try (Socket socket = HealthServer.connect(server)) {
            send(socket, "POST /api/unended HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n");
            socket.setSoTimeout(500);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            socket.setSoTimeout(20_000);
            send(socket, "12345" + NEXT);
            assertThat(HealthServer.rest(socket)).containsSubsequence("HTTP/1.1 200", "uninterested", "HTTP/1.1 200");
        }
    }

    @Test
    void endWithTheClientThatLeftSoThatAStopNeedNotWaitForThem() throws Exception {
        JettyServer stopped = HealthServer.startBeside(UNENDED);
        try (Socket socket = HealthServer.connect(stopped)) {
            send(socket, "GET /api/unended HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(socket.getInputStream().read()).isPositive();
            socket.setSoLinger(true, 0);
        }
        UNENDED.left.countDown();
        long before = System.nanoTime();
        stopped.close();
        assertThat(System.nanoTime() - before).isLessThan(HttpLimits.STOPPING.toNanos());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    /** Takes bodies without a look at them, and ends its answer when the client has left. */
    @Path("/unended")
    public static final class Unended {

        private final CountDownLatch left = new CountDownLatch(1);

        @POST
        @Access(Need.PUBLIC)
        public String ignoreTheBody() {
            return "uninterested";
        }

        @GET
        @Access(Need.PUBLIC)
        public StreamingOutput speak() {
            return out -> {
                out.write(new byte[1 << 14]);
                out.flush();
                awaitTheEnd();
            };
        }

        private void awaitTheEnd() throws InterruptedIOException {
            try {
                left.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The server is stopping");
            }
        }
    }
}
