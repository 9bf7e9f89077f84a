package org.scipion.server.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other origins, at a server whose administrator named one. */
class CrossOriginTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private static JettyServer server;

    @BeforeAll
    static void start() {
        server = HealthServer.startWith(Map.of("CORS_ORIGINS", "https://lab.example"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void mayCallWhenTheyAreOfTheNamedOrigin() throws IOException {
        assertThat(answer("GET", "https://lab.example"))
                .startsWith("HTTP/1.1 200")
                .contains(
                        ALLOWED + ": https://lab.example\r\n",
                        "Access-Control-Allow-Credentials: true\r\n",
                        "Vary: Origin\r\n");
        assertThat(answer("OPTIONS", "https://lab.example"))
                .startsWith("HTTP/1.1 200")
                .contains(ALLOWED + ": https://lab.example\r\n", "Access-Control-Allow-Methods:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "*",
                "http://lab.example",
                "https://lab.example:8443",
                "https://lab.example.evil.example",
                "https://evil.example/https://lab.example",
                "https://LAB.example.",
                "http://localhost:5173"
            })
    void areToldNothingWhenTheyAreOfAnyOther(String origin) throws IOException {
        assertThat(answer("GET", origin)).contains("Vary: Origin\r\n").doesNotContain(ALLOWED);
        assertThat(answer("OPTIONS", origin)).startsWith("HTTP/1.1 400").doesNotContain(ALLOWED);
    }

    private static String answer(String method, String origin) throws IOException {
        return HealthServer.exchange(
                server,
                method + " /api/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\nOrigin: " + origin
                        + "\r\nAccess-Control-Request-Method: PUT\r\n\r\n");
    }
}
