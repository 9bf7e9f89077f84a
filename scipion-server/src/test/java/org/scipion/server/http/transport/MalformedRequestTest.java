package org.scipion.server.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no HTTP library would send, byte by byte over a socket. */
class MalformedRequestTest {

    private static JettyServer server;

    @BeforeAll
    static void start() {
        server = HealthServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense~~| 400",
                "GET~~| 400",
                "GET /api/health HTTP/9.9~Host: a~~| 505",
                "GET /api/health HTTP/1.1~~| 400",
                "GET /api/health HTTP/1.1~Host: a~Host: b~~| 400",
                "GET /api/health HTTP/1.1~Host: a b~~| 400",
                "GET /api/health HTTP/1.1~Host: a~No colon~~| 400",
                "GET /api/health HTTP/1.1~Host: a~Content-Length: x~~| 400",
                "GET /api/health HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2~~| 400",
                "GET /api/health HTTP/1.1~Host: a~Content-Length: 5~Transfer-Encoding: chunked~~| 400",
                "GET /api/health HTTP/1.1~Host: a~Transfer-Encoding: nonsense~~| 400",
                "GET /api/%00 HTTP/1.1~Host: a~~| 400",
                "GET /api/%zz HTTP/1.1~Host: a~~| 400",
                "GET /api/%c0%af HTTP/1.1~Host: a~~| 400",
                "GET /api/../../etc/passwd HTTP/1.1~Host: a~~| 400",
                "GET /api/%2e%2e/health HTTP/1.1~Host: a~~| 400",
                "GET /api/;x=y/health HTTP/1.1~Host: a~~| 400",
                "GET /api\\health HTTP/1.1~Host: a~~| 400",
                "GET //evil.example/ HTTP/1.1~Host: a~~| 400",
                "GET /api/health?a=%zz HTTP/1.1~Host: a~~| 400",
                "BREW /api/health HTTP/1.1~Host: a~~| 405",
                "TRACE /api/health HTTP/1.1~Host: a~~| 405",
                "OPTIONS /api/health HTTP/1.1~Host: a~~| 405",
                "OPTIONS * HTTP/1.1~Host: a~~| 405",
                "CONNECT a:80 HTTP/1.1~Host: a:80~~| 404"
            })
    void areAnsweredWithJsonAndAStatus(String request, int status) throws IOException {
        String answer = exchange(request.replace("~", "\r\n"));
        assertThat(answer).as(request).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer)
                .contains("{\"detail\":\"", "X-Content-Type-Options: nosniff", "Content-Type: application/json");
        assertThat(answer).doesNotContain("Exception", "org.eclipse", "\tat ");
    }

    @Test
    void areHeldToTheHeaderLimit() throws IOException {
        String frame = "GET /api/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Long: \r\n\r\n";
        String fits =
                frame.replace("X-Long: ", "X-Long: " + "x".repeat(HttpLimits.REQUEST_HEADER - frame.length() - 1));
        assertThat(exchange(fits)).startsWith("HTTP/1.1 200");
        String over = exchange(fits.replace("X-Long: x", "X-Long: " + "x".repeat(64)));
        assertThat(over).startsWith("HTTP/1.1 431").contains("{\"detail\":\"Request header fields too large\"}");
    }

    @Test
    void areHeldToTheLimitOfTheFirstLine() throws IOException {
        String over =
                exchange("GET /api/health?" + "x".repeat(HttpLimits.REQUEST_HEADER) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(over).startsWith("HTTP/1.1 414").contains("{\"detail\":\"Uri too long\"}");
    }

    @Test
    void doNotMindStrangeHostNames() throws IOException {
        assertThat(exchange("GET /api/health HTTP/1.1\r\nHost: scipion_server:8080\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(exchange("GET /api/health HTTP/1.1\r\nHost: [::1]:8080\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private static String exchange(String request) throws IOException {
        return HealthServer.exchange(server, request);
    }
}
